// What an older or stricter browser lacks, taken away in the scope that asks: a page's or a worker's. To be called
// before anything is computed there, since what a browser can do is asked once and remembered.
export type Lacking = "WebAssembly" | "Ed25519" | "X25519";

type Asked = (...given: unknown[]) => Promise<unknown>;

function names(given: readonly unknown[], what: readonly Lacking[]): boolean {
  return given.some((each) => what.some((algorithm) => algorithm === each));
}

async function isMissing(what: Lacking): Promise<boolean> {
  if (what === "WebAssembly") return !("WebAssembly" in globalThis);
  const usages: KeyUsage[] = what === "Ed25519" ? ["sign"] : ["deriveBits"];
  return crypto.subtle.generateKey(what, false, usages).then(
    () => false,
    () => true,
  );
}

/**
 * WebAssembly as in Lockdown Mode; Ed25519 as before Chrome 137 and Safari 17; X25519 as before Chrome 133. Gives what
 * is missing from now on, so that a test knows that something was taken away.
 */
export async function lack(what: readonly Lacking[]): Promise<Lacking[]> {
  if (what.includes("WebAssembly")) Reflect.deleteProperty(globalThis, "WebAssembly");
  for (const method of ["importKey", "generateKey"] as const) {
    const real = crypto.subtle[method].bind(crypto.subtle) as Asked;
    const refusing: Asked = (...given) =>
      names(given, what) ? Promise.reject(new DOMException("none", "NotSupportedError")) : real(...given);
    Object.assign(crypto.subtle, { [method]: refusing });
  }
  const missing: Lacking[] = [];
  for (const each of what) if (await isMissing(each)) missing.push(each);
  return missing;
}
