// The worker: the only place where keys are. It ends with lock(), and its memory with it.
import { serve } from "./serving.ts";

serve(self);
