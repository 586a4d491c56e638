// A staff member's worker: the only place where keys are. It ends with lock(), and its memory with it.
import { HeldByStaff } from "./heldByStaff.ts";
import { serve } from "./serving.ts";
import { staffVault } from "./staffVault.ts";

serve(self, new HeldByStaff(), staffVault);
