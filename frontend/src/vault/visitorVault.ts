// Everything that can be asked of a visitor's worker.
import type { Operations } from "./operation.ts";
import { releaseOperations } from "./releaseOperations.ts";
import { sharedOperations } from "./sharedOperations.ts";
import { visitorLogOperations } from "./visitorLogOperations.ts";
import { visitorOperations } from "./visitorOperations.ts";
import { visitorRoomOperations } from "./visitorRoomOperations.ts";

export const visitorVault = {
  ...sharedOperations,
  ...visitorLogOperations,
  ...visitorOperations,
  ...releaseOperations,
  ...visitorRoomOperations,
} satisfies Operations;
export type VisitorVault = typeof visitorVault;
