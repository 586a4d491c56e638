// A file of the service, some of it at a time. Apart from call.ts: nobody needs it on a first visit.
import { addressOf, answered, type Names, requestOf } from "./call.ts";
import type { paths } from "./openapi.ts";

/** Some of a file, and whether the server said that nothing comes after it. */
export interface Part {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isLast: boolean;
}

/** For what is checked byte for byte: keys.log. Read as text it would lose a byte order mark. */
export async function fetchPart(path: keyof paths, query: Names): Promise<Part> {
  const response = await answered(addressOf(path, {}, query), requestOf("get", undefined));
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { bytes, isLast: bytes.length === 0 || response.headers.get("Last-Part") === "1" };
}
