// Which built files import the entry of a worker. There must be none: WebKit would run that entry a second time.

/** As a page starts a worker: by its whole address, alone between quotes, and not after a word that imports. */
const start = /(?<!from\s*|import\s*\(?\s*)(["'`])\/assets\/([\w.-]+\.js)\1/g;

/** Every fault of a folder of built scripts by their names, if it is made of sources that start so many workers. */
export function workerEntryFaults(scripts: ReadonlyMap<string, string>, workers: number): string[] {
  const texts = [...scripts].map(([name, code]) => ({ name, code, rest: code.replaceAll(start, "") }));
  const entries = new Set(texts.flatMap(({ code }) => [...code.matchAll(start)].map(([, , entry]) => entry)));
  const found = [...entries].flatMap((entry = "") =>
    texts
      .filter(({ rest }) => rest.includes(entry))
      .map(({ name }) => `${name} imports the worker's entry ${entry}`),
  );
  return entries.size === workers
    ? found
    : [...found, `${String(workers)} workers are started in the sources, and ${String(entries.size)} here`];
}
