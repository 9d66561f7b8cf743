#!/usr/bin/env bash
# Times "ecresults validate" of one submission from a cold start, beside ajv on the same manifest: medians of 20 runs in
# turn, and their ratio. The command is that of a release; ajv needs "npm ci" in tests/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

submission=${1:-results/20261123-ecresults-epyc-vm-openssl-3.0}
runs=${RUNS:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tar --extract --file="$(.github/scripts/build-archive linux-x64 "$work")" --directory="$work" --transform='s|^[^/]*|tool|'

cat >"$work/ajv.mjs" <<'JS'
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
const [tests, schema, manifest] = process.argv.slice(2);
const Ajv = createRequire(tests)("ajv/dist/2020").default;
const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(schema)));
process.exitCode = validate(JSON.parse(readFileSync(manifest))) ? 0 : 1;
JS

milliseconds() {
  local start=$EPOCHREALTIME
  "$@" >/dev/null 2>&1 || true
  local end=$EPOCHREALTIME
  printf '%s\n' $(((${end/./} - ${start/./}) / 1000))
}

median() {
  sort -n | awk '{ values[NR] = $1 } END { print values[int((NR + 1) / 2)] }'
}

ours=()
theirs=()
for ((run = 0; run <= runs; run++)); do
  first=$(milliseconds "$work/tool/ecresults" validate "$submission")
  second=$(milliseconds node "$work/ajv.mjs" "$PWD/tests/package.json" schema/submission.schema.json "$submission/submission.json")
  # The first pair warms the disk cache.
  if ((run > 0)); then
    ours+=("$first")
    theirs+=("$second")
  fi
done
a=$(printf '%s\n' "${ours[@]}" | median)
b=$(printf '%s\n' "${theirs[@]}" | median)
printf 'validate, all rules: %s ms; ajv, schema only: %s ms; ratio %s (medians of %s)\n' \
  "$a" "$b" "$(awk -v a="$a" -v b="$b" 'BEGIN { printf "%.2f", a / b }')" "$runs"
