import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { plainText } from "../../../examples/text.ts";
import type { OwnAccount } from "../schemas.ts";
import { Composing } from "./composing.svelte.ts";
import Room from "./Room.svelte";
import { visitor } from "./shapes.ts";
import type { Talk } from "./talk.svelte.ts";
import type { Writing } from "./writing.ts";

const [self, mira] = ["self", "mira"];

/** A talk in which one's own time is used up, and Mira stays. */
function overTalk(): Talk {
  const of = (member: string | undefined, role: string): object => ({
    ...{ member, role, state: "in", is_connected: true },
  });
  const members = [of(visitor, "visitor"), of(self, "kurator"), of(mira, "midwife")];
  return {
    ...{ room: "r", self, phase: "open", isTimeOver: true, present: [], unlisted: [] },
    snapshot: {
      room: "r",
      state: "talking",
      members,
      marks: [],
      assigned_to: mira,
      is_risk: false,
    },
    heard: { entries: [], earlier: 0 },
    signs: { typing: [] },
    composing: new Composing({} as unknown as Writing, () => {}),
    hosting: { uninvited: [] },
  } as unknown as Talk;
}

test("whose time is over is told the way back in, and has the button for it", () => {
  const account = { person: self, role: "kurator" } as unknown as OwnAccount;
  const target = shown(Room, { talk: overTalk(), account, number: 1, isShown: true });
  expect(plainText(target.querySelector("[role=alert]") ?? target)).toContain(
    "gå ut, och be någon som är kvar bjuda in dig igen",
  );
  expect([...target.querySelectorAll("button")].map(plainText)).toContain("Gå ut");
});
