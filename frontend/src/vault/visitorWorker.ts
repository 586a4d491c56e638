// A visitor's worker: the only place where keys are. It ends with lock(), and its memory with it.
import { HeldByVisitor } from "./heldByVisitor.ts";
import { serve } from "./serving.ts";
import { visitorVault } from "./visitorVault.ts";

serve(self, new HeldByVisitor(), visitorVault);
