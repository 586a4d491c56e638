// Argon2id: slow on purpose. Only ever called in a worker, since it holds up whatever thread it runs on.
import { argon2id } from "hash-wasm";
import { type Bytes } from "./bytes.ts";

/** What a stretch costs. */
export interface Cost {
  readonly memory_kib: number;
  readonly passes: number;
  readonly lanes: number;
}

// spec: 3 derivation
/** Argon2id to 32 bytes. The caller has checked the cost. */
export async function stretch(password: Bytes, salt: Bytes, cost: Cost): Promise<Bytes> {
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
