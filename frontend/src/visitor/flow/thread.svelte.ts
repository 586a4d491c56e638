// An opened thread: read, watched for an answer, written on, given new words, erased.
import { passes } from "../../api/passing.ts";
import { ServerRefusal } from "../../api/refusal.ts";
import type { Day } from "../../crypto/days.ts";
import type { Entry, NewWordsText, ReadThread, SolvedText, ThreadFault } from "../../vault/index.ts";
import { failureOf, isRefusal } from "./faults.ts";
import {
  ListTooOld,
  believeFreshLog,
  believeLog,
  believeNewest,
  dropKeys,
  keys,
  raise,
  readLogAnew,
  today,
} from "./keys.ts";
import * as mailbox from "./mailbox.ts";
import { type Effort, GivenUp, Persistence } from "./persisting.svelte.ts";
import type { SixWords } from "./words/sixWords.svelte.ts";

const lookMilliseconds = 30_000;

function isAnswer(entry: Entry): boolean {
  return entry.side === "staff" && "text" in entry && entry.author !== "uncertified";
}

export class Thread {
  box = $state.raw<mailbox.MailboxState>();
  messages = $state.raw<readonly Entry[]>([]);
  faults = $state.raw<readonly ThreadFault[]>([]);
  /** Answers that came while the page was open. */
  news = $state(0);
  isOutOfReach = $state(false);
  /** What is being written: kept here, so that looking at something else loses nothing. */
  draft = $state("");
  /** Erasing was chosen, and the seconds to regret it are running. */
  isErasing = $state(false);
  /** The day of the list that authors were looked up in. */
  listDay = $state.raw<Day>();
  /** New words of which nobody can tell whether the server took them: these very ones are tried again, never others. */
  undecided = $state.raw<SixWords>();
  #made: NewWordsText | undefined;
  #work = $state.raw(new Persistence());
  #read = 0;

  /** What opening or sending is busy with. */
  get effort(): Effort {
    return this.#work.effort;
  }

  /** Those that can be read, and are somebody's of ours as far as anybody can tell. */
  get answers(): number {
    return this.messages.filter(isAnswer).length;
  }

  /** Throws not_found for words that open nothing, mailbox_ended for those whose answer waited too long. */
  async open(secret: bigint): Promise<void> {
    const work = this.#begin();
    // Without the log answers can be read, but nobody can say whose they are: tried, and not insisted on. It is fetched
    // while keys are made.
    const believing = believeLog().catch(() => undefined);
    await keys().openMailbox(secret, (progress) => {
      work.tell("keys", progress);
    });
    await work.until((solved) => mailbox.openMailbox(solved));
    await believing;
    await work.until(() => this.#readWhole());
  }

  /** Every half minute, and when somebody comes back to the page. */
  watch(mayLook: () => boolean): () => void {
    const look = (): void => {
      if (mayLook() && !document.hidden) void this.#look();
    };
    const timer = setInterval(look, lookMilliseconds);
    document.addEventListener("visibilitychange", look);
    addEventListener("online", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      removeEventListener("online", look);
    };
  }

  async write(text: string): Promise<void> {
    const work = this.#begin();
    // Whom one writes to is in the list: without one nothing is written, and somebody may have left since it was read.
    await work.until(() => believeNewest());
    await this.#catchUp(work);
    await this.#renewKey(work);
    try {
      await this.#send(text, work);
    } catch (fault) {
      // The words were changed in another window: this one's thread key is an old one.
      if (!isRefusal(fault, "changed_meanwhile")) throw fault;
      await work.until(() => this.#readWhole());
      await this.#send(text, work);
    }
    await this.#look();
  }

  /** False when nobody can tell whether the server took them. Tried again, the very same are sent. */
  async changeWords(words: SixWords): Promise<boolean> {
    const work = this.#begin();
    const made = this.#made ?? (await this.#makeWords(words, work));
    const isTaken = await this.#sendWords(made, work).catch(async (fault: unknown) => {
      // Another window renewed the key, or the team has another: the same words once more, made from what stands now.
      if (!isRefusal(fault, "changed_meanwhile")) throw fault;
      await work.until(() => this.#readWhole());
      return this.#sendWords(await this.#makeWords(words, work), work);
    });
    if (!isTaken) return false;
    await this.#settle(true);
    // They hold from here on, whether or not anything can be read.
    await work
      .once(() => this.#readWhole())
      .catch(() => {
        this.isOutOfReach = true;
      });
    return true;
  }

  async erase(): Promise<void> {
    await mailbox.eraseMailbox(new Persistence());
    this.forget();
  }

  /** For whoever leaves: nothing of it stays in memory, and the session ends. */
  forget(how?: "erase"): void {
    this.#work.giveUp();
    mailbox.leaveMailbox(how);
    dropKeys();
    this.box = undefined;
    this.messages = [];
    this.draft = "";
  }

  #begin(): Persistence {
    this.#work.giveUp();
    return (this.#work = new Persistence());
  }

  /** What is written counts what stands before it: all of that has to be read, one's own last message too. */
  async #catchUp(work: Persistence): Promise<void> {
    if (this.isOutOfReach) await work.until(() => this.#readOn());
  }

  /** What the server has kept is sent, whatever comes after: it is not to be written a second time. */
  async #send(text: string, work: Persistence): Promise<void> {
    const { envelope } = await keys().sealNext({ text, day: today() });
    let isKept = false;
    const send = async (solved: SolvedText | null): Promise<void> => {
      await mailbox.writeEnvelope(envelope, solved, work);
      isKept = true;
    };
    await work.until(send).catch((fault: unknown) => {
      if (!isKept) throw fault;
    });
    this.draft = "";
  }

  /** Before anything is written: another key, when somebody who had this one has left. */
  async #renewKey(work: Persistence): Promise<void> {
    const refused = await this.#renewIfDue(work);
    if (!refused) return;
    // Taken already, its answer lost; or another window of the same words was first; or the team has another key since.
    await work.until(() => readLogAnew());
    await work.until(() => this.#readWhole());
    const again = await this.#renewIfDue(work);
    if (!again) return;
    throw again.team_key_id === refused.team_key_id
      ? new ListTooOld()
      : new ServerRefusal("changed_meanwhile");
  }

  /** Gives the key that was refused, if one was. */
  async #renewIfDue(work: Persistence): Promise<NewWordsText | undefined> {
    const renewed = await keys()
      .renewedKey()
      .catch((fault: unknown) => {
        throw failureOf(fault) === "Expired" ? new ListTooOld() : fault;
      });
    if (!renewed) return undefined;
    try {
      await work.until(() => mailbox.renewWords(renewed, work));
      await keys().settleWords(true);
    } catch (fault) {
      await keys().settleWords(false);
      if (isRefusal(fault, "changed_meanwhile")) return renewed;
      throw fault;
    }
    await work.until(() => this.#readWhole());
    return undefined;
  }

  async #makeWords(words: SixWords, work: Persistence): Promise<NewWordsText> {
    await work.until(() => readLogAnew());
    await believeFreshLog();
    await this.#catchUp(work);
    const made = await keys().newWords(words.secret, (progress) => {
      work.tell("keys", progress);
    });
    [this.#made, this.undecided] = [made, words];
    return made;
  }

  async #settle(isTaken: boolean): Promise<void> {
    await keys().settleWords(isTaken);
    this.#made = this.undecided = undefined;
  }

