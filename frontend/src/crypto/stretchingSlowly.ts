// Argon2id in JavaScript, loaded only where WebAssembly is missing or forbidden.
import { argon2idAsync } from "@noble/hashes/argon2.js";
import type { Bytes } from "./bytes.ts";
import type { Cost, Progress } from "./stretching.ts";

// spec: 3 derivation
/** The same bytes as `stretch`. */
export async function stretchSlowly(
  password: Bytes,
  salt: Bytes,
  cost: Cost,
  progress?: Progress,
): Promise<Bytes> {
  const stretched = await argon2idAsync(password, salt, {
    m: cost.memory_kib,
    t: cost.passes,
    p: cost.lanes,
    dkLen: 32,
    ...(progress && { onProgress: progress }),
  });
  return stretched;
}
