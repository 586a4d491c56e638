// What the server answered when it did not do what was asked. It sends a code; the words are ours.
import { say, sayIfKnown } from "../state/words.svelte.ts";

export type RefusalParams = Readonly<Record<string, string | number>>;

export class ServerRefusal extends Error {
  readonly code: string;
  readonly params: RefusalParams;
  /** Finds the fault in the server's log; only faults of ours carry one. */
  readonly id: string | undefined;

  constructor(code: string, params: RefusalParams = {}, id?: string) {
    super(code);
    this.code = code;
    this.params = params;
    this.id = id;
  }

  /** In the language of the page, at the moment it is shown. */
  get words(): string {
    return sayIfKnown(`error-${this.code.replaceAll("_", "-")}`) ?? say("error-unexpected");
  }
}

/** An answer that is not ours (a proxy's page, nothing at all) counts as not being reached. From 502 on
 * ours says nothing but `busy`. */
export function refusalFrom(body: unknown, status = 0): ServerRefusal {
  const { code, params, id } = (body ?? {}) as { code?: unknown; params?: unknown; id?: unknown };
  if (typeof code !== "string" || (status > 501 && code !== "busy")) return new ServerRefusal("unavailable");
  return new ServerRefusal(code, (params ?? {}) as RefusalParams, typeof id === "string" ? id : undefined);
}
