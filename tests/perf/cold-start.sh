#!/usr/bin/env bash
# Times "ecresults validate" of one submission from a cold start, beside ajv on the same manifest: medians of 20 runs in
# turn, and their ratio. Publishes the profile Fast below artifacts/; ajv needs "npm ci" in tests/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

submission=${1:-results/20261123-ecresults-epyc-vm-openssl-3.0}
runs=${RUNS:-20}
out=$PWD/artifacts/cold-start

# In a copy: nothing that was built before for another purpose gets in, and nothing of this stays behind.
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -r src schema LICENSE global.json .editorconfig "$copy/"
find "$copy/src" -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
rm -rf "$out"
dotnet publish "$copy/src/EcResults.Cli" -p:PublishProfile=Fast -o "$out" >/dev/null

cat >"$copy/ajv.mjs" <<'JS'
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
  first=$(milliseconds "$out/EcResults.Cli" validate "$submission")
  second=$(milliseconds node "$copy/ajv.mjs" "$PWD/tests/package.json" schema/submission.schema.json "$submission/submission.json")
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
