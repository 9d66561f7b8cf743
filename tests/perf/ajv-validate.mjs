// Validates one document as `ecresults validate` does first: node ajv-validate.mjs SCHEMA DOCUMENT
import Ajv2020 from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";

const [schema, document] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf8")));
const Ajv = Ajv2020.default ?? Ajv2020;
const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
process.exit(ajv.validate(schema, document) ? 0 : 1);
