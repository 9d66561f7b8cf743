// Matches texts with the RegExp of Node.js, as a second opinion. Standard input: one line [pattern, [text, ...]] for each
// pattern. Standard output: one line, 1 or 0 for each text.
import { createInterface } from "node:readline";

let verdicts = "";
for await (const line of createInterface({ input: process.stdin })) {
  const [pattern, texts] = JSON.parse(line);
  const judge = new RegExp(pattern, "u");
  verdicts += texts.map((text) => (judge.test(text) ? "1" : "0")).join("");
}
process.stdout.write(`${verdicts}\n`);
