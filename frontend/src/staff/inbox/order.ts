// The one order of the inbox: by the time that was promised. Nothing that somebody wrote moves a question (SAFETY S16).
import type { Row } from "../schemas.ts";

/** What has no promised time stands last: it is answered. The id decides between equals, so that nothing jumps. */
export function byPromise(one: Row, other: Row): number {
  const [mine, theirs] = [one.answer_by ?? "9999", other.answer_by ?? "9999"];
  if (mine !== theirs) return mine < theirs ? -1 : 1;
  return one.conversation < other.conversation ? -1 : 1;
}

/** Settled ones: the latest first, as the server pages them. */
export function byLatest(one: Row, other: Row): number {
  if (one.last_active_on !== other.last_active_on) return one.last_active_on > other.last_active_on ? -1 : 1;
  return one.conversation < other.conversation ? -1 : 1;
}
