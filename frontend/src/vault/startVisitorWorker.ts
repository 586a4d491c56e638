// Apart from the staff's, so that neither document carries the other's worker.
import { workerStarter } from "./startWorker.ts";
import address from "./visitorWorker.ts?worker&url";

export const startVisitorWorker = workerStarter(address);
