#!/usr/bin/env bash
# How long a command takes from a cold start, beside ajv on the same manifest. See README.md in this folder.
# usage: tests/perf/cold-start.sh [RUNS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

runs=${1:-20}
submission=results/20261123-ecresults-epyc-vm-openssl-3.0
export LC_ALL=C TIMEFORMAT='%U %S' DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Build output and lock files of their own: the working tree stays as it was.
dotnet publish src/EcResults.Cli -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true \
  --artifacts-path "$work/artifacts" -p:NuGetLockFilePath="$work/\$(MSBuildProjectName).lock.json" \
  -p:RestoreLockedMode=false -o "$work/publish" -v quiet -nologo >"$work/publish.log" || {
  cat "$work/publish.log" >&2
  exit 1
}
ecresults=$work/publish/EcResults.Cli

# Microseconds; EPOCHREALTIME has six decimals.
clock() {
  printf '%s' "${EPOCHREALTIME/./}"
}

# A "12.345" of seconds as milliseconds.
milliseconds() {
  local digits=${1/./}
  printf '%s' "$((10#$digits))"
}

# Prints "WALL CPU" of one run, in microseconds.
once() {
  local start end cpu user sys
  start=$(clock)
  cpu=$({ time "$@" >/dev/null 2>&1 || true; } 2>&1)
  end=$(clock)
  read -r user sys <<<"$cpu"
  printf '%s %s\n' "$((end - start))" "$((($(milliseconds "$user") + $(milliseconds "$sys")) * 1000))"
}

# The least and the median of the numbers on standard input.
summary() {
  local numbers
  mapfile -t numbers < <(sort -n)
  printf '%s %s\n' "${numbers[0]}" "${numbers[(${#numbers[@]} - 1) / 2]}"
}

show() {
  printf '%d.%03d' "$(($1 / 1000000))" "$(($1 % 1000000 / 1000))"
}

# Measures all commands in turn, round by round, so that a busy minute meets them all.
names=("ecresults rules" "ecresults validate, one result" "ecresults validate, all results")
commands=("$ecresults rules" "$ecresults validate $submission" "$ecresults validate")
if command -v node >/dev/null && [[ -d tests/node_modules/ajv ]]; then
  names+=("node and ajv, one manifest")
  commands+=("node tests/perf/ajv-validate.mjs schema/submission.schema.json $submission/submission.json")
else
  echo "without ajv: install node, and run npm ci in the folder tests" >&2
fi

for ((round = 0; round <= runs; round++)); do
  for i in "${!commands[@]}"; do
    # The commands are words of this script, without blanks in any of them.
    # shellcheck disable=SC2086
    measured=$(once ${commands[i]})
    # The first round only brings the files into memory.
    ((round == 0)) || echo "$measured" >>"$work/$i"
  done
done

printf '%s runs each, seconds; load average after: %s\n' "$runs" "$(cut -d' ' -f1-3 /proc/loadavg)"
printf '%-34s %9s %9s %9s %9s\n' "" "wall min" "median" "CPU min" "median"
medians=()
for i in "${!commands[@]}"; do
  read -r wall_min wall <<<"$(cut -d' ' -f1 "$work/$i" | summary)"
  read -r cpu_min cpu <<<"$(cut -d' ' -f2 "$work/$i" | summary)"
  printf '%-34s %9s %9s %9s %9s\n' "${names[i]}" "$(show "$wall_min")" "$(show "$wall")" "$(show "$cpu_min")" "$(show "$cpu")"
  medians+=("$wall")
done

if ((${#medians[@]} > 3)); then
  hundredths=$((medians[1] * 100 / medians[3]))
  printf 'one result takes %d.%02d times as long as node and ajv take for its manifest alone\n' \
    "$((hundredths / 100))" "$((hundredths % 100))"
fi
