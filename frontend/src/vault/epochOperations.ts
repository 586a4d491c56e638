// In the worker: signatures, and a team's epochs. What is sealed to stands in the believed log.
import { type AuditHead, signAuditHead } from "../crypto/auditHeads.ts";
import { type Bytes, equal } from "../crypto/bytes.ts";
import { signBody, type Signature } from "../crypto/certificates.ts";
import type { Day } from "../crypto/days.ts";
import {
  type EpochKeys,
  generateEpoch,
  openEpoch,
  recoverySlot,
  sealEpoch,
  signAsMaker,
} from "../crypto/epochs.ts";
import { keyId } from "../crypto/framing.ts";
import type { Pin } from "../crypto/keysLog.ts";
import { openNotesSlot, sealNotesSlot } from "../crypto/recordKeys.ts";
import { SealingError, WrongKey } from "../crypto/refusals.ts";
import { openSlot, sealSlot } from "../crypto/slots.ts";
import { readStatement, writeStatement } from "../crypto/statementReading.ts";
import type { VerifiedKeysLog } from "../crypto/verifiedLog.ts";
import { unlessRefused } from "./entries.ts";
import { VaultFault } from "./faults.ts";
import type { HeldByStaff } from "./heldByStaff.ts";
import { checkProposal } from "./proposals.ts";
import type { Tell } from "./operation.ts";

export type SlotKind = "thread" | "notes";

/** A slot that waits for being sealed again. */
export interface OldSlot {
  readonly conversation: Bytes;
  readonly kind: SlotKind;
  readonly generation: number;
  readonly keyId: Bytes;
  readonly slot: Bytes;
}

export interface Resealed {
  /** The epoch key the new slots are for. */
  readonly keyId: Bytes;
  /** The same slots in the same order with new bytes; what did not open is left out. */
  readonly slots: readonly OldSlot[];
}

/** Days of an epoch that is put up for signing. */
export interface NewEpoch {
  readonly team: string;
  readonly notBefore: Day;
  readonly notAfter: Day;
}

/** What came of one's own slots. */
export interface OpenedEpochs {
  /** Certified epochs whose slot did not open. */
  readonly failed: readonly number[];
  /** Epochs that this browser made keys for, and that were certified with others. */
  readonly lost: readonly { readonly n: number; readonly byOneself: boolean }[];
  /** Epochs whose recovery slot is another than this browser makes of the seed. */
  readonly misfiled: readonly number[];
}

/** One's own slot of an epoch as the server has it, and the recovery key's. */
export interface ServedEpoch {
  readonly n: number;
  readonly slot: Bytes;
  readonly recovery?: Bytes;
}

/** Whom a seed is for: a member of the log, or the recovery key. */
export type Holder = Bytes | "recovery";

/** The epoch's keys in this browser, and nothing else than what was certified. */
function heldEpoch(held: HeldByStaff, log: VerifiedKeysLog, team: string, n: number): EpochKeys {
  const epoch = held.epoch(team, n);
  if (!epoch) throw new VaultFault("no-epoch");
  const certified = log.epochs(team).find(({ statement }) => statement.n === n);
  if (certified && !equal(certified.statement.kem_pk, epoch.kem.public))
    throw new WrongKey("another seed was certified for this epoch");
  return epoch;
}

function kemPkOf(log: VerifiedKeysLog, team: string, holder: Holder): Bytes | undefined {
  if (holder === "recovery")
    return log.root.recovery_kem_pk.length > 0 ? log.root.recovery_kem_pk : undefined;
  return log.members(team).find(({ statement }) => equal(statement.id, holder))?.statement.kem_pk;
}

/** Where the recovery slot is not the one that the seed gives: nobody will open that epoch on the worst day. */
async function misfiled(
  held: HeldByStaff,
  { team, slots }: { readonly team: string; readonly slots: readonly ServedEpoch[] },
): Promise<number[]> {
  const recoveryPk = held.believedLog().root.recovery_kem_pk;
  const wrong: number[] = [];
  for (const { n, recovery } of slots) {
    const epoch = held.epoch(team, n);
    if (epoch && recovery && recoveryPk.length > 0)
      if (!equal(await recoverySlot(epoch, recoveryPk), recovery)) wrong.push(n);
  }
  return wrong;
}

/** Everything a certificate of a next epoch says, signed by who makes its key here. */
async function signedBody(held: HeldByStaff, epoch: EpochKeys, given: NewEpoch): Promise<Bytes> {
  const { id, keys } = held.openAccount();
  const log = held.believedLog();
  const unsigned = {
    kind: "epoch",
    on: log.today,
    team: given.team,
    n: epoch.n,
    kem_pk: epoch.kem.public,
    not_before: given.notBefore,
    not_after: given.notAfter,
    previous: log.epochs(given.team).at(-1)?.hash ?? new Uint8Array(32),
    made_by: id,
  } as const;
  return writeStatement({ ...unsigned, made_sig: await signAsMaker(unsigned, keys.signing) });
}

