import { expect, test } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { plainText } from "../../../examples/text.ts";
import { team } from "../roles.ts";
import type { OwnAccount, Row } from "../schemas.ts";
import Actions from "./Actions.svelte";

const sam = { person: "sam", role: "kurator", team, state: "active" } as OwnAccount;

function actions(row: Partial<Row>): string {
  const whole = {
    conversation: "c",
    state: "claimed",
    claimed_by: "sam",
    needs_second_reader: false,
    ...row,
  };
  return plainText(shown(Actions, { row: whole as Row, account: sam }));
}

test("a reading is asked for by anybody, and never taken off by who has the question", () => {
  expect(actions({})).toContain("Låt en kollega läsa svaret");
  expect(actions({ needs_second_reader: true })).not.toContain("Ingen kollega behöver läsa");
  expect(actions({ needs_second_reader: true, claimed_by: "mira" })).toContain("Ingen kollega behöver läsa");
});
