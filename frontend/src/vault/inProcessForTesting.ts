// The worker's other half without a worker: for tests, where nothing has to be kept from anybody.
import { Connection, type WorkerEnd } from "./connection.ts";
import { type Reply, type Request, serve } from "./serving.ts";

export function inProcessWorkerForTesting(): WorkerEnd {
  const { port1: page, port2: worker } = new MessageChannel();
  serve({
    postMessage: (reply: Reply) => {
      worker.postMessage(reply);
    },
    addEventListener: (_, listener) => {
      worker.onmessage = (event: MessageEvent<Request>) => {
        listener(event);
      };
    },
  });
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

export function inProcessForTesting(): Connection {
  return new Connection(inProcessWorkerForTesting);
}
