// Everything that can be asked of a visitor's worker.
import type { Operations } from "./operation.ts";
import { sharedOperations } from "./sharedOperations.ts";
import { visitorOperations } from "./visitorOperations.ts";

export const visitorVault = { ...sharedOperations, ...visitorOperations } satisfies Operations;
export type VisitorVault = typeof visitorVault;
