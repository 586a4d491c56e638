// The long runs: npm run fuzz -- --cases 200000 --seed 7, and npm run fuzz -- --every-byte
import { parseArgs } from "node:util";
import { acceptedChanges, sealedValues } from "../vectors/everyByte.ts";
import { fuzz } from "../vectors/fuzzing/fuzz.ts";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    "every-byte": { type: "boolean", default: false },
  },
});

async function changeEveryByte(): Promise<void> {
  for (const { vector, name } of sealedValues()) {
    const accepted = await acceptedChanges(vector, name);
    const told = accepted.length === 0 ? "refused everywhere" : `ACCEPTED at ${accepted.join(", ")}`;
    console.log(`${vector.area}/${vector.case} by ${vector.made_by}, ${name}: ${told}`);
    if (accepted.length > 0) process.exitCode = 1;
  }
}

async function feedParsers(): Promise<void> {
  const counts = await fuzz(Number(values.cases), Number(values.seed));
  for (const [name, count] of counts) console.log(`${String(count).padStart(9)} ${name}`);
  const sum = [...counts.values()].reduce((left, right) => left + right, 0);
  console.log(`${String(sum).padStart(9)} cases without a surprise`);
}

await (values["every-byte"] ? changeEveryByte() : feedParsers());
