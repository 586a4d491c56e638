// Argon2id: slow on purpose. Only ever called in a worker, since it holds up whatever thread it runs on.
import { argon2id } from "hash-wasm";
import type { Bytes } from "./bytes.ts";

/** What a stretch costs. */
export interface Cost {
  readonly memory_kib: number;
  readonly passes: number;
  readonly lanes: number;
}

/** Told how much is done, from 0 to 1, where it takes so long that somebody should see it move. */
export type Progress = (done: number) => void;

// spec: 3 derivation
/**
 * Argon2id to 32 bytes. The caller has checked the cost. Some browsers have WebAssembly switched off (Lockdown Mode,
 * school policies): the same is then computed in JavaScript, three times as slow, or a hundred where that is
 * interpreted.
 */
export async function stretch(password: Bytes, salt: Bytes, cost: Cost, progress?: Progress): Promise<Bytes> {
  if (await hasWebAssembly()) return stretchFast(password, salt, cost);
  const { stretchSlowly } = await import("./stretchingSlowly.ts");
  return stretchSlowly(password, salt, cost, progress);
}

async function stretchFast(password: Bytes, salt: Bytes, cost: Cost): Promise<Bytes> {
  const stretched = await argon2id({
    password,
    salt,
    memorySize: cost.memory_kib,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: 32,
    outputType: "binary",
  });
  return stretched as Bytes;
}

/** The smallest module there is: where it does not compile, WebAssembly is missing or forbidden. */
const emptyModule = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);

async function hasWebAssembly(): Promise<boolean> {
  try {
    await WebAssembly.compile(emptyModule);
    return true;
  } catch {
    return false;
  }
}
