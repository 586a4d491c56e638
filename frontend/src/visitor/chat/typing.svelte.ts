// That somebody is writing: told and seen now and then, and over after a while. Never what.
const shownMilliseconds = 6_000;
const toldMilliseconds = 3_000;

export class Typing {
  /** Who is writing just now. */
  writer = $state("");
  #gone: ReturnType<typeof setTimeout> | undefined;
  #toldAt = 0;

  saw(member: string): void {
    clearTimeout(this.#gone);
    this.writer = member;
    this.#gone = setTimeout(() => (this.writer = ""), shownMilliseconds);
  }

  /** They have said it. */
  said(member: string): void {
    if (member === this.writer) this.writer = "";
  }

  /** Whether it is to be told again that one writes oneself. */
  mayTell(): boolean {
    if (Date.now() - this.#toldAt < toldMilliseconds) return false;
    this.#toldAt = Date.now();
    return true;
  }

  forget(): void {
    clearTimeout(this.#gone);
  }
}
