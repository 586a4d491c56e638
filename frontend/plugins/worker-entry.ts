// A worker's entry is imported by nobody: WebKit runs a module that a worker was started from a second time when a part
// of the same worker imports it, and two vaults answer, the empty one first.
import type { Plugin } from "vite";

/**
 * What the entry shares with parts that are loaded later goes into a file of its own. The bundler's default keeps it in
 * the entry; Vite leaves no other way to say so for workers.
 */
export function workerEntryAlone(): Plugin {
  return {
    name: "origo-worker-entry-alone",
    options: (given) => ({ ...given, preserveEntrySignatures: "strict" }),
  };
}
