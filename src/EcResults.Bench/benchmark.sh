#!/usr/bin/env bash
# Measures what eCapture costs a TLS server on this machine, and leaves a folder that "ecresults new --evidence" reads.
# Needs root, bash, coreutils, util-linux, openssl, wrk, sysstat and eCapture; wrk2 for fixed rates; nginx unless --url names a server.
# It changes nothing that it does not put back: kernel.bpf_stats_enabled during the profile block, and traffic filters
# that an eCapture which ended badly left behind. Read it from the end: main comes last.
set -uo pipefail
export LC_ALL=C TZ=UTC
umask 022

readonly READY_SECONDS=15   # eCapture's ready line must come within this time
readonly STOP_SECONDS=10    # a process that ignores SIGINT for so long is killed
readonly DRAIN_SECONDS=3    # eCapture 1.x loses events that it has not printed yet when it is stopped
readonly FILES_LIMIT=1000   # of a submission
readonly DEFAULT_BLOCKS=6   # the fewest whose exact interval attains 95 %
readonly HEADER=name,workload,mode,repetition,startedAt,load,ecapture,profile
readonly STATE=/run/ecresults-bench
readonly READY='(module|probe) started successfully\.'
readonly LOSS='dropped [0-9]+ samples|lostSamples|lost_samples|incoming chan is full|outComing chan is full|maybe some packets lost'

threads=1 url='' pid='' blocks='' seed='' modes=text,pcap,keylog workloads='' duration='' connections=32 mapsizes=''
sizes=no sweep=no quick=no out='' resume=no dry_run=no
private='' worker=PID library=FILE bytecode='' notes=()

usage() {
  cat <<'HELP'
usage: benchmark.sh [OPTION…]
  --url URL          measure the server behind this https URL, which runs on this machine; else a private nginx
  --pid PID          the server's worker, where several processes listen
  --blocks N         repetitions of all modes, each with two baselines (default 6, or 5 where 6 make too many files)
  --seed N           draws the order within the blocks (default: the time)
  --modes A,B        of text, pcap, keylog (default all)
  --workloads A,B    keepalive-SIZE, handshake-SIZE, rate-N, where SIZE is 30b, 1k, 4k, 16k, 64k or 256k
                     (default keepalive-1k,handshake-1k,rate-50,rate-500,rate-5000; rates need wrk2)
  --duration N       seconds of a run (default 30)
  --connections N    connections of the generator (default 32)
  --mapsize A,B      measure with these buffers of eCapture, pages a CPU
  --sizes            add kept connections with responses of 30 B to 256 KB
  --sweep            then raise a fixed rate until events are lost (needs wrk2)
  --quick            a plan of about ten minutes: 3 blocks of 15 s, keepalive-1k and rate-500
  --out DIR          where the evidence goes (default ./evidence-TIME)
  --resume           go on with what DIR holds; its options are remembered
  --dry-run          print the plan and its commands; measure nothing
HELP
}

say() { printf '%s\n' "$*" || true; }
refuse() { printf 'benchmark.sh: %s\n' "$*" >&2; exit 2; }
fault() { printf 'benchmark.sh: %s\n' "$*" >&2; exit 1; }
warn() { say "warning: $*" && notes+=("$*"); }
have() { command -v "$1" >/dev/null; }
nap() { alive "$$" && sleep "$1" 9>&- || exit 1; } # what measures ends with the script, however that ended

# ---- options ----

read_options() {
  while (($# > 0)); do
    case $1 in
      --url | --pid | --blocks | --seed | --modes | --workloads | --duration | --connections | --mapsize | --out)
        (($# > 1)) || refuse "$1 needs a value; see --help"
        case $1 in --mapsize) mapsizes=$2 ;; *) printf -v "${1#--}" %s "$2" ;; esac
        shift
        ;;
      --sizes | --sweep | --quick | --resume) printf -v "${1#--}" yes ;;
      --dry-run) dry_run=yes ;;
      --help) usage; exit 0 ;;
      *) refuse "unknown option \"$1\"; see --help" ;;
    esac
    shift
  done
}

