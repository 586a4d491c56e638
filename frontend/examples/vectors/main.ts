// The cryptography in a browser, for the tests: vectors on the page and in the vault's worker, and how long things take.
import "../../vectors/listsInBrowser.ts";
import { Connection } from "../../src/vault/connection.ts";
import { workerStarter } from "../../src/vault/startWorker.ts";
import { differences } from "../../vectors/vector.ts";
import { lack, type Lacking } from "./lacking.ts";
import { roomTimings } from "./roomTimings.ts";
import { timings } from "./timings.ts";
import type { VectorVault } from "./worker.ts";
import address from "./worker.ts?worker&url";

// Started when it is first asked: the timings start a vault of their own, and a document's policy takes one kind.
const vault = new Connection<VectorVault>(workerStarter(address));

const vectors = {
  inPage: differences,
  inWorker: (given: Parameters<typeof differences>[0]): Promise<string[]> => vault.ask("vectors", given),
  lackInPage: lack,
  lackInWorker: (what: readonly Lacking[]): Promise<Lacking[]> => vault.ask("lack", what),
};

Object.assign(globalThis, { origoTests: { ...vectors, ...timings, ...roomTimings } });