  /** Not what the server says, but what the new words open: the very ring that was made. */
  async #openAsMade(): Promise<boolean> {
    const { conversation, ring } = await mailbox.readMailbox(this.#work);
    return keys().ringIsNext({ conversation, ring });
  }

  /** What is refused for good is settled. Else a try before may have gone through, and what opens tells: if none, false. */
  async #sendWords(made: NewWordsText, work: Persistence, isSecond = false): Promise<boolean> {
    try {
      await mailbox.changeWords(made);
    } catch (fault) {
      if (!passes(fault) && !isRefusal(fault, "not_found")) {
        await this.#settle(false);
        throw fault;
      }
      const found = await this.#whichOpen(work).catch(() => undefined);
      // Nothing changed, the session had ended: the very same go once more, in one that the old words opened.
      if (found === "old" && isRefusal(fault, "not_found") && !isSecond)
        return this.#sendWords(made, work, true);
      if (found !== "new") return false;
    }
    return this.#openAsMade();
  }

  async #whichOpen(work: Persistence): Promise<"new" | "old"> {
    if (await work.once(mailbox.newWordsOpen)) return "new";
    await work.once(mailbox.openMailbox);
    return "old";
  }

  async #readWhole(): Promise<void> {
    const [box, envelopes] = await Promise.all([
      mailbox.readMailbox(this.#work),
      mailbox.readEnvelopes(0, this.#work),
    ]);
    const { conversation, ring } = box;
    this.#show(await this.#lookedUp(() => keys().openThread({ conversation, ring, envelopes })));
    this.box = box;
  }

  async #readState(): Promise<void> {
    this.box = await mailbox.readMailbox(this.#work);
  }

  async #readOn(): Promise<void> {
    const envelopes = await mailbox.readEnvelopes(this.#read, this.#work);
    if (envelopes.length > 0) this.#show(await this.#lookedUp(() => keys().readOn(envelopes)));
  }

  /** Somebody of ours has read a longer list than this page: it is fetched anew, and everything looked up again. */
  async #lookedUp(read: () => Promise<ReadThread>): Promise<ReadThread> {
    const found = await read();
    if (!found.ahead) return found;
    const isThere = await raise(found.ahead).then(
      () => true,
      () => false,
    );
    const { conversation, ring } = await mailbox.readMailbox(this.#work);
    const again = await keys().openThread({
      conversation,
      ring,
      envelopes: await mailbox.readEnvelopes(0, this.#work),
    });
    return isThere
      ? again
      : { ...again, faults: [...again.faults.filter((each) => each !== "rollback"), "rollback"] };
  }

  #show({ messages, faults, listDay }: ReadThread): void {
    this.messages = messages;
    this.faults = faults;
    this.listDay = listDay;
    this.#read = messages.at(-1)?.n ?? 0;
  }

  async #look(): Promise<void> {
    if (!this.box) return;
    const before = this.answers;
    try {
      await this.#readOn();
      await this.#readState();
      this.isOutOfReach = false;
      this.news += this.answers - before;
    } catch (fault) {
      if (!(fault instanceof GivenUp)) this.isOutOfReach = true;
    }
  }
}
