// On the page: what the staff console asks of the keys. Bytes cross as the text that the server uses.
import type { AuditHead } from "../crypto/auditHeads.ts";
import { type Bytes, wipe } from "../crypto/bytes.ts";
import type { Day } from "../crypto/days.ts";
import type { Pin } from "../crypto/keysLog.ts";
import type { Role } from "../crypto/statements.ts";
import { fromText, toText } from "../crypto/text.ts";
import { toWords } from "../crypto/words.ts";
import { Connection } from "./connection.ts";
import { VaultFault } from "./faults.ts";
import type { NewEpoch, OpenedEpochs } from "./epochOperations.ts";
import type { Progress } from "./operation.ts";
import {
  type AccountText,
  holderOf,
  holderText,
  type NewAccountText,
  oldSlotOf,
  type OldSlotText,
  type Parameters,
  parametersOf,
  type ResealedText,
  storedOf,
  type WrapsText,
  wrapsText,
} from "./staffTexts.ts";
import { StaffRooms } from "./staffRooms.ts";
import type { StaffVault } from "./staffVault.ts";
import { startStaffWorker } from "./startStaffWorker.ts";
import type {
  HeadText,
  NoteText,
  OpenedHead,
  OpenedShelf,
  ReadQuestion,
  SealedShelfText,
  ShelfKind,
  ShelfText,
  SolvedText,
  StaffQuestionText,
  WorkText,
  WrittenText,
} from "./threadTexts.ts";
import { shownPassphrase, typedPassphrase, wordList } from "./wordLists.ts";

/** What this client trusts beforehand, from the build. */
export interface Trust {
  readonly rootPk: string;
}

/** A tenth of a second on a slow machine: what somebody asks for meanwhile comes in between. */
const headsInAPiece = 25;

export type Told = (progress: Progress) => void;

export class StaffKeys {
  /** Live chats, over the same worker. */
  readonly rooms: StaffRooms;
  readonly #trust: Trust;
  readonly #worker: Connection<StaffVault>;
  #pin: Pin | undefined;

  constructor(trust: Trust, worker = new Connection<StaffVault>(startStaffWorker)) {
    this.#trust = trust;
    this.#worker = worker;
    this.rooms = new StaffRooms(worker);
  }

