// The vault's own worker, which also answers the vectors: the same entry, the same parts that are loaded later.
import "../../vectors/listsInBrowser.ts";
import { differences, type Vector } from "../../vectors/vector.ts";
import type { Held } from "../../src/vault/held.ts";
import { HeldByStaff } from "../../src/vault/heldByStaff.ts";
import { serve } from "../../src/vault/serving.ts";
import { staffVault } from "../../src/vault/staffVault.ts";
import { lack, type Lacking } from "./lacking.ts";

const vectorVault = {
  ...staffVault,

  lack(_held: Held, what: readonly Lacking[]): Promise<Lacking[]> {
    return lack(what);
  },

  vectors(_held: Held, given: readonly Vector[]): Promise<string[]> {
    return differences(given);
  },
};

export type VectorVault = typeof vectorVault;

serve(self, new HeldByStaff(), vectorVault);
