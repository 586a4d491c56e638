// An answer that is being written: saved sealed by itself, and never over what was saved in another window.
import { isKeyRefusal, isRefusal } from "../faults.ts";
import { readAgain, shownQuestion } from "./question.svelte.ts";
import { saveDraft } from "./deeds.ts";

/** After the last letter; and at the latest so long after the first that is not saved. */
const restMilliseconds = 1_000;
const longestMilliseconds = 8_000;
const againMilliseconds = 5_000;

/** Refusals that come of the list of keys and not of the thread: they pass when it is followed or the keys are changed. */
const passing = ["Expired", "Absent", "Revoked"];

export type DraftStatus = "untouched" | "unsaved" | "saving" | "saved" | "failed" | "refused" | "conflict";

interface Stored {
  readonly version: number;
  readonly text: string;
}

export class Draft {
  text = $state("");
  status = $state<DraftStatus>("untouched");
  /** In milliseconds, as the browser's clock has it. */
  savedAt = $state<number>();
  /** What another window saved, while ours is not saved: a person chooses. */
  theirs = $state<string>();
  readonly #conversation: string;
  #version = 0;
  #savedText = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstUnsaved: number | undefined;
  #saving: Promise<void> | undefined;

  constructor(conversation: string, stored: Stored | undefined) {
    this.#conversation = conversation;
    if (stored) this.#take(stored);
  }

  #take({ version, text }: Stored): void {
    [this.#version, this.#savedText, this.text] = [version, text, text];
  }

  get isUnsaved(): boolean {
    return this.text !== this.#savedText;
  }

  /** What the server has, each time the question was read: from another window, or from whoever had it before. */
  meet(stored: Stored | undefined): void {
    if (this.status === "refused") this.changed();
    if (!stored || stored.version <= this.#version || this.#saving) return;
    if (!this.isUnsaved || stored.text === this.text) {
      this.#take(stored);
      this.status = "saved";
    } else {
      this.theirs = stored.text;
      this.#version = stored.version;
      this.status = "conflict";
      clearTimeout(this.#timer);
    }
  }

  /** Called with every change of the text. */
  changed(): void {
    if (this.status === "conflict" || !this.isUnsaved) return;
    if (this.status !== "saving" && this.status !== "refused") this.status = "unsaved";
    const now = Date.now();
    this.#firstUnsaved ??= now;
    this.#later(Math.max(0, Math.min(restMilliseconds, this.#firstUnsaved + longestMilliseconds - now)));
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), milliseconds);
  }

  save(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.isUnsaved || this.status === "conflict") return this.#saving ?? Promise.resolve();
    this.#saving ??= this.#saveOnce().finally(() => {
      this.#saving = undefined;
      if (this.status === "saved" && this.isUnsaved) this.changed();
    });
    return this.#saving;
  }

  async #saveOnce(isSecond = false): Promise<void> {
    const text = this.text;
    // Refused until it is saved: nobody is to think in between that it will be.
    if (this.status !== "refused") this.status = "saving";
    this.#firstUnsaved = undefined;
    try {
      this.#version = await saveDraft(this.#conversation, text, this.#version);
      [this.#savedText, this.savedAt, this.status] = [text, Date.now(), "saved"];
    } catch (fault) {
      if (isRefusal(fault, "changed_meanwhile") && !isSecond) return this.#meetOther();
      this.status = isKeyRefusal(fault) && !passing.includes(fault.failure) ? "refused" : "failed";
      if (this.status === "refused") return;
      if (!isRefusal(fault, "not_found")) this.#later(againMilliseconds);
    }
  }

  async #meetOther(): Promise<void> {
    await readAgain();
    const stored = storedDraft(this.#conversation);
    // The same version: not the draft had changed but what it is sealed under. It is sealed once more.
    if (!stored || stored.version === this.#version) return this.#saveOnce(true);
    [this.theirs, this.#version, this.status] = [stored.text, stored.version, "conflict"];
  }

  /** The two ways out of a conflict. Either is saved next. */
  settle(which: "mine" | "theirs"): void {
    if (this.theirs === undefined) return;
    this.#savedText = this.theirs;
    if (which === "theirs") this.text = this.theirs;
    this.theirs = undefined;
    this.status = this.isUnsaved ? "unsaved" : "saved";
    this.changed();
  }

  /** It was sent: there is nothing left to save. */
  end(): void {
    clearTimeout(this.#timer);
    [this.text, this.#savedText, this.status] = ["", "", "untouched"];
  }
}

/** The draft of the question that is shown, as the worker read it. */
export function storedDraft(conversation: string): Stored | undefined {
  const shown = shownQuestion();
  if (shown.name !== "open" || shown.conversation !== conversation) return undefined;
  const { given, read } = shown;
  if (!given.draft || !read.draft) return undefined;
  return { version: given.draft.version, text: "text" in read.draft ? read.draft.text : "" };
}
