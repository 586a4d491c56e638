// On the page: requests to a worker, each waiting for its reply. Ending the connection ends the worker.
import { crossed, VaultFault } from "./faults.ts";
import type { GivenOf, Operations, Progress, ResultOf } from "./operation.ts";
import type { Reply, Request } from "./serving.ts";

/** A worker, or in tests one end of a channel. */
export interface WorkerEnd {
  postMessage(request: Request): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Reply>) => void): void;
  addEventListener(type: "error" | "messageerror", listener: () => void): void;
  terminate(): void;
}

interface Waiting {
  readonly gives: (value: unknown) => void;
  readonly fails: (fault: Error) => void;
  readonly told: ((progress: Progress) => void) | undefined;
}

export class Connection<Vault extends Operations> {
  readonly #waiting = new Map<number, Waiting>();
  readonly #start: () => WorkerEnd;
  #worker: WorkerEnd | undefined;
  #asked = 0;

  constructor(start: () => WorkerEnd) {
    this.#start = start;
  }

  /** Starts the worker if there is none. `told` hears progress. */
  ask<Name extends keyof Vault & string>(
    name: Name,
    given: GivenOf<Vault[Name]>,
    told?: (progress: Progress) => void,
  ): Promise<ResultOf<Vault[Name]>> {
    return new Promise((gives, fails) => {
      const worker = this.#running();
      this.#asked += 1;
      this.#waiting.set(this.#asked, { gives: gives as (value: unknown) => void, fails, told });
      worker.postMessage({ id: this.#asked, name, given });
    });
  }

  /** Ends the worker: every key in its memory is gone, and what was still asked fails as locked. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#failAll(new VaultFault("locked"));
  }

  #running(): WorkerEnd {
    if (this.#worker) return this.#worker;
    let worker: WorkerEnd;
    try {
      worker = this.#start();
    } catch {
      throw new VaultFault("no-worker");
    }
    worker.addEventListener("message", ({ data }) => {
      this.#take(data);
    });
    for (const type of ["error", "messageerror"] as const)
      worker.addEventListener(type, () => {
        if (worker === this.#worker) this.#broke();
      });
    this.#worker = worker;
    return worker;
  }

  #broke(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#failAll(new VaultFault("no-worker"));
  }

  #failAll(fault: VaultFault): void {
    for (const { fails } of this.#waiting.values()) fails(fault);
    this.#waiting.clear();
  }

  #take(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    if ("told" in reply) {
      waiting.told?.(reply.told);
      return;
    }
    this.#waiting.delete(reply.id);
    if ("gives" in reply) waiting.gives(reply.gives);
    else waiting.fails(crossed(reply));
  }
}
