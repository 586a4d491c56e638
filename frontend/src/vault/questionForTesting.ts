// A question between a visitor and two who answer, and what the server would keep of it. For tests.
import { type Organisation, organisation, type Person } from "../../vectors/cast.ts";
import { readDay } from "../crypto/days.ts";
import { toText } from "../crypto/text.ts";
import { HeldByStaff } from "./heldByStaff.ts";
import { staffForTesting, visitorForTesting } from "./inProcessForTesting.ts";
import { StaffKeys } from "./staffKeys.ts";
import type {
  FiledText,
  MailboxThreadText,
  NewWordsText,
  NoteText,
  QuestionText,
  Side,
  StaffQuestionText,
  TeamSlotText,
} from "./threadTexts.ts";
import { VisitorKeys } from "./visitorKeys.ts";

export const today = readDay("2026-11-20");

/** A server for one question: it files what it is given, in the order it is given. */
export class FiledQuestion {
  readonly conversation: string;
  readonly envelopes: FiledText[] = [];
  readonly notes: { n: number; day: string; envelope: string }[] = [];
  ring: string;
  readonly teamSlots: TeamSlotText[] = [];
  readonly notesSlots: TeamSlotText[] = [];
  readonly notesKeys: string[] = [];
  draft: { envelope: string } | null = null;
  proposed: { envelope: string } | null = null;

  constructor(asked: QuestionText) {
    this.conversation = asked.conversation;
    this.ring = asked.mailbox.ring;
    this.teamSlots.push({ generation: 1, key_id: asked.team_key_id, slot: asked.team_slot });
    this.file("visitor", asked.envelope);
  }

  file(side: Side, envelope: string): void {
    this.envelopes.push({ n: this.envelopes.length + 1, side, day: today, envelope });
  }

  /** A new generation, under new words or the same. */
  renew({ mailbox, generation, team_key_id, team_slot, envelope }: NewWordsText): void {
    this.ring = mailbox.ring;
    this.teamSlots.push({ generation, key_id: team_key_id, slot: team_slot });
    this.file("visitor", envelope);
  }

  /** A note or a draft, with its key when that is new. */
  keep({ envelope, notes_slot }: NoteText, as: "note" | "draft"): void {
    if (notes_slot) {
      const { statement, ...slot } = notes_slot;
      this.notesSlots.push(slot);
      this.notesKeys.push(statement);
    }
    if (as === "draft") this.draft = { envelope };
    else this.notes.push({ n: this.notes.length + 1, day: today, envelope });
  }

  forVisitor(): MailboxThreadText {
    return { conversation: this.conversation, ring: this.ring, envelopes: [...this.envelopes] };
  }

  forStaff(): StaffQuestionText {
    const { conversation, teamSlots, notesSlots, envelopes, notes, draft, proposed } = this;
    const notesKeys = { notes_slots: [...notesSlots], notes_keys: [...this.notesKeys] };
    const slots = { thread_slots: [...teamSlots], ...notesKeys };
    return {
      question: { conversation },
      ...slots,
      envelopes: [...envelopes],
      notes: [...notes],
      draft,
      proposed,
    };
  }
}

export async function unlocked(made: Organisation, { id, kem, signing }: Person): Promise<StaffKeys> {
  const held = new HeldByStaff();
  held.account = { id, key: new Uint8Array(32), keys: { kem, signing } };
  held.keepEpoch(made.epoch);
  const keys = new StaffKeys(
    { rootPk: toText(made.root.public) },
    staffForTesting(() => held),
  );
  await keys.believe(made.log, today);
  return keys;
}

export interface Cast {
  readonly made: Organisation;
  readonly vera: VisitorKeys;
  readonly sam: StaffKeys;
  readonly mira: StaffKeys;
}

export function visitorOf(made: Organisation): VisitorKeys {
  return new VisitorKeys(
    { serviceId: "demo.origo.example", rootPk: toText(made.root.public) },
    visitorForTesting(),
  );
}

export async function cast(): Promise<Cast> {
  const made = await organisation();
  const vera = visitorOf(made);
  await vera.believe(made.log, [today]);
  return { made, vera, sam: await unlocked(made, made.sam), mira: await unlocked(made, made.mira) };
}
