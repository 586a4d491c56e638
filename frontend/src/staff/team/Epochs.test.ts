import { webcrypto } from "node:crypto";
import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { plainText } from "../../../examples/text.ts";
import { organisation } from "../../../vectors/cast.ts";
import { readDay } from "../../crypto/days.ts";
import { verifyKeysLog } from "../../crypto/keysLog.ts";
import type { OwnAccount } from "../schemas.ts";
import type { TeamState } from "../team.svelte.ts";
import Epochs from "./Epochs.svelte";

vi.mock("./deeds.ts", () => ({ startRotation: vi.fn() }));

test("keys that have ended have done so by a date that is named, for a clock that is wrong to be seen", async () => {
  vi.stubGlobal("crypto", webcrypto);
  const made = await organisation();
  const log = await verifyKeysLog(made.log, made.root.public, readDay("2031-02-03"));
  const rotation = { proposal: null, epochs: [], left: 0 };
  const server = { proposals: [], members: [], rotation, epochs: [] } as unknown as TeamState;
  const account = { person: "", role: "administrator", team: "" } as unknown as OwnAccount;
  expect(plainText(shown(Epochs, { account, server, log }))).toContain(
    "Enligt datorns datum, 3 februari 2031, har nycklarna gått ut",
  );
});