complete_options() {
  if [[ $quick == yes ]]; then
    : "${blocks:=3}" "${duration:=15}" "${workloads:=keepalive-1k,rate-500}"
  fi
  : "${blocks:=$DEFAULT_BLOCKS}" "${duration:=30}" "${workloads:=keepalive-1k,handshake-1k,rate-50,rate-500,rate-5000}"
  : "${seed:=$(date +%s)}" "${out:=evidence-$(date +%Y%m%dT%H%M%S)}"
  local name word
  for name in blocks seed duration connections; do
    [[ ${!name} =~ ^[1-9][0-9]{0,9}$ ]] || refuse "--$name takes a whole number from 1; \"${!name}\" is not that"
  done
  [[ $pid =~ ^([1-9][0-9]*)?$ ]] || refuse "--pid takes a process number; \"$pid\" is not that"
  [[ $mapsizes =~ ^([1-9][0-9]*(,[1-9][0-9]*)*)?$ ]] || refuse "--mapsize takes pages a CPU, such as 128,1024; \"$mapsizes\" is not that"
  for word in ${modes//,/ }; do
    [[ $word =~ ^(text|pcap|keylog)$ ]] || refuse "\"$word\" is not a mode; allowed are text, pcap and keylog"
  done
  [[ $sizes == no ]] || workloads+=,keepalive-30b,keepalive-1k,keepalive-4k,keepalive-16k,keepalive-64k,keepalive-256k
  for word in ${workloads//,/ }; do
    [[ $word =~ ^((keepalive|handshake)-(30b|1k|4k|16k|64k|256k)|rate-[1-9][0-9]*)$ ]] ||
      refuse "\"$word\" is not a workload; allowed are keepalive-SIZE, handshake-SIZE and rate-N"
  done
  workloads=$(printf '%s\n' ${workloads//,/ } | cat -n | sort -uk2 | sort -n | cut -f2 | paste -sd,)
  [[ -z $url || $url =~ ^https://[^/[:space:]\"]+(/[^[:space:]\"]*)?$ ]] || refuse "--url takes an https URL; \"$url\" is not that"
  [[ -z $pid || -n $url ]] || refuse "--pid says which process serves --url; give --url too"
  (($(nproc) < 4)) || threads=2
}

# The options of a measurement, so that --resume needs none.
remember_options() {
  local options=(--blocks "$blocks" --seed "$seed" --modes "$modes" --workloads "$workloads" --duration "$duration"
    --connections "$connections" --url "$url" --pid "$pid" --mapsize "$mapsizes")
  [[ $sweep == no ]] || options+=(--sweep)
  printf '%s\n' "${options[@]}" >"$out/options.txt" || refuse "cannot write to \"$out\""
}

# ---- the plan: lines of "workload mode block profile mapsize" ----

random_below() { # a generator of our own: bash's $RANDOM changed between versions
  state=$(((state * 1103515245 + 12345) & 0x7fffffff))
  drawn=$(((state >> 16) % $1))
}

shuffled() {
  local -a cards=("$@")
  local i card
  for ((i = ${#cards[@]} - 1; i > 0; i--)); do
    random_below $((i + 1))
    card=${cards[i]} cards[i]=${cards[drawn]} cards[drawn]=$card
  done
  order=("${cards[@]}")
}

leave_out_rates() { # where no wrk2 can hold them
  local workload kept='' left=''
  for workload in ${workloads//,/ }; do
    if [[ $workload == rate-* ]]; then left+="${left:+, }$workload"; else kept+="${kept:+,}$workload"; fi
  done
  [[ -n $left ]] || return 0
  warn "wrk2 is not installed, which leaves out $left; build it from https://github.com/giltene/wrk2 to measure fixed rates"
  workloads=$kept
  [[ -n $workloads ]] || refuse 'no workload is left; install wrk2, or name keepalive-1k with --workloads'
}

make_plan() {
  state=$seed plan=()
  local block workload mode map rate order maps=${mapsizes:-0}
  local -a kept
  IFS=, read -ra kept <<<"$workloads"
  for ((block = 1; block <= blocks; block++)); do
    for workload in "${kept[@]}"; do
      for map in ${maps//,/ }; do
        shuffled baseline ${modes//,/ } baseline
        for mode in "${order[@]}"; do plan+=("$workload $mode $block no $map"); done
      done
    done
  done
  if [[ $sweep == yes ]]; then
    have wrk2 || refuse '--sweep needs wrk2; build it from https://github.com/giltene/wrk2, or leave --sweep out'
    for rate in 100 200 500 1000 2000 5000 10000 20000 50000; do
      for mode in baseline ${modes//,/ }; do plan+=("sweep-$rate $mode 1 no 0"); done
    done
  fi
  for mode in baseline ${modes//,/ }; do plan+=("${kept[0]} $mode $((blocks + 1)) yes ${maps%%,*}"); done
}

files_of_plan() { # with those of the environment
  local row count=30
  for row in "${plan[@]}"; do [[ $row == *' baseline '* ]] && count=$((count + 5)) || count=$((count + 8)); done
  printf '%d' "$count"
}

seconds_from() { # of the plan from a line on
  local total=0 row
  for row in "${plan[@]:$1}"; do
    [[ $row == *' baseline '* ]] && total=$((total + duration + 2)) || total=$((total + duration + DRAIN_SECONDS + 4))
  done
  printf '%d' "$total"
}

clock() { printf '%d:%02d:%02d' $(($1 / 3600)) $(($1 / 60 % 60)) $(($1 % 60)); }

name_workload() { # workload mapsize; into $named, as a process for each line of a long plan takes seconds
  [[ $2 == 0 || $mapsizes != *,* ]] && named=$1 || named=$1-map$2
}

# The two command lines of a run, as arrays: what is printed, recorded and run is the same.
commands_of() { # workload mode block profile mapsize
  local target=$url
  case $1 in
    rate-* | sweep-*) load=(wrk2 "-t$threads" "-c$connections" "-d${duration}s" "-R${1##*-}" --latency) ;;
    *) load=(wrk "-t$threads" "-c$connections" "-d${duration}s" --latency) ;;
  esac
  [[ $1 != handshake-* ]] || load+=(-H 'Connection: close')
  [[ -z $private ]] || case $1 in rate-* | sweep-*) target+=1k ;; *) target+=${1#*-} ;; esac
  load+=("$target")
  tool=()
  case $2 in
    baseline) return ;;
    text) tool=(ecapture tls -m text) ;;
    pcap) tool=(ecapture tls -m pcap -i lo "--pcapfile=$STATE/capture.pcapng") ;;
    keylog) tool=(ecapture tls -m keylog "--keylogfile=$STATE/capture.keylog") ;;
  esac
  tool+=("--pid=$worker" "--libssl=$library")
  [[ -z $bytecode ]] || tool+=(-b "$bytecode")
  [[ $5 == 0 ]] || tool+=("--mapsize=$5")
  [[ $2 != pcap ]] || tool+=(tcp port "$(port_of "$url")")
}

type_out() { # a command as one would type it; into $typed
  local word
  typed=''
  for word in "$@"; do
    [[ $word =~ ^[A-Za-z0-9_./:=,@%+?\&-]+$ && $word != *[\&?]* ]] || word="'${word//\'/\'\\\'\'}'"
    typed+="${typed:+ }$word"
  done
}

show_plan() {
  local runs=${#plan[@]} line total text named typed
  total=$(seconds_from 0)
  say "plan: $runs runs, about $((total / 60 + 1)) min; $blocks blocks of $duration s a run, seed $seed"
  [[ $sweep == no ]] || say 'the sweep ends for a mode at the first rate at which it loses events'
  [[ $dry_run == yes ]] || return 0
  for line in "${plan[@]}"; do
    # shellcheck disable=SC2086
    set -- $line
    commands_of "$@"
    name_workload "$1" "$5"
    type_out "${load[@]}"
    text="$named $2 block $3"
    [[ $4 == no ]] || text+=' profile'
    text+=": $typed"
    if [[ $2 != baseline ]]; then type_out "${tool[@]}" && text+=" | $typed"; fi
    say "$text"
  done
}

# ---- the server ----

port_of() {
  local host=${1#https://}
  host=${host%%/*}
  [[ $host =~ :([0-9]+)$ ]] && printf %s "${BASH_REMATCH[1]}" || printf 443
}

listeners() { # the inodes of the sockets that listen on a port
  local hex
  printf -v hex ':%04X' "$1"
  cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | while read -r _ local _ state _ _ _ _ _ inode _; do
    [[ $local == *"$hex" && $state == 0A ]] && printf '%s\n' "$inode"
  done
}

processes_at() { # the processes that hold a listening socket of a port
  local inode wanted='' fd
  for inode in $(listeners "$1"); do wanted+=" socket:[$inode] "; done
  [[ -n $wanted ]] || return 0
  for fd in /proc/[0-9]*/fd/*; do
    inode=$(readlink "$fd" 2>/dev/null) || continue
    [[ $wanted != *" $inode "* ]] || { fd=${fd#/proc/} && printf '%s\n' "${fd%%/*}"; }
  done | sort -un
}

children_of() { cat /proc/"$1"/task/*/children 2>/dev/null; }
choose_port() {
  local port
  if [[ -f $out/port ]]; then
    port=$(<"$out/port")
    [[ -z $(listeners "$port") ]] || refuse "port $port of this measurement is taken; end what listens there, then --resume"
  else
    for ((port = 8443; port < 8543; port++)); do [[ -n $(listeners "$port") ]] || break; done
  fi
  url=https://127.0.0.1:$port/ private=yes
}

start_private_server() {
  local folder=$STATE/nginx size name port
  port=$(port_of "$url")
  mkdir -p "$folder/html" || fault "cannot write to \"$STATE\""
  for size in 30b:30 1k:1024 4k:4096 16k:16384 64k:65536 256k:262144; do
    name=${size%:*}
    head -c "${size#*:}" /dev/zero | tr '\0' x >"$folder/html/$name" || fault "cannot write to \"$STATE\""
  done
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost \
    -keyout "$folder/key.pem" -out "$folder/cert.pem" 2>"$folder/openssl.txt" || fault "openssl made no certificate: $(tail -1 "$folder/openssl.txt")"
  cat >"$folder/nginx.conf" <<CONFIG || fault "cannot write to \"$STATE\""
user root;
daemon off;
worker_processes 1;
pid $folder/nginx.pid;
error_log $folder/error.log;
events { worker_connections 4096; }
http {
  access_log off;
  keepalive_requests 1000000000;
  client_body_temp_path $folder/body;
  proxy_temp_path $folder/proxy;
  fastcgi_temp_path $folder/fastcgi;
  uwsgi_temp_path $folder/uwsgi;
  scgi_temp_path $folder/scgi;
  server {
    listen 127.0.0.1:$port ssl;
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_certificate $folder/cert.pem;
    ssl_certificate_key $folder/key.pem;
    root $folder/html;
  }
}
CONFIG
  config=$folder/nginx.conf
  # With a copy of its libssl, the server is probed and the generator is not; eCapture reads the version in the libcrypto beside it.
  local copied tries
  for copied in $(ldd "$(command -v nginx)" | sed -nE 's/^.*lib(ssl|crypto)[^ ]* => ([^ ]+) .*/\2/p'); do
    cp "$copied" "$folder/" || fault "cannot write to \"$STATE\""
  done
  spawn env "LD_LIBRARY_PATH=$folder" nginx -c "$config" >"$folder/output.txt" 2>&1
  for ((tries = 0; tries < 100; tries++)); do
    [[ -z $(listeners "$port") || -z $(children_of "$spawned") ]] || return 0
    alive "$spawned" || break
    nap 0.1
  done
  fault "nginx did not start: $(cat "$folder/output.txt" "$folder/error.log" 2>/dev/null | tail -1)"
}

find_worker() {
  local port all process child parent=' '
  port=$(port_of "$url")
  all=$(processes_at "$port")
  [[ -n $all ]] || refuse "no process of this machine listens on port $port of $url; start the server here, or leave --url out"
  for process in $all; do
    for child in $(children_of "$process"); do
      [[ $'\n'$all$'\n' != *$'\n'$child$'\n'* ]] || parent+="$process "
    done
  done
  workers=()
  for process in $all; do [[ $parent == *" $process "* ]] || workers+=("$process"); done
  if [[ -n $pid ]]; then
    [[ $parent != *" $pid "* ]] || refuse "process $pid is the server's master, which serves nothing; name its worker: --pid ${workers[0]}"
    [[ " ${workers[*]} " == *" $pid "* ]] || refuse "process $pid does not listen on port $port; those that do are ${workers[*]}"
  fi
  ((${#workers[@]} == 1)) ||
    refuse "the server has ${#workers[@]} workers (${workers[*]}), and eCapture's --pid watches one; set one worker (nginx: worker_processes 1)"
  worker=${workers[0]} worker_start=$(start_of "$worker")
  library=$(grep -m1 -oE '/[^ ]*libssl[^ ]*' "/proc/$worker/maps" || true)
  [[ -n $library ]] || refuse "process $worker ($(cat "/proc/$worker/comm")) maps no libssl; measure a server that is linked to OpenSSL dynamically"
  local inode
  inode=$(grep -m1 -F " $library" "/proc/$worker/maps" | tr -s ' ' | cut -d' ' -f5)
  if [[ $(stat -c %i "$library" 2>/dev/null) != "$inode" ]]; then
    library=/proc/$worker/root$library # a container's own
    [[ $(stat -c %i "$library" 2>/dev/null) == "$inode" ]] ||
      refuse "the libssl that process $worker maps was replaced on disk since it started; restart the server"
  fi
  say "server: process $worker ($(cat "/proc/$worker/comm")), one worker, libssl $library"
}

# ---- preflight ----

check_tools() {
  local tool missing=()
  for tool in wrk pidstat ecapture openssl ps gzip flock setsid; do have "$tool" || missing+=("$tool"); done
  [[ -n $url && -z $private ]] || have nginx || missing+=(nginx)
  [[ $modes != *pcap* ]] || have tc || missing+=(tc)
  ((${#missing[@]} == 0)) ||
    refuse "not installed: ${missing[*]}; Debian has wrk, sysstat (pidstat), openssl, procps (ps), iproute2 (tc), nginx; eCapture is at https://github.com/gojue/ecapture/releases and belongs into /usr/local/bin"
}

check_kernel() {
  ((EUID == 0)) || refuse 'only root may set uprobes; run it with sudo'
  [[ $(uname -r) =~ ^([0-9]+)\.([0-9]+) ]]
  ((BASH_REMATCH[1] * 100 + BASH_REMATCH[2] >= 502)) ||
    refuse "kernel $(uname -r) is older than 5.2, where eCapture ignores --pid; measure on a newer kernel"
  [[ -r /sys/bus/event_source/devices/uprobe/type ]] ||
    refuse 'this kernel has no uprobes; use one with CONFIG_UPROBE_EVENTS=y (zgrep UPROBE /proc/config.gz)'
  [[ ! -r /sys/kernel/security/lockdown ]] || ! grep -qF '[confidentiality]' /sys/kernel/security/lockdown ||
    refuse 'the kernel is locked down (confidentiality), which forbids BPF to read memory; boot with lockdown=integrity'
  [[ -s /sys/kernel/btf/vmlinux ]] || warn 'the kernel has no BTF, so eCapture uses its non-CO-RE bytecode'
}

check_ecapture() {
  local text
  text=$(ecapture --version 2>&1 | grep -m1 -oE 'v?[0-9]+\.[0-9]+\.[0-9]+' || true)
  [[ $text =~ ([0-9]+)\.([0-9]+)\.([0-9]+) ]] || refuse "ecapture --version names no version; install a release from https://github.com/gojue/ecapture/releases"
  local version=$((BASH_REMATCH[1] * 10000 + BASH_REMATCH[2] * 100 + BASH_REMATCH[3]))
  ((version >= 700)) || refuse "eCapture $text is older than 0.7.0, which has no -m; install a newer release"
  if ((version >= 800)); then
    [[ -s /sys/kernel/btf/vmlinux ]] && bytecode=1 || bytecode=2
  fi
}

check_tracers() {
  local comm other
  [[ $(grep TracerPid "/proc/$worker/status" | cut -f2) == 0 ]] ||
    refuse "process $worker is traced by process $(grep TracerPid "/proc/$worker/status" | cut -f2); end it (strace or a debugger) first"
  for comm in /proc/[0-9]*/comm; do
    [[ $(cat "$comm" 2>/dev/null) == ecapture ]] || continue
    other=${comm#/proc/} other=${other%/comm}
    refuse "another eCapture runs (process $other); end it first: kill -INT $other"
  done
  for other in /sys/kernel/tracing/uprobe_events /sys/kernel/debug/tracing/uprobe_events; do
    [[ ! -r $other ]] || ! grep -qF "$(basename "$library")" "$other" ||
      refuse "another tracer has uprobes on $(basename "$library") (cat $other); remove them first"
  done
}

check_machine() {
  local load file clock
  load=$(cut -d' ' -f1 /proc/loadavg)
  ((10#${load/./} < 50 * $(nproc))) || warn "the machine is busy (load $load on $(nproc) CPUs); end what else runs (top shows it) for less noise"
  file=/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor
  [[ ! -r $file || $(cat "$file") == performance ]] ||
    warn "the CPU governor is \"$(cat "$file")\"; cpupower frequency-set -g performance keeps clocks steady"
  clock=$(cat /sys/devices/system/clocksource/clocksource0/current_clocksource 2>/dev/null || true)
  [[ $clock != hpet && $clock != acpi_pm && $clock != refined-jiffies ]] ||
    warn "the kernel's clock is $clock, which is slow to read; latencies are coarser than with tsc"
  (($(date +%Y) >= 2025)) || refuse "the clock says $(date +%F); set it (timedatectl set-ntp true), since runs are dated by it"
}

need_space() { # for this many seconds of measuring
  local need=$((16 + $1)) free
  [[ $modes != *pcap* ]] || need=$((need + 50 * duration))
  free=$(df --output=avail -BM "$out" | tail -1 | tr -dc 0-9)
  ((free >= need)) || { no_space="\"$out\" has $free MB free and the measurement needs $need; free some, or name another folder with --out"; return 1; }
  free=$(df --output=avail -BM "$STATE" | tail -1 | tr -dc 0-9)
  ((free >= 8)) || { no_space="\"$STATE\" has $free MB free and needs 8; free some"; return 1; }
}

# ---- processes and what they leave; $STATE/left lists what a later start has to clean up ----

stat_of() { # sets stat to the fields of /proc/PID/stat from the third, the state, on
  local line
  { read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
  read -ra stat <<<"${line##*) }"
}

start_of() { stat_of "$1" && printf %s "${stat[19]}"; } # in ticks since boot: a pid that was given again has another
alive() { stat_of "$1" && [[ ${stat[0]} != Z ]]; }

# In a session of its own, so that Ctrl-C reaches this script alone, and with SIGINT as it is by default: bash lets its
# background children ignore it. It is listed before it leaves the process group that a signal ends as a whole.
spawn() {
  { stat_of "$BASHPID" && printf 'child %s %s\n' "$BASHPID" "${stat[19]}" >>"$STATE/left" &&
    exec setsid env --default-signal=INT,QUIT "$@" 9>&-; } &
  spawned=$!
  # The program is there once setsid has made a session and env has made way. It may have ended by then; the words of cat
  # about that would end up in the program's own output, which callers redirect.
  while alive "$spawned" && [[ ${stat[3]} != "$spawned" || $(cat "/proc/$spawned/comm" 2>/dev/null) =~ ^(setsid|env)$ ]]; do nap 0.01; done
}

stop() { # SIGINT first; true where that was enough
  local tries
  alive "$1" || return 0
  kill -INT -- "-$1" 2>/dev/null
  for ((tries = 0; tries < STOP_SECONDS * 20; tries++)); do
    alive "$1" || return 0
    nap 0.05
  done
  kill -KILL -- "-$1" 2>/dev/null
  return 1
}

filters() { # traffic filters on lo, one a line: direction, protocol, preference, handle
  local direction
  for direction in ingress egress; do
    tc filter show dev lo "$direction" 2>/dev/null |
      sed -nE "s/^filter protocol ([^ ]+) pref ([0-9]+) ([a-z0-9]+) .*handle ([^ ]+).*/$direction \1 \2 \3 \4/p"
  done | sort
}

clean_filters() { # removes what was not there before
  local direction protocol preference kind handle
  while read -r direction protocol preference kind handle; do
    tc filter del dev lo "$direction" protocol "$protocol" pref "$preference" handle "$handle" "$kind"
  done < <(filters | comm -13 "$STATE/filters" -)
  if [[ ! -s $STATE/filters && -f $STATE/no-clsact ]] && tc qdisc show dev lo | grep -q clsact && [[ -z $(filters) ]]; then
    tc qdisc del dev lo clsact
  fi
  rm -f "$STATE/filters" "$STATE/no-clsact"
}

clean_up() { # what this run, or one that was killed, left behind; the newest first
  [[ -f $STATE/left ]] || return 0
  local kind one two
  while read -r kind one two; do
    case $kind in
      child) [[ $(start_of "$one") != "$two" ]] || stop "$one" ;;
      statistics) printf '%s\n' "$one" >/proc/sys/kernel/bpf_stats_enabled ;;
    esac
  done < <(tac "$STATE/left")
  [[ ! -f $STATE/filters ]] || clean_filters
  rm -rf "$STATE/left" "$STATE/nginx" "$STATE"/capture.* "$STATE"/*.log "$STATE/log" "$STATE/ready" "$STATE/generator" "$STATE/workloads"
}

# What measures has a process group of its own, so that a signal can end it at any point: a trap there would run in the
# middle of whatever bash is doing, with its redirections. This shell does nothing but wait and clean up.
supervise() {
  local code row interrupted='' group
  set -m
  measure_all </dev/null &
  group=$!
  set +m
  trap 'interrupted=yes; kill -KILL -- "-$group"' INT TERM HUP
  { wait "$group"; code=$?; wait "$group"; } 2>/dev/null
  trap '' INT TERM HUP
  clean_up
  rm -f "$out/runs.csv.new"
  for row in "$out/partial" "$out/raw"/[0-9]*; do
    grep -q "^${row##*/}," "$out/runs.csv" || rm -rf "$row"
  done
  [[ -z ${SUDO_UID:-} ]] || chown -R "$SUDO_UID:${SUDO_GID:-$SUDO_UID}" "$out"
  if [[ -n $interrupted ]]; then
    printf 'benchmark.sh: interrupted; finished runs are kept, and --resume --out %s goes on\n' "$out" >&2
    code=130
  fi
  exit "$code"
}

lock() {
  have flock || refuse 'not installed: flock; Debian has it in util-linux'
  mkdir -p "$STATE" || refuse "cannot write to \"$STATE\""
  chmod 700 "$STATE"
  exec 9>"$STATE/lock"
  flock -n 9 || refuse 'another measurement runs on this machine, and two would measure each other; wait for it to end'
  clean_up
}

# ---- evidence ----

capture() { # file command: standard output, or standard error where a tool prints there
  local text code
  text=$(bash -c "$2" 2>"$STATE/stderr" 9>&-)
  code=$?
  ((code != 127)) || return 0
  [[ -n $text ]] || text=$(<"$STATE/stderr")
  [[ -z $text ]] || printf '%s\n' "$text" >"$out/raw/env/$1" || fault "cannot write \"$out/raw/env/$1\"; free some space, then --resume"
}

capture_environment() {
  mkdir -p "$out/raw/env" || fault "cannot write to \"$out\""
  capture uname.txt 'uname -srvmo'
  capture cpuinfo.txt 'cat /proc/cpuinfo'
  capture free.txt 'free'
  capture os-release.txt 'cat /etc/os-release'
  capture btf.txt 'ls -la /sys/kernel/btf/vmlinux'
  capture openssl.txt 'openssl version'
  capture lscpu.txt 'lscpu'
  capture virt.txt 'systemd-detect-virt'
  capture governor.txt 'cat /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor'
  capture cmdline.txt 'cat /proc/cmdline'
  capture wrk-version.txt 'wrk -v'
  capture pidstat-version.txt 'pidstat -V'
  capture ecapture-version.txt 'ecapture --version'
  capture maps-target.txt "grep libssl /proc/$worker/maps"
  capture objdump.txt "objdump -d --disassemble=SSL_read $library"
  case $(cat "/proc/$worker/comm") in
    nginx) capture server.txt 'nginx -V' ;;
    openresty | angie | tengine) capture server.txt "/proc/$worker/exe -V" ;;
    apache2 | httpd) capture server.txt "/proc/$worker/exe -v" ;;
    *) warn "server.txt is missing; save what your server's version option prints as $out/raw/env/server.txt" ;;
  esac
  [[ -z $private ]] || capture server-config.txt "cat $config"
  [[ $(readlink "/proc/$worker/ns/mnt") == "$(readlink /proc/self/ns/mnt)" ]] ||
    capture server-os-release.txt "nsenter -t $worker -m -r cat /etc/os-release"
  # wrk -v prints its usage too, and fails.
  [[ ! -f $out/raw/env/wrk-version.txt ]] || sed -i '2,$d' "$out/raw/env/wrk-version.txt"
}

# What no tool prints of a workload, in the words of "ecresults new --workload".
describe_workloads() {
  local line named answer path version cipher bytes kept
  : >"$STATE/workloads"
  for line in "${plan[@]}"; do
    # shellcheck disable=SC2086
    set -- $line
    name_workload "$1" "$5"
    ! grep -q "^$named:" "$STATE/workloads" || continue
    commands_of "$@"
    path=${load[-1]#https://}
    [[ $path == */* ]] && path=/${path#*/} || path=/
    answer=$(printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$path" |
      timeout 5 openssl s_client -connect "127.0.0.1:$(port_of "$url")" -servername localhost -ign_eof 2>/dev/null 9>&- | tr -d '\r')
    version=$(sed -nE 's/^New, TLSv([0-9.]+), .*/\1/p' <<<"$answer" | head -1)
    cipher=$(sed -nE 's/^New, .*Cipher is (.+)$/\1/p' <<<"$answer" | head -1)
    bytes=$(sed -nE 's/^[Cc]ontent-[Ll]ength: *([0-9]+)$/\1/p' <<<"$answer" | head -1)
    [[ $1 == handshake-* ]] && kept=false || kept=true
    printf '%s:keep-alive=%s%s%s\n' "$named" "$kept" "${bytes:+,response-bytes=$bytes}" "${version:+,tls=$version,cipher=$cipher}" >>"$STATE/workloads"
  done
  cp "$STATE/workloads" "$out/workloads.txt" || fault "cannot write to \"$out\""
}

# The kernel's counters of the processes named: CPU time in ticks and nanoseconds, and the target's cgroup.
counters() {
  local process file group files=()
  for process in "$@"; do
    files+=("/proc/$process/stat")
    for file in "/proc/$process/task"/*/schedstat; do files+=("$file"); done
  done
  group=$(sed -n 's/^0:://p' "/proc/$worker/cgroup" 2>/dev/null)
  [[ -z $group || $group == / || $group == "$(sed -n 's/^0:://p' /proc/self/cgroup)" ]] || files+=("/sys/fs/cgroup$group/cpu.stat")
  if [[ $profile == yes ]]; then
    files+=(/proc/sys/kernel/bpf_stats_enabled)
    [[ -z $ecapture ]] || for file in "/proc/$ecapture/fdinfo"/*; do
      ! grep -q '^prog_type' "$file" 2>/dev/null || files+=("$file")
    done
  fi
  tail -n +1 "${files[@]}" 2>/dev/null
}

# ---- one run ----

real_process() { # eCapture itself, where what was started is a wrapper around it
  local process family=$1
  while [[ -n $family ]]; do
    for process in $family; do
      [[ $(cat "/proc/$process/comm" 2>/dev/null) != ecapture ]] || { printf %s "$process"; return; }
    done
    family=$(for process in $family; do children_of "$process"; done)
  done
  printf %s "$1"
}

start_ecapture() {
  local tries typed pipe=$STATE/log
  type_out "${tool[@]}"
  rm -f "$pipe" "$STATE/ready" "$STATE"/capture.* "$STATE"/*.log
  mkfifo "$pipe" || fault "cannot write to \"$STATE\""
  filters >"$STATE/filters"
  tc qdisc show dev lo 2>/dev/null | grep -q clsact || : >"$STATE/no-clsact"
  (set -o pipefail && tee -p >(grep -m1 -E "$READY" >"$STATE/ready") <"$pipe" | gzip -1c >"$running/ecapture.log.gz") 9>&- 2>/dev/null &
  logger=$!
  # Its folder takes the key file that pcap mode writes unasked; its log has colours otherwise, also in a file.
  spawn env -C "$STATE" NO_COLOR=1 "${tool[@]}" >"$pipe" 2>&1
  wrapper=$spawned
  for ((tries = 0; tries < READY_SECONDS * 20; tries++)); do
    if [[ -s $STATE/ready ]]; then
      ecapture=$(real_process "$wrapper")
      return 0
    fi
    alive "$wrapper" || { wait "$logger"; run_fault="eCapture ended before it was ready: \"$(last_words)\"; its command was $typed"; return 1; }
    nap 0.05
  done
  run_fault="eCapture was not ready within $READY_SECONDS s; run it by hand to see why: $typed"
  return 1
}

last_words() { # of an eCapture whose log is whole, without colours
  gzip -dc "$running/ecapture.log.gz" | tail -1 | sed 's/\x1b\[[0-9;]*m//g' | tr -cd '[:print:]'
}

stop_ecapture() {
  local ended=0
  stop "$wrapper" || { ended=1 && run_fault=${run_fault:-"eCapture ignored SIGINT for $STOP_SECONDS s and was killed, so its counts are cut short"}; }
  wait "$logger" || { ended=1 && run_fault=${run_fault:-"the log of eCapture could not be written; is \"$out\" full?"}; }
  clean_filters
  rm -f "$STATE"/capture.* "$STATE"/*.log
  return $ended
}

# The generator's parent never waits for it: when it ends, its counters stay readable.
start_generator() {
  local output=$1
  rm -f "$STATE/generator"
  # shellcheck disable=SC2016 # the inner shell's
  spawn bash -c '"${@:3}" >"$1" 2>&1 & echo $! >"$2"; exec sleep infinity' bash "$output" "$STATE/generator" "${load[@]}"
  keeper=$spawned
  until [[ -s $STATE/generator ]]; do nap 0.01; done
  generator=$(<"$STATE/generator")
}

wait_for_load() {
  local ticks
  for ((ticks = 0; ticks < (duration + 30) * 10; ticks++)); do
    alive "$generator" || return 0
    if [[ -n $ecapture ]] && ! alive "$ecapture"; then
      run_fault='eCapture died while the load ran'
      return 1
    fi
    nap 0.1
  done
  run_fault="the load did not end within $((duration + 30)) s"
  return 1
}

measure() { # the load with everything that watches it
  local watcher watchers=() code exit_code=1 counted=yes output=wrk.txt
  [[ ${load[0]} != wrk2 ]] || output=wrk2.txt
  counters "$worker" ${ecapture:+"$ecapture"} >"$running/counters-before.txt" || { run_fault="\"$out\" cannot be written; is it full?"; return 1; }
  spawn pidstat -h -u -r -p "$worker" 1 >"$running/pidstat-target.txt"
  watchers+=("$spawned")
  if [[ -n $ecapture ]]; then
    spawn pidstat -h -u -r -p "$ecapture" 1 >"$running/pidstat-ecapture.txt"
    watchers+=("$spawned")
    # shellcheck disable=SC2016 # the inner shell's
    spawn bash -c 'while sleep 1; do ps -o rss= -p "$1"; done' bash "$ecapture" >"$running/ps-ecapture.txt"
    watchers+=("$spawned")
  fi
  started_at=$(date +%Y-%m-%dT%H:%M:%S.%3NZ)
  start_generator "$running/$output"
  spawn pidstat -h -u -r -p "$generator" 1 >"$running/pidstat-client.txt"
  watchers+=("$spawned")
  [[ -f $out/raw/env/maps-client.txt ]] || capture maps-client.txt "grep libssl /proc/$generator/maps"
  wait_for_load
  code=$?
  counters "$worker" ${ecapture:+"$ecapture"} "$generator" >"$running/counters-after.txt" || counted=no
  for watcher in "${watchers[@]}"; do kill -INT -- "-$watcher" 2>/dev/null; done
  stat_of "$generator" && exit_code=${stat[-1]}
  kill -INT -- "-$keeper" 2>/dev/null
  for watcher in "${watchers[@]}"; do stop "$watcher"; done
  ((code == 0)) || return 1
  ((exit_code == 0)) || { run_fault="${load[0]} failed: $(tail -1 "$running/$output")"; return 1; }
  grep -q '^Requests/sec:' "$running/$output" || { run_fault="the output of ${load[0]} is cut short; is \"$out\" full?"; return 1; }
  [[ $(start_of "$worker") == "$worker_start" ]] || { run_fault="the server's process $worker ended or was restarted during the run"; return 1; }
  [[ $counted == yes ]] || { run_fault="the counters of the load's end could not be read or written; is \"$out\" full?"; return 1; }
}

run_one() { # line of the plan, name
  local workload mode block profile map file named name=$2 ecapture='' wrapper='' result=0
  read -r workload mode block profile map <<<"$1"
  running=$out/partial run_fault=''
  rm -rf "$running"
  mkdir "$running" || fault "cannot write to \"$out\""
  commands_of "$workload" "$mode" "$block" "$profile" "$map"
  need_space $((duration * 2)) || fault "$no_space; then --resume --out $out"
  if [[ $profile == yes ]]; then
    grep -q ^statistics "$STATE/left" || printf 'statistics %s\n' "$(</proc/sys/kernel/bpf_stats_enabled)" >>"$STATE/left"
    printf '1\n' >/proc/sys/kernel/bpf_stats_enabled
  fi
  if [[ $mode != baseline ]]; then start_ecapture || result=1; fi
  ((result != 0)) || measure || result=1
  ((result != 0)) || [[ $mode == baseline ]] || nap "$DRAIN_SECONDS"
  [[ -z $wrapper ]] || stop_ecapture || result=1
  # What follows must be on disk before the run counts as finished.
  ((result != 0)) || sync -f "$running"/* || { result=1; run_fault="\"$out\" cannot be written; is it full?"; }
  for file in "$running"/*.txt; do
    ((result != 0)) || [[ -s $file ]] || { result=1; run_fault="\"$(basename "$file")\" is empty; is the disk of \"$out\" full?"; }
  done
  ((result == 0)) || fault "run $name: $run_fault; finished runs are kept, and --resume --out $out goes on"
  name_workload "$workload" "$map"
  finish_run "$name" "$named" "$mode" "$block" "$profile"
}

finish_run() { # name workload mode block profile
  local cells cell typed line='' captured=''
  if [[ $3 != baseline ]]; then type_out "${tool[@]}" && captured=$typed; fi
  type_out "${load[@]}"
  cells=("$1" "$2" "$3" "$4" "$started_at" "$typed" "$captured" "$([[ $5 == no ]] || printf true)")
  for cell in "${cells[@]}"; do
    [[ $cell != *[,\"]* ]] || cell="\"${cell//\"/\"\"}\""
    line+="${line:+,}$cell"
  done
  rm -rf "${out:?}/raw/$1"
  # The list is replaced at once, so that a run is either in it as a whole or not at all.
  if ! { mv "$running" "$out/raw/$1" && cp "$out/runs.csv" "$out/runs.csv.new" && printf '%s\n' "$line" >>"$out/runs.csv.new" &&
    sync "$out/runs.csv.new" && mv "$out/runs.csv.new" "$out/runs.csv"; }; then
    fault "run $1 could not be kept; free some space in \"$out\", then --resume --out $out"
  fi
}

has_lost() { # whether a mode lost events at an earlier rate of the sweep
  local name workload mode _
  while IFS=, read -r name workload mode _; do
    [[ $workload == sweep-* && $mode == "$1" ]] || continue
    ! gzip -dc "$out/raw/$name/ecapture.log.gz" | grep -qaE "$LOSS" || return 0
  done <"$out/runs.csv"
  return 1
}

run_plan() {
  local index number=0 finished line name named
  finished=$(($(wc -l <"$out/runs.csv") - 1))
  ((finished == 0)) || say "$finished runs are finished already"
  for ((index = 0; index < ${#plan[@]}; index++)); do
    line=${plan[index]}
    # shellcheck disable=SC2086
    set -- $line
    if [[ $1 == sweep-* && $2 != baseline ]] && ((number >= finished)) && has_lost "$2"; then continue; fi
    if [[ $1 == sweep-* ]] && ((number < finished)) && ! sed -n "$((number + 2))p" "$out/runs.csv" | grep -q ",$1,$2,"; then continue; fi
    number=$((number + 1))
    printf -v name '%03d-%s' "$number" "$2"
    ((number > finished)) || continue
    name_workload "$1" "$5"
    say "run $((index + 1))/${#plan[@]}: $name $named, block $3; about $(clock "$(seconds_from "$index")") left"
    run_one "$line" "$name"
  done
}

warm_up() {
  # shellcheck disable=SC2086
  commands_of ${plan[0]}
  say "warm-up of $duration s"
  "${load[@]}" >/dev/null 2>"$STATE/stderr" 9>&- || fault "the warm-up failed: $(tail -1 "$STATE/stderr")"
}

remember_resumed() {
  [[ -n $out && -f $out/options.txt ]] || refuse "\"$out\" holds no measurement to resume; name its folder with --out"
  local folder=$out
  mapfile -t stored <"$out/options.txt"
  read_options "${stored[@]}"
  out=$folder
}

main() {
  read_options "$@"
  [[ $resume == no ]] || remember_resumed
  local given=yes
  [[ -n $blocks || $quick == yes ]] || given=no
  complete_options
  # What a killed measurement left is cleaned up first: its server may still hold the port.
  [[ $dry_run == yes ]] || { check_kernel && lock; }
  [[ -n $url ]] || choose_port
  have wrk2 || leave_out_rates
  make_plan
  if [[ $given == no ]] && (($(files_of_plan) > FILES_LIMIT)); then
    blocks=$((blocks - 1))
    make_plan
  fi
  (($(files_of_plan) <= FILES_LIMIT)) ||
    refuse "the plan of ${#plan[@]} runs makes $(files_of_plan) files, and a submission has at most $FILES_LIMIT; take fewer blocks or workloads"
  show_plan
  [[ $dry_run == no ]] || exit 0
  check_tools
  if [[ $resume == no ]]; then
    [[ ! -e $out/runs.csv ]] || refuse "\"$out\" holds a measurement already; go on with it by --resume, or name another folder with --out"
    mkdir -p "$out/raw" || refuse "cannot write to \"$out\""
    local kept=$url
    [[ -z $private ]] || { port_of "$url" >"$out/port" && url=''; }
    remember_options
    url=$kept
    printf '%s\n' "$HEADER" >"$out/runs.csv" || refuse "cannot write to \"$out\""
  fi
  supervise
}

measure_all() {
  check_ecapture
  check_machine
  need_space "$(seconds_from 0)" || refuse "$no_space"
  [[ -z $private ]] || start_private_server
  find_worker
  check_tracers
  ((${#notes[@]} == 0)) || printf '%s\n' "${notes[@]}" >"$out/notes.txt"
  capture_environment
  describe_workloads
  warm_up
  run_plan
  say "done: $out"
}

main "$@"
