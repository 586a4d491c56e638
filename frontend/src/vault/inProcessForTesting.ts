// The worker's other half without a worker: for tests, where nothing has to be kept from anybody.
import { Connection, type WorkerEnd } from "./connection.ts";
import type { Held } from "./held.ts";
import { HeldByStaff } from "./heldByStaff.ts";
import { HeldByVisitor } from "./heldByVisitor.ts";
import type { Operations } from "./operation.ts";
import { type Reply, type Request, serve } from "./serving.ts";
import { type StaffVault, staffVault } from "./staffVault.ts";
import { type VisitorVault, visitorVault } from "./visitorVault.ts";

function inProcessWorker(held: Held, operations: Operations): WorkerEnd {
  const { port1: page, port2: worker } = new MessageChannel();
  const port = {
    postMessage: (reply: Reply): void => {
      worker.postMessage(reply);
    },
    addEventListener: (_: string, listener: (event: MessageEvent<Request>) => void): void => {
      worker.onmessage = listener;
    },
  };
  serve(port, held, operations);
  return {
    postMessage: (request) => {
      page.postMessage(request);
    },
    addEventListener: (type: string, listener: (event: MessageEvent<Reply>) => void) => {
      if (type === "message") page.onmessage = listener;
    },
    terminate: () => {
      page.close();
      worker.close();
    },
  };
}

export function staffForTesting(held: () => HeldByStaff = () => new HeldByStaff()): Connection<StaffVault> {
  return new Connection<StaffVault>(() => inProcessWorker(held(), staffVault));
}

export function visitorEndForTesting(): WorkerEnd {
  return inProcessWorker(new HeldByVisitor(), visitorVault);
}

export function visitorForTesting(): Connection<VisitorVault> {
  return new Connection<VisitorVault>(visitorEndForTesting);
}
