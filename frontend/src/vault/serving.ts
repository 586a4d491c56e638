// In the worker: answers one request after another, each by the operation of its name.
import { type Crossing, crossing } from "./faults.ts";
import type { Held } from "./held.ts";
import type { Operations, Progress } from "./operation.ts";

export interface Request {
  readonly id: number;
  readonly name: string;
  readonly given: unknown;
}

export type Reply =
  | { readonly id: number; readonly gives: unknown }
  | { readonly id: number; readonly told: Progress }
  | ({ readonly id: number } & Crossing);

/** Where requests come from and replies go: a worker's own scope, or one end of a channel in tests. */
export interface Port {
  postMessage(reply: Reply): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Request>) => void): void;
}

/** On the scope itself: a second copy of this module has the same scope and none of this one's memory. */
const served = Symbol.for("origo-served");

function takeScope(port: Port): void {
  if (Object.hasOwn(port, served)) throw new Error("this scope has a vault already: its entry ran twice");
  Object.defineProperty(port, served, { value: true });
}

/** Once in a scope: of two vaults the one without keys would answer first. */
export function serve(port: Port, held: Held, operations: Operations): void {
  takeScope(port);
  // One at a time: an operation may rely on what is held while it runs.
  let turn: Promise<void> = Promise.resolve();

  async function answer({ id, name, given }: Request): Promise<void> {
    try {
      const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
      if (!operation) throw new TypeError(`no operation is named "${name}"`);
      const tell = (told: Progress): void => {
        port.postMessage({ id, told });
      };
      port.postMessage({ id, gives: await operation(held, given, tell) });
    } catch (fault) {
      port.postMessage({ id, ...crossing(fault) });
    }
  }

  port.addEventListener("message", ({ data }) => {
    turn = turn.then(() => answer(data));
  });
}
