// A chat from the first question to its end: what was chosen and written before the line, and the talk itself. Held in
// memory alone.
import type { ServerRefusal } from "../../api/refusal.ts";
import type { ChatOpening } from "../../state/opening.svelte.ts";
import type { Wish, WishedRole } from "../../vault/index.ts";
import { readChatOpening } from "../chatOpening.ts";
import { isRefusal } from "../flow/faults.ts";
import { believeLog } from "../flow/keys.ts";
import { type Effort, GivenUp, Persistence } from "../flow/persisting.svelte.ts";
import { somebodySpoke } from "../hiding.svelte.ts";
import { Talk } from "./talk.svelte.ts";

export type ChatStep = "someone" | "before" | "first" | "entering" | "closed" | "talk" | "cleared";

/** In characters, as the hello counts them. */
export const longestFirstLine = 1000;

export class Chatting {
  step = $state<ChatStep>("someone");
  /** The first line. */
  text = $state("");
  role = $state<WishedRole>("");
  language = $state("");
  /** What is being written in the room. */
  draft = $state("");
  talk = $state.raw<Talk>();
  closed = $state.raw<ChatOpening>();
  fault = $state.raw<unknown>();
  #work = $state.raw<Persistence>();

  get effort(): Effort {
    return this.#work?.effort ?? { name: "sending" };
  }

  /** Starts what takes a while, and finds out whether the chat is open. What fails is tried again when it is needed. */
  async prepare(): Promise<void> {
    believeLog().catch(() => undefined);
    await this.look().catch(() => undefined);
  }

  /** Whether somebody may come in now. */
  async look(): Promise<void> {
    const opening = await readChatOpening();
    this.closed = opening.open ? undefined : opening;
    if (!opening.open) this.step = "closed";
    else if (this.step === "closed") this.step = this.text === "" ? "someone" : "first";
  }

  async enter(): Promise<void> {
    this.step = "entering";
    this.fault = undefined;
    const work = new Persistence();
    this.#work = work;
    const talk = new Talk(somebodySpoke);
    try {
      await talk.enter({ text: this.text.trim(), wish: this.#wish() }, work);
      this.talk = talk;
      this.step = "talk";
    } catch (fault) {
      talk.forget();
      if (isRefusal(fault, "chat_closed")) await this.#foundClosed(fault);
      else if (!(fault instanceof GivenUp)) this.fault = fault;
    }
  }

  /** Everything goes, here and at the server, before the page is left. */
  async clear(): Promise<void> {
    await this.talk?.clear();
    this.forget();
    this.step = "cleared";
  }

  /** Nothing of it stays in memory, and the talk is ended. */
  forget(): void {
    this.#work?.giveUp();
    this.talk?.forget();
    this.talk = undefined;
    this.text = this.draft = "";
  }

  async #foundClosed(fault: ServerRefusal): Promise<void> {
    const why = String(fault.params["why"]);
    this.closed = { open: false, why, changes_at: null };
    this.step = "closed";
    // Where there is no room for one more the chat is open all the same: to look again would lead back at once.
    if (why !== "full") await this.look().catch(() => undefined);
  }

  #wish(): Wish | undefined {
    const { role, language } = this;
    if (role === "" && language === "") return undefined;
    return { language, role, age: "", gender: "", publish: false };
  }
}
