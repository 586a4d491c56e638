// Counts Shift pressed alone, three times, each at most five seconds after the one before (SAFETY S5). Pure.

const needed = 3;
const longestPauseMilliseconds = 5_000;

export type Press = "counted" | "complete" | "other";

export class ThreeShifts {
  #count = 0;
  #lastAt = 0;
  #alone = false;

  get left(): number {
    return needed - this.#count;
  }

  keyDown(key: string, repeated: boolean): void {
    if (repeated) return;
    // Shift with a letter is writing, not leaving; any other key starts the count again.
    this.#alone = key === "Shift";
    if (!this.#alone) this.#count = 0;
  }

  keyUp(key: string, at: number): Press {
    if (key !== "Shift" || !this.#alone) return "other";
    this.#alone = false;
    if (this.hasWaitedTooLong(at)) this.#count = 0;
    this.#count += 1;
    this.#lastAt = at;
    if (this.#count < needed) return "counted";
    this.#count = 0;
    return "complete";
  }

  hasWaitedTooLong(at: number): boolean {
    return this.#count > 0 && at - this.#lastAt > longestPauseMilliseconds;
  }

  forget(): void {
    this.#count = 0;
  }
}

export const pauseMilliseconds = longestPauseMilliseconds;
