// Judges documents with ajv, as a second opinion. Standard input: one line with the list of schemas, then one line
// [schema index, document] for each document. Standard output: one line, 1 or 0 for each document.
import Ajv2020 from "ajv/dist/2020.js";
import { createInterface } from "node:readline";

const Ajv = Ajv2020.default ?? Ajv2020;
// ownProperties: without it a required property "toString" is found on every object.
const options = { strict: false, ownProperties: true, validateFormats: false, logger: false };
let judges;
let verdicts = "";
for await (const line of createInterface({ input: process.stdin })) {
  const value = JSON.parse(line);
  if (judges === undefined) {
    judges = value.map((schema) => new Ajv(options).compile(schema));
  } else {
    verdicts += judges[value[0]](value[1]) ? "1" : "0";
  }
}
process.stdout.write(`${verdicts}\n`);