  /** A passphrase made for somebody: six words. */
  async newPassphrase(): Promise<string[]> {
    return shownPassphrase(await this.#worker.ask("newPassphrase", undefined));
  }

  /** Makes an account for an invitation, and holds its keys from then on. */
  async enrol(
    newcomer: {
      readonly person: string;
      readonly invitation: string;
      readonly salt: string;
      readonly passphrase: string;
    },
    told?: Told,
  ): Promise<NewAccountText> {
    const given = {
      account: fromText(newcomer.person),
      invitation: fromText(newcomer.invitation),
      salt: fromText(newcomer.salt),
      phrase: await typedPassphrase(newcomer.passphrase),
    };
    const made = await this.#worker.ask("enrol", given, told);
    return {
      sign_pk: toText(made.signPk),
      kem_pk: toText(made.kemPk),
      signature: toText(made.signature),
      ...wrapsText(made),
    };
  }

  /** What is sent to sign in. The other half stays, so that nothing has to be typed twice. */
  async signInSecret(passphrase: string, parameters: Parameters, told?: Told): Promise<string> {
    const given = { phrase: await typedPassphrase(passphrase), parameters: parametersOf(parameters) };
    return toText(await this.#worker.ask("signInSecret", given, told));
  }

  /** False when nothing was kept from signing in: then the passphrase or a passkey is asked for. */
  unlockAsSignedIn(account: AccountText): Promise<boolean> {
    return this.#worker.ask("unlockAsSignedIn", storedOf(account));
  }

  async unlockByPassphrase(passphrase: string, account: AccountText, told?: Told): Promise<void> {
    const given = { phrase: await typedPassphrase(passphrase), stored: storedOf(account) };
    await this.#worker.ask("unlockByPassphrase", given, told);
  }

  /** The worker has its copy, and the page's is overwritten, whatever came of it. */
  async unlockByPasskey(credential: string, secret: Bytes, account: AccountText): Promise<void> {
    const wrap = account.passkeys.find(({ credential_id }) => credential_id === credential)?.prf_wrap;
    try {
      if (!wrap) throw new VaultFault("not-unlocked", "this passkey has no wrap: unlock with the passphrase");
      const passkey = { credential: fromText(credential), prf: secret };
      const given = { passkey, wrapped: fromText(wrap), stored: storedOf(account) };
      await this.#worker.ask("unlockByPasskey", given);
    } finally {
      wipe(secret);
    }
  }

  async wrapForPasskey(credential: string, secret: Bytes): Promise<string> {
    try {
      const given = { credential: fromText(credential), prf: secret };
      return toText(await this.#worker.ask("wrapForPasskey", given));
    } finally {
      wipe(secret);
    }
  }

  /** Wraps for the server to take; then settlePassphrase says whether it did. */
  async changePassphrase(
    old: string,
    next: string,
    account: AccountText,
    told?: Told,
  ): Promise<WrapsText & { readonly old_secret: string }> {
    const [oldPhrase, nextPhrase] = [await typedPassphrase(old), await typedPassphrase(next)];
    const given = { old: oldPhrase, next: nextPhrase, stored: storedOf(account) };
    const made = await this.#worker.ask("changePassphrase", given, told);
    return { old_secret: toText(made.oldSecret), ...wrapsText(made) };
  }

  async settlePassphrase(taken: boolean): Promise<void> {
    await this.#worker.ask("settlePassphrase", taken);
  }

  /** One's own six words, for an administrator to hear. */
  async ownFingerprint(role: Role | "administrator", told?: Told): Promise<string[]> {
    return toWords(await this.#worker.ask("ownFingerprint", role, told), await wordList("sv"));
  }

  /** The six words of the keys in a certificate's body. */
  async fingerprint(body: string, told?: Told): Promise<string[]> {
    return toWords(await this.#worker.ask("fingerprint", fromText(body), told), await wordList("sv"));
  }

  /**
   * Believes a log or refuses it; what is sealed from then on is sealed by the log that was believed last. What these
   * keys have seen themselves they do not forget; what else is known comes from the page.
   */
  async believe(log: Bytes, today: Day, known: readonly Pin[] = []): Promise<Pin> {
    const pins = this.#pin ? [...known, this.#pin] : known;
    const given = { log, rootPk: fromText(this.#trust.rootPk), today, pins };
    this.#pin = await this.#worker.ask("believe", given);
    return this.#pin;
  }

  /** An administrator's signature over a certificate's body. */
  async sign(body: string): Promise<{ readonly by: string; readonly sig: string }> {
    const { by, sig } = await this.#worker.ask("sign", fromText(body));
    return { by: toText(by), sig: toText(sig) };
  }

  signAuditHead(entry: Pin): Promise<AuditHead> {
    return this.#worker.ask("signAuditHead", entry);
  }

  /** Makes the seed of a team's next epoch and holds it until it is sealed to everybody. */
  async newEpoch(epoch: NewEpoch): Promise<{ readonly n: number; readonly body: string }> {
    const { n, body } = await this.#worker.ask("newEpoch", epoch);
    return { n, body: toText(body) };
  }

  /** The epoch's seed for those members of the believed log who are named by person id, and for "recovery". */
  async sealEpoch(
    team: string,
    n: number,
    holders: readonly string[],
    told?: Told,
  ): Promise<{ holder: string; slot: string }[]> {
    const given = { team, n, holders: holders.map(holderOf) };
    const sealed = await this.#worker.ask("sealEpoch", given, told);
    return sealed.map(({ holder, slot }) => ({ holder: holderText(holder), slot: toText(slot) }));
  }

  /** Takes one's own slots; says which certified epochs did not open, and which own keys lost to others. */
  async openEpochs(
    team: string,
    epochs: readonly {
      readonly n: number;
      readonly slot: string | null;
      readonly recovery?: string | null;
    }[],
  ): Promise<OpenedEpochs> {
    const slots = epochs.flatMap(({ n, slot, recovery }) =>
      slot ? [{ n, slot: fromText(slot), ...(recovery && { recovery: fromText(recovery) }) }] : [],
    );
    return this.#worker.ask("openEpochs", { team, slots });
  }

  /** The same keys under the current epoch, and the id of its key. What cannot be opened is left out. */
  async reseal(
    team: string,
    slots: readonly OldSlotText[],
    told?: Told,
  ): Promise<{ readonly key_id: string; readonly slots: ResealedText[] }> {
    const given = { team, slots: slots.map(oldSlotOf) };
    const made = await this.#worker.ask("reseal", given, told);
    return {
      key_id: toText(made.keyId),
      slots: made.slots.map((each) => ({
        conversation: toText(each.conversation),
        kind: each.kind,
        generation: each.generation,
        old_key_id: toText(each.keyId),
        slot: toText(each.slot),
      })),
    };
  }

  /** The newest wish and the first and last words of questions, a piece at a time. */
  async openHeads(heads: readonly HeadText[], told?: Told): Promise<OpenedHead[]> {
    const opened: OpenedHead[] = [];
    for (let at = 0; at < heads.length; at += headsInAPiece) {
      const piece = heads.slice(at, at + headsInAPiece);
      opened.push(...(await this.#worker.ask("openHeads", piece)));
      told?.({ done: opened.length, total: heads.length });
    }
    return opened;
  }

  /** A question from the answer of GET /api/questions/{conversation}. */
  openQuestion(question: StaffQuestionText): Promise<ReadQuestion> {
    return this.#worker.ask("openQuestion", question);
  }

  /** Slots of a question just opened that a colleague sealed to nothing, mended: as they are put beside those. */
  async mendSlots(conversation: string): Promise<ResealedText[]> {
    const mended = await this.#worker.ask("mendSlots", conversation);
    return mended.map(({ generation, keyId, slot }) => ({
      conversation,
      kind: "thread",
      generation,
      old_key_id: toText(keyId),
      slot: toText(slot),
    }));
  }

  /** An answer after what openQuestion read last, in the newest generation. */
  sealAnswer(conversation: string, written: WrittenText): Promise<{ readonly envelope: string }> {
    return this.#worker.ask("sealAnswer", { conversation, ...written });
  }

  sealNote(conversation: string, kind: "note" | "draft", written: WrittenText): Promise<NoteText> {
    return this.#worker.ask("sealNote", { conversation, kind, ...written });
  }

  /** A template or a publication; without an id a new one. */
  sealShelf(kind: ShelfKind, id: string | undefined, written: WrittenText): Promise<SealedShelfText> {
    return this.#worker.ask("sealShelf", { kind, id, ...written });
  }

  async openShelf(items: readonly ShelfText[]): Promise<OpenedShelf[]> {
    return [...(await this.#worker.ask("openShelf", items))];
  }

  /** What a server under pressure asks for before it listens. */
  solveWork(work: WorkText, told?: Told): Promise<SolvedText> {
    return this.#worker.ask("solveWork", work, told);
  }

  /** Overwrites every key and keeps the worker: a new sign-in begins with nothing. */
  async forget(): Promise<void> {
    await this.#worker.ask("forget", undefined);
  }

  /** Ends the worker, and with it every key in its memory. The pin stays: nothing in it is secret. */
  lock(): void {
    this.#worker.end();
  }
}
