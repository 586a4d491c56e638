// A service of one visitor, as far as the flow sees it: its list of keys, one mailbox, one place in line. For tests.
import { hashOf, logOf, type Organisation, organisation, statements } from "../../../vectors/cast.ts";
import { seed } from "../../../vectors/making.ts";
import type { Part } from "../../api/fetchPart.ts";
import { ServerRefusal } from "../../api/refusal.ts";
import type { Bytes } from "../../crypto/bytes.ts";
import { type Day, readDay } from "../../crypto/days.ts";
import { epochFromSeed } from "../../crypto/epochs.ts";
import type { EpochStatement } from "../../crypto/statements.ts";
import { toText } from "../../crypto/text.ts";
import type { AccessText, NewRoomText, NewWordsText, QuestionText } from "../../vault/index.ts";
import { FiledQuestion } from "../../vault/questionForTesting.ts";

interface Given {
  readonly query?: { readonly after: number };
  readonly body?: unknown;
}

export class ServiceForTesting {
  log: Bytes;
  /** The key that it takes, by its own day. */
  key: string;
  question: FiledQuestion | undefined;
  room: string | undefined;
  /** Every request, in their order. */
  readonly calls: string[] = [];
  /** What came with those that are no files. */
  readonly bodies: unknown[] = [];
  /** What happens when something is asked for, before it is answered. */
  onCall: (call: string) => unknown = () => undefined;
  /** What is done once, and its answer lost on the way. */
  lost: string | undefined;
  /** No session is open: the words open another. */
  hasEnded = false;
  readonly made: Organisation;
  #generation = 1;
  #last: EpochStatement | undefined;
  /** Which one opens: the first that was asked for, until there are other words. */
  #mailbox: string | undefined;

  private constructor(made: Organisation) {
    this.made = made;
    this.log = made.log;
    this.key = toText(made.epoch.kem.id);
  }

  static async begin(): Promise<ServiceForTesting> {
    return new ServiceForTesting(await organisation());
  }

  /** How often something was asked for. */
  count(call: string): number {
    return this.calls.filter((each) => each === call).length;
  }

  /** Mira leaves. The team has no other key yet. */
  async depart(): Promise<void> {
    const gone = await hashOf(statements.staff(this.made.mira, "Mira", { role: "midwife" }));
    this.log = await logOf([[statements.revocation(gone, "2026-11-20", "left"), this.#both]], this.log);
  }

  /** The team's next key stands in the list, and is taken from now on. */
  async rotate(begins: Day = readDay("2026-11-20"), on = begins): Promise<void> {
    const last = (this.#last ??= await statements.epoch(this.made.epoch, new Uint8Array(32)));
    const next = await epochFromSeed("team", last.n + 1, seed(`epoch ${String(last.n + 1)}`));
    this.#last = await statements.epoch(next, await hashOf(last), { on, not_before: begins });
    this.log = await logOf([[this.#last, this.#both]], this.log);
    this.key = toText(next.kem.id);
  }

  async fetchPart(from: number): Promise<Part> {
    const call = `get /api/keyring/log from ${String(from)}`;
    await this.#asked(call);
    this.#lose(call);
    const lines = new TextDecoder().decode(this.log).split("\n").slice(from, -1);
    return { bytes: new TextEncoder().encode(lines.map((each) => `${each}\n`).join("")), isLast: true };
  }

  async answer(verb: string, path: string, { query, body }: Given): Promise<unknown> {
    const call = `${verb} ${path}`;
    this.bodies.push(body);
    await this.#asked(call);
    const answered = this.#do(call, body, query?.after ?? 0);
    this.#lose(call);
    return answered;
  }

  get #both(): Organisation["anna"]["signing"][] {
    return [this.made.anna.signing, this.made.bo.signing];
  }

  async #asked(call: string): Promise<void> {
    this.calls.push(call);
    await this.onCall(call);
  }

  #lose(call: string): void {
    if (this.lost !== call) return;
    this.lost = undefined;
    throw new ServerRefusal("unavailable");
  }

  #do(call: string, body: unknown, after: number): unknown {
    if (this.hasEnded && /^\w+ \/api\/mailbox(\/|$)/.test(call)) throw new ServerRefusal("not_found");
    switch (call) {
      case "post /api/questions":
        return this.#ask(body as QuestionText);
      case "post /api/mailboxes/open":
        return this.#open((body as AccessText).mailbox);
      case "get /api/mailbox":
        return this.#state();
      case "get /api/mailbox/envelopes":
        return { envelopes: this.question?.envelopes.filter(({ n }) => n > after), more: false };
      case "post /api/mailbox/envelopes":
        return this.question?.file("visitor", (body as { envelope: string }).envelope);
      case "post /api/mailbox/words":
        return this.#renew(body as NewWordsText);
      case "post /api/chat/rooms":
        return this.#enter(body as NewRoomText);
      case "get /api/chat/room":
        if (this.room === undefined) throw new ServerRefusal("not_found");
        return { room: { id: this.room } };
      default:
        return {};
    }
  }

  #refuseOtherKeys({ team_key_id }: { readonly team_key_id: string }): void {
    if (team_key_id !== this.key) throw new ServerRefusal("changed_meanwhile");
  }

  #ask(asked: QuestionText): unknown {
    this.#refuseOtherKeys(asked);
    if (this.question) throw new ServerRefusal("changed_meanwhile");
    this.question = new FiledQuestion(asked);
    return { answer_by: "2026-11-24" };
  }

  #open(mailbox: string): unknown {
    if (!this.question || mailbox !== (this.#mailbox ??= mailbox)) throw new ServerRefusal("not_found");
    this.hasEnded = false;
    return { session: "session" };
  }

  #state(): unknown {
    const { question } = this;
    if (!question) throw new ServerRefusal("not_found");
    const { conversation, ring, envelopes } = question;
    const kept = { state: "waiting", answer_by: "2026-11-24", kept_until: "2027-02-18" };
    return { conversation, ring, generation: this.#generation, last: envelopes.length, ...kept };
  }

  #renew(words: NewWordsText): unknown {
    this.#refuseOtherKeys(words);
    if (words.generation !== this.#generation + 1) throw new ServerRefusal("changed_meanwhile");
    this.#generation = words.generation;
    this.#mailbox = words.mailbox.id;
    this.question?.renew(words);
    return { session: "session" };
  }

  #enter(entering: NewRoomText): unknown {
    this.#refuseOtherKeys(entering);
    this.room = entering.room;
    return { room: { id: entering.room } };
  }
}
