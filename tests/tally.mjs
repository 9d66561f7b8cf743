// Adds up the reports of a test run: node tally.mjs FOLDER PROJECTS STATUS
// FOLDER holds one CTRF report a test project (JSON, https://ctrf.io), PROJECTS is how many there must be, and STATUS is
// the exit code of the run. Prints "N passed, N failed". A skipped test proves nothing and counts as a failure, and so does
// what the reports cannot say, such as a project that did not build or crashed: the line and the exit code never disagree.
// Before that line each failed test is repeated with its message, where a log that was cut still has it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, projects, status] = process.argv.slice(2);
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".ctrf")) : [];
let passed = 0;
let failed = 0;

function fault(message) {
  process.stderr.write(`tests: ${message}\n`);
  failed++;
}

// A message may quote a control character, and the report has it as it is.
function escaped(text) {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

for (const name of names) {
  let summary, tests;
  try {
    ({ summary, tests = [] } = JSON.parse(escaped(readFileSync(join(folder, name), "utf8"))).results);
  } catch (error) {
    fault(`the report ${name} cannot be read: ${error.message}`);
    continue;
  }
  if (![summary.tests, summary.passed].every(Number.isSafeInteger)) {
    fault(`the report ${name} holds no counts`);
    continue;
  }
  for (const test of tests.filter((test) => test.status === "failed")) {
    console.log(`failed: ${test.name}\n${`${test.message ?? ""}\n${test.trace ?? ""}`.trim()}\n`);
  }
  passed += summary.passed;
  failed += summary.tests - summary.passed;
  if (summary.skipped > 0) {
    process.stderr.write(`tests: ${summary.skipped} of ${name} were skipped; every test must run\n`);
  }
  if (summary.tests === 0) {
    fault(`the report ${name} is of a project without tests`);
  }
}

for (let missing = names.length; missing < Number(projects); missing++) {
  fault("a test project left no report: it did not build, or it crashed");
}
if (status !== "0" && failed === 0) {
  fault(`the run ended with exit code ${status}`);
}
if (passed + failed === 0) {
  fault("no test ran");
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
