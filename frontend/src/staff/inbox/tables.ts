// Tables of rows and heads: never changed, only made anew, so that whoever looks at one sees it whole.
import type { OpenedHead } from "../../vault/index.ts";
import type { Row } from "../schemas.ts";
import { waitsForUs } from "./row.ts";

export type Rows = ReadonlyMap<string, Row>;

export interface Tables {
  readonly waiting: Rows;
  readonly settled: Rows;
}

interface KeptHead {
  readonly head: OpenedHead;
  /** How long the thread was: longer means that there is more to read. */
  readonly last: number;
  /** The epochs that were open: what did not open then may open with more of them. */
  readonly epochs: string;
}

export type Heads = ReadonlyMap<string, KeptHead>;

export function tableOf(rows: readonly Row[]): Rows {
  return new Map(rows.map((row) => [row.conversation, row]));
}

export function without(rows: Rows, conversations: Iterable<string>): Rows {
  const left = new Map(rows);
  for (const each of conversations) left.delete(each);
  return left;
}

/** Rows from any answer, each in the table of its state. An older one than what is known is late, and says nothing. */
export function withRows({ waiting, settled }: Tables, rows: readonly Row[]): Tables {
  const [open, ended] = [new Map(waiting), new Map(settled)];
  for (const row of rows) {
    const known = open.get(row.conversation) ?? ended.get(row.conversation);
    if (known && known.version > row.version) continue;
    const [into, from] = waitsForUs(row) ? [open, ended] : [ended, open];
    from.delete(row.conversation);
    into.set(row.conversation, row);
  }
  return { waiting: open, settled: ended };
}

/** Those that were asked for and did not come back: erased. */
export function missing(asked: readonly string[], rows: readonly Row[]): string[] {
  const found = new Set(rows.map(({ conversation }) => conversation));
  return asked.filter((each) => !found.has(each));
}

/** What was read of a batch; a head that did not come is no longer there, and is not asked for again. */
export function withHeads(
  heads: Heads,
  batch: readonly Row[],
  read: readonly OpenedHead[],
  epochs: string,
): Heads {
  const found = new Map(read.map((head) => [head.conversation, head]));
  const next = new Map(heads);
  for (const { conversation, last } of batch) {
    const head = found.get(conversation) ?? { conversation, fault: "Absent" as const };
    next.set(conversation, { head, last, epochs });
  }
  return next;
}

export function isDue(row: Row, heads: Heads, epochs: string): boolean {
  const known = heads.get(row.conversation);
  if (known?.last !== row.last) return true;
  return "fault" in known.head && known.epochs !== epochs;
}
