// One typed way to ask the server for something over HTTP. The types are generated from its own description.
import { later } from "../state/later.ts";
import { callKey, randomFraction } from "../state/randomness.ts";
import type { paths } from "./openapi.ts";
import { refusalFrom } from "./refusal.ts";

type Verb = "get" | "post" | "put" | "patch" | "delete";

type VerbsOf<Path extends keyof paths> = {
  [Each in Verb]: paths[Path][Each] extends { responses: unknown } ? Each : never;
}[Verb];
type Json<Content> = Content extends { content: { "application/json": infer Body } } ? Body : undefined;
type Success<Responses> = {
  [Status in keyof Responses]: Status extends 200 | 201 | 202 | 204 ? Json<Responses[Status]> : never;
};
type Answer<Operation> = Operation extends { responses: infer All }
  ? Success<All>[keyof Success<All>]
  : never;
type BodyOf<Operation> = Operation extends { requestBody: infer Body }
  ? { readonly body: Json<Body> }
  : { readonly body?: never };
type PathOf<Operation> = Operation extends { parameters: { path: infer Names } }
  ? { readonly path: Names }
  : { readonly path?: never };

/** What a GET is asked with beside its path. Never anything secret: servers on the way may write addresses down. */
type QueryOf<Operation> = Operation extends { parameters: { query?: infer Names } }
  ? { readonly query?: Names }
  : { readonly query?: never };

export type Given<Path extends keyof paths, V extends VerbsOf<Path>> = BodyOf<paths[Path][V]> &
  PathOf<paths[Path][V]> &
  QueryOf<paths[Path][V]>;

/** After a connection that was lost, and after the next one. */
const lostSeconds = [0.4, 0.8];
/** So long in all a call waits by itself, with half as much by chance: so a crowd does not come back in one moment. For
 * what takes longer whoever calls waits in sight (passing.ts), or says so. */
const silentSeconds = 5;

export type Names = Readonly<Record<string, unknown>>;

export function addressOf(path: string, names: Names = {}, query: Names = {}): string {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  const named = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(names[name])));
  return asked.length > 0 ? `${named}?${asked.join("&")}` : named;
}

/** What differs from call to call beside what is said. */
export interface Manner {
  /** A visitor has no cookie: their session stands in a header. */
  readonly authorization?: string | undefined;
  /** Of a call that is made again: otherwise it has one of its own. */
  readonly key?: string;
  /** The browser sends it to its end even when the page is left in the same moment. */
  readonly isLast?: boolean;
}

export function requestOf(
  verb: Verb,
  body: unknown,
  { authorization, key, isLast }: Manner = {},
): RequestInit {
  const headers: Record<string, string> = {};
  if (authorization !== undefined) headers["Authorization"] = authorization;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  // The same key on every try: the server does the thing once and repeats its answer.
  if (verb !== "get") headers["Idempotency-Key"] = key ?? callKey();
  const sent = {
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(isLast && { keepalive: true }),
  };
  return { method: verb.toUpperCase(), headers, credentials: "same-origin", cache: "no-store", ...sent };
}

/** An answer, or a ServerRefusal. Nothing was done by what was refused; by what was lost perhaps: the key tells. */
export async function answered(address: string, request: RequestInit): Promise<Response> {
  for (let lost = 0, waited = 0; ;) {
    const response = await fetch(address, request).catch(() => undefined);
    if (response?.ok) return response;
    const refusal = refusalFrom(await response?.json().catch(() => undefined), response?.status);
    const pause = Number(refusal.code === "unavailable" ? lostSeconds[lost++] : refusal.params["seconds"]);
    waited += pause;
    if (!(pause > 0 && waited <= silentSeconds)) throw refusal;
    await later(pause * (1 + randomFraction() / 2));
  }
}

/** What every `Given` is underneath, whatever the route. */
interface AnyGiven {
  readonly path?: Names;
  readonly query?: Names;
  readonly body?: unknown;
}

/** Gives the answer's body, or throws a ServerRefusal whose words can be shown. */
export async function call<Path extends keyof paths, V extends VerbsOf<Path>>(
  verb: V,
  path: Path,
  given: Given<Path, V>,
  manner: Manner = {},
): Promise<Answer<paths[Path][V]>> {
  const { path: names, query, body: sent }: AnyGiven = given;
  const response = await answered(addressOf(path, names, query), requestOf(verb, sent, manner));
  const body: unknown = await response.json().catch(() => undefined);
  return body as Answer<paths[Path][V]>;
}