async function resealOne(epoch: EpochKeys, kemPk: Bytes, old: OldSlot): Promise<OldSlot | undefined> {
  const where = [epoch.kem, old.conversation, old.generation, old.slot] as const;
  try {
    const slot =
      old.kind === "notes"
        ? await sealNotesSlot(kemPk, await openNotesSlot(...where))
        : await sealSlot(kemPk, await openSlot(...where));
    return { ...old, slot };
  } catch (refusal) {
    if (!(refusal instanceof SealingError)) throw refusal;
    return undefined;
  }
}

export const epochOperations = {
  // spec: 8 certificates
  /** One administrator's signature over what a verified log can follow with. */
  async sign(held: HeldByStaff, body: Bytes): Promise<Signature> {
    const { signing } = held.openAccount().keys;
    await checkProposal(readStatement(body), held.believedLog());
    return signBody(body, signing);
  },

  // spec: 9 keys.log
  /** An administrator's signature over an entry of the record of deeds, with the day of the believed log. */
  signAuditHead(held: HeldByStaff, { n, hash }: Pin): Promise<AuditHead> {
    return signAuditHead(n, hash, held.openAccount().keys.signing, held.believedLog());
  },

  // spec: 10 epochs and rotation
  /** The seed of a team's next epoch, which stays here until it is sealed, and the body to be certified. */
  async newEpoch(held: HeldByStaff, given: NewEpoch): Promise<{ readonly n: number; readonly body: Bytes }> {
    const n = (held.believedLog().epochs(given.team).at(-1)?.statement.n ?? 0) + 1;
    const epoch = await generateEpoch(given.team, n);
    const body = await signedBody(held, epoch, given);
    held.keepEpoch(epoch);
    return { n, body };
  },

  // spec: 10 epochs and rotation
  /** The seed for those of the named who are members in the log; others are left out, and keys that are none. */
  async sealEpoch(
    held: HeldByStaff,
    given: { readonly team: string; readonly n: number; readonly holders: readonly Holder[] },
    tell: Tell,
  ): Promise<readonly { readonly holder: Holder; readonly slot: Bytes }[]> {
    const log = held.believedLog();
    const epoch = heldEpoch(held, log, given.team, given.n);
    const sealed: { holder: Holder; slot: Bytes }[] = [];
    for (const [at, holder] of given.holders.entries()) {
      const kemPk = kemPkOf(log, given.team, holder);
      const seal = holder === "recovery" ? recoverySlot : sealEpoch;
      const slot =
        kemPk &&
        (await unlessRefused(
          () => seal(epoch, kemPk),
          () => undefined,
        ));
      if (slot) sealed.push({ holder, slot });
      tell({ done: at + 1, total: given.holders.length });
    }
    return sealed;
  },

  // spec: 10 epochs and rotation
  /** Takes one's own slots: what opens gives the certified key, or it is not taken. */
  async openEpochs(
    held: HeldByStaff,
    given: {
      readonly team: string;
      readonly slots: readonly ServedEpoch[];
    },
  ): Promise<OpenedEpochs> {
    const { id, keys } = held.openAccount();
    const certified = new Map(
      held
        .believedLog()
        .epochs(given.team)
        .map(({ statement }) => [statement.n, statement]),
    );
    const failed: number[] = [];
    const lost: { n: number; byOneself: boolean }[] = [];
    for (const { n, slot } of given.slots) {
      const statement = certified.get(n);
      const known = held.epoch(given.team, n);
      if (!statement || (known && equal(known.kem.public, statement.kem_pk))) continue;
      try {
        held.keepEpoch(await openEpoch(keys.kem, statement, slot));
        if (known) lost.push({ n, byOneself: equal(statement.made_by, id) });
      } catch (refusal) {
        if (!(refusal instanceof SealingError)) throw refusal;
        failed.push(n);
      }
    }
    return { failed, lost, misfiled: await misfiled(held, given) };
  },

  // spec: 10 epochs and rotation
  /** The same thread and notes keys under the team's current epoch. */
  async reseal(
    held: HeldByStaff,
    given: { readonly team: string; readonly slots: readonly OldSlot[] },
    tell: Tell,
  ): Promise<Resealed> {
    const current = held.believedLog().epoch(given.team);
    const kemPk = current.statement.kem_pk;
    const epochs = held.epochs(given.team);
    const slots: OldSlot[] = [];
    for (const [at, old] of given.slots.entries()) {
      const epoch = epochs.find(({ kem }) => equal(kem.id, old.keyId));
      const done = epoch && (await resealOne(epoch, kemPk, old));
      if (done) slots.push(done);
      tell({ done: at + 1, total: given.slots.length });
    }
    return { keyId: await keyId(kemPk), slots };
  },
};
