// Lies about keys.log.
import { expect } from "vitest";
import { hashOf, logOf, type Organisation, statements } from "../../vectors/cast.ts";
import { type Bytes, utf8 } from "../crypto/bytes.ts";
import { digest } from "../crypto/framing.ts";
import { append, type Pin } from "../crypto/keysLog.ts";
import { SigningKeyPair } from "../crypto/signing.ts";
import type { Statement } from "../crypto/statements.ts";
import { cast, today } from "../vault/questionForTesting.ts";
import { lie } from "./lie.ts";

/** What both administrators sign after what is there. */
function longer(made: Organisation, ...more: readonly Statement[]): Promise<Bytes> {
  const both = [made.anna.signing, made.bo.signing];
  return logOf(
    more.map((each) => [each, both] as const),
    made.log,
  );
}

async function samLeaves(made: Organisation, on = "2026-11-10"): Promise<Statement> {
  return statements.revocation(await hashOf(statements.staff(made.sam, "Sam")), on, "left");
}

async function miraLeaves(made: Organisation, on = "2026-11-12"): Promise<Statement> {
  const mira = statements.staff(made.mira, "Mira", { role: "midwife" });
  return statements.revocation(await hashOf(mira), on, "left");
}

function linesOf(log: Bytes): string[] {
  return new TextDecoder().decode(log).split("\n").slice(0, -1);
}

/** Certificates in a chain of the server's own making: it can sign nothing, and it writes the lines. */
async function rechained(lines: readonly string[]): Promise<Bytes> {
  let log: Bytes = new Uint8Array(0);
  for (const line of lines)
    log = await append(log, utf8(line.split('"certificate":')[1]?.slice(0, -1) ?? ""));
  return log;
}

async function headOf(log: Bytes): Promise<Pin> {
  const lines = linesOf(log);
  return { n: lines.length - 1, hash: await digest(utf8(lines.at(-1) ?? "")) };
}

lie("log-shorter-than-seen", async () => {
  const { made, sam } = await cast();
  await sam.believe(await longer(made, statements.recoveryUse([1])), today);
  await expect(sam.believe(made.log, today)).rejects.toMatchObject({ failure: "Rollback" });
});

lie("log-forked-at-the-pin", async () => {
  const { made, sam } = await cast();
  await sam.believe(await longer(made, await miraLeaves(made)), today);
  const other = await longer(made, statements.recoveryUse([1]));
  await expect(sam.believe(other, today)).rejects.toMatchObject({ failure: "Fork" });
});

lie("revocation-left-out", async () => {
  const { made, mira } = await cast();
  const lines = linesOf(await longer(made, await samLeaves(made), await miraLeaves(made)));
  const seen = await headOf(await rechained(lines));
  const use = linesOf(await longer(made, statements.recoveryUse([1]))).slice(-1);
  const without = await rechained([...lines.slice(0, -2), ...lines.slice(-1), ...use]);
  await expect(mira.believe(without, today, [seen])).rejects.toMatchObject({ failure: "Fork" });
});

lie("log-longer-than-its-fork", async () => {
  const { made, sam } = await cast();
  const built = await headOf(await longer(made, await miraLeaves(made)));
  const fork = await longer(made, await miraLeaves(made, "2026-11-13"), statements.recoveryUse([1]));
  // These keys have seen the log before both; the build has seen more.
  await expect(sam.believe(fork, today, [built])).rejects.toMatchObject({ failure: "Fork" });
});

lie("log-lines-reordered", async () => {
  const { made, sam } = await cast();
  const lines = linesOf(await longer(made, await samLeaves(made), await miraLeaves(made)));
  const swapped = await rechained([...lines.slice(0, -2), ...lines.slice(-2).reverse()]);
  await expect(sam.believe(swapped, today)).rejects.toMatchObject({ failure: "Expired" });
});

lie("log-of-another-root", async () => {
  const { made, vera } = await cast();
  const own = await SigningKeyPair.fromSeed(new Uint8Array(32).fill(7));
  const log = await logOf([
    [statements.root(own, new Uint8Array(0)), [own]],
    [statements.administrator(made.anna, "Anna"), [own]],
  ]);
  await expect(vera.believe(log, [today])).rejects.toMatchObject({ failure: "WronglySigned" });
});

lie("log-with-a-second-root", async () => {
  const { made, vera } = await cast();
  const own = await SigningKeyPair.fromSeed(new Uint8Array(32).fill(7));
  const log = await logOf([[statements.root(own, new Uint8Array(0)), [own]]], made.log);
  await expect(vera.believe(log, [today])).rejects.toMatchObject({ failure: "Fork" });
});

lie("log-without-its-end", async () => {
  const { made, vera } = await cast();
  const log = await longer(made, await miraLeaves(made));
  await expect(vera.believe(log.slice(0, -40), [today])).rejects.toMatchObject({ failure: "Malformed" });
});
