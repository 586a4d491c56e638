// Apart from the visitor's, so that neither document carries the other's worker.
import { workerStarter } from "./startWorker.ts";
import address from "./staffWorker.ts?worker&url";

export const startStaffWorker = workerStarter(address);
