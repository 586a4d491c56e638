// Everything that can be asked of a staff member's worker.
import { accountOperations } from "./accountOperations.ts";
import { epochOperations } from "./epochOperations.ts";
import { fingerprintOperations } from "./fingerprintOperations.ts";
import type { Operations } from "./operation.ts";
import { questionOperations } from "./questionOperations.ts";
import { sharedOperations } from "./sharedOperations.ts";
import { shelfOperations } from "./shelfOperations.ts";
import { staffRoomOperations } from "./staffRoomOperations.ts";

export const staffVault = {
  ...sharedOperations,
  ...accountOperations,
  ...epochOperations,
  ...fingerprintOperations,
  ...questionOperations,
  ...shelfOperations,
  ...staffRoomOperations,
} satisfies Operations;
export type StaffVault = typeof staffVault;
