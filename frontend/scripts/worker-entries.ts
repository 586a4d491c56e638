// Which built files import the entry of a worker. There must be none: WebKit would run that entry a second time.

/** By its name alone: what is started as a worker is named so in src/ and in examples/. */
const entry = /(?:^|[a-z])[wW]orker-[\w-]+\.js$/;

function isImported(name: string, code: string): boolean {
  return ['"', "'", "`"].some((quote) => code.includes(`${quote}./${name}${quote}`));
}

/** Every fault of a folder of built scripts, by their names. A build without workers is one: nothing was looked at. */
export function workerEntryFaults(scripts: ReadonlyMap<string, string>): string[] {
  const entries = [...scripts.keys()].filter((name) => entry.test(name));
  if (entries.length === 0)
    return ["no script is a worker's entry: mend the name in scripts/worker-entries.ts"];
  return entries.flatMap((name) =>
    [...scripts]
      .filter(([, code]) => isImported(name, code))
      .map(([importer]) => `${importer} imports the worker's entry ${name}`),
  );
}
