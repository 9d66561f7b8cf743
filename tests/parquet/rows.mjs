// Reads a Parquet file with hyparquet, which shares no code with the program that wrote it, and prints the names of its
// columns and then its rows, a JSON array a line. Whole numbers, days and moments are printed as text, with all digits.
// Usage: node rows.mjs FILE
import { asyncBufferFromFile, parquetReadObjects, parquetSchema, parquetMetadataAsync } from "hyparquet";

const file = await asyncBufferFromFile(process.argv[2]);
const names = parquetSchema(await parquetMetadataAsync(file)).children.map((column) => column.element.name);
const printed = (value) => (typeof value === "bigint" ? String(value) : (value ?? null));
const print = (row) => console.log(JSON.stringify(row));
print(names);
(await parquetReadObjects({ file })).forEach((row) => print(names.map((name) => printed(row[name]))));
