// Libraries that also run in old Node ask it for "crypto" when a global one is missing. In a browser there is always
// one, so that door is walled up: nothing of Node is named in what is built.
import type { Plugin } from "vite";

const id = "\0origo-no-node";

export function withoutNode(): Plugin {
  return {
    name: "origo-without-node",
    apply: "build",
    enforce: "pre",
    resolveId: (asked) => (asked === "crypto" || asked === "node:crypto" ? id : undefined),
    load: (asked) => (asked === id ? "export const webcrypto = undefined;\n" : undefined),
  };
}
