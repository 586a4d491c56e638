// The cryptography in a browser, for the tests: vectors on the page and in a worker, and how long things take.
import "../../vectors/listsInBrowser.ts";
import { difference, type Vector } from "../../vectors/vector.ts";
import { roomTimings } from "./roomTimings.ts";
import { timings } from "./timings.ts";
import address from "./worker.ts?worker&url";

async function inPage(vectors: readonly Vector[]): Promise<string[]> {
  const found: string[] = [];
  for (const vector of vectors) found.push((await difference(vector)) ?? "");
  return found.filter((each) => each !== "");
}

function inWorker(vectors: readonly Vector[]): Promise<string[]> {
  return new Promise((gives, fails) => {
    // The vault's policy takes its own worker alone; on this page it is not made before a test asks for it.
    const policy = globalThis.trustedTypes?.createPolicy("origo-worker", {
      createScriptURL: (asked) => asked,
    });
    const worker = new Worker(policy?.createScriptURL(address) ?? address, { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<string[]>) => {
      worker.terminate();
      gives(data);
    };
    worker.onerror = () => {
      fails(new Error("the worker did not start"));
    };
    worker.postMessage(vectors);
  });
}

Object.assign(globalThis, { origoTests: { inPage, inWorker, ...timings, ...roomTimings } });
