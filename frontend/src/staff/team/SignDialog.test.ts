import { expect, test, vi } from "vitest";
import { shown } from "../../../examples/shown.ts";
import { plainText } from "../../../examples/text.ts";
import { statements } from "../../../vectors/cast.ts";
import { writeStatement } from "../../crypto/statementReading.ts";
import { toText } from "../../crypto/text.ts";
import SignDialog from "./SignDialog.svelte";

vi.mock("./deeds.ts", () => ({ propose: vi.fn(), signProposal: vi.fn() }));

test("a certificate that ends is said to end from a day on, not to be valid that day", () => {
  const statement = statements.revocation(new Uint8Array(32), "2026-11-20", "left");
  const now = { proposal: "1", body: toText(writeStatement(statement)), signatures: [] };
  const target = shown(SignDialog, { now, lines: [], ondone: () => {} });
  const labels = [...target.querySelectorAll("dt")].map(plainText);
  expect([labels.at(-1), labels.includes("Gäller")]).toEqual(["Från", false]);
});
