// Who is in a room: those the keys vouch for, beside the list that the server has. Pure.

/** Somebody by the server's word. */
interface Listed {
  readonly member: string;
  readonly role: string;
  readonly state: "invited" | "in" | "left";
}

/** Somebody by the keys. */
interface Vouched {
  readonly member: string;
}

/** Asked in, or in and not in the keys yet: they read nothing until they are. */
export function onTheirWay<Each extends Listed>(
  members: readonly Each[],
  present: readonly Vouched[],
): Each[] {
  const isVouchedFor = ({ member }: Listed): boolean => present.some((each) => each.member === member);
  return members.filter((each) => each.state !== "left" && each.role !== "visitor" && !isVouchedFor(each));
}

/** They read by the keys, and the server does not say that they are there: nothing is written for them. */
export function unlisted<Each extends Vouched>(members: readonly Listed[], present: readonly Each[]): Each[] {
  const isListed = ({ member }: Vouched): boolean =>
    members.some((each) => each.member === member && each.state === "in");
  return present.filter((each) => !isListed(each));
}

/** Somebody has come in since its writer looked: it waits for the writer's word. */
export function isForFewer(seen: number, grown: number): boolean {
  return seen < grown;
}
