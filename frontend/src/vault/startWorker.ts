// Starts a worker, under require-trusted-types-for 'script' too.

/** Not in the type library yet; Firefox and Safari of our oldest versions have none of it either. */
interface Policy {
  createScriptURL(address: string): URL;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): Policy;
}

declare global {
  var trustedTypes: TrustedTypes | undefined;
}

/**
 * The policy's name stands in the server's header. It makes one address into what a worker may be started from: the
 * one the build put here. Any other text is refused, also to whoever gets hold of the policy.
 */
function makePolicy(address: string): Policy | undefined {
  return globalThis.trustedTypes?.createPolicy("origo-worker", {
    createScriptURL: (asked) => {
      if (asked !== address) throw new TypeError("workers are started from the built address alone");
      return asked;
    },
  });
}

/** A name can be used once in a document: the policy is made with the first worker and kept. A document has one kind. */
export function workerStarter(address: string): () => Worker {
  let policy: Policy | undefined;
  return () => {
    policy ??= makePolicy(address);
    return new Worker(policy?.createScriptURL(address) ?? address, { type: "module", name: "vault" });
  };
}
