// How long is left of what was promised (SAFETY S32): red before the time runs out, not after.

/** Red from the last quarter of a day on: there is still time to answer, or to ask a colleague. */
const soonHours = 6;
const minute = 60_000;

type Urgency = "calm" | "soon" | "late";

export interface Clock {
  readonly urgency: Urgency;
  /** Whole ones, rounded so that nobody believes there is more time than there is. */
  readonly hours: number;
  /** Only told in the last hour. */
  readonly minutes: number;
}

/** Nothing when nothing is promised: it is answered or closed. */
export function clockOf(answerBy: string | null, now: number): Clock | undefined {
  if (answerBy === null) return undefined;
  const left = Math.floor((Date.parse(answerBy) - now) / minute);
  const distance = Math.abs(left);
  const urgency = left < 0 ? "late" : left <= soonHours * 60 ? "soon" : "calm";
  return { urgency, hours: Math.floor(distance / 60), minutes: distance % 60 };
}
