// Which questions are shown, and how many each choice would show. All of it happens here: the server knows no language,
// no wished role and no word of any question.
import type { OpenedHead } from "../../vault/index.ts";
import type { Role, Row } from "../schemas.ts";
import { isForRole, isFree, isHeldBy, type OpenState, openStates, waitsForReader } from "./row.ts";

export const whoses = ["all", "free", "mine", "team", "reader", "role"] as const;
export type Whose = (typeof whoses)[number];

export interface Filters {
  readonly whose: Whose;
  readonly state: "" | OpenState;
  readonly language: string;
  readonly role: string;
  readonly text: string;
}

export const noFilters: Filters = { whose: "all", state: "", language: "", role: "", text: "" };

export interface Item {
  readonly row: Row;
  readonly head: OpenedHead | undefined;
}

export interface Viewer {
  readonly person: string;
  readonly role: Role;
}

const belongs: Readonly<Record<Whose, (row: Row, viewer: Viewer) => boolean>> = {
  all: () => true,
  free: (row) => isFree(row),
  mine: (row, { person }) => isHeldBy(row, person),
  team: (row, { person }) => row.claimed_by !== null && row.claimed_by !== person,
  reader: (row, { person }) => waitsForReader(row, person),
  role: (row, { role }) => isForRole(row, role),
};

function wishOf({ head }: Item): { readonly language: string; readonly role: string } {
  return head && "text" in head && head.wish ? head.wish : { language: "", role: "" };
}

/** Small letters and no accents, so that "å" is found by "a" and nobody has to remember how it was spelt. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Folded once for each head: a search looks through thousands with every letter typed. */
const foldedHeads = new WeakMap<OpenedHead, string>();

function foldedHead(head: OpenedHead): string {
  const known = foldedHeads.get(head);
  if (known !== undefined) return known;
  const made = "text" in head ? folded(`${head.text}\n${head.latest?.text ?? ""}`) : "";
  foldedHeads.set(head, made);
  return made;
}

type Facet = "whose" | "state" | "language" | "role";

function found(items: readonly Item[], text: string): readonly Item[] {
  const sought = folded(text.trim());
  return sought === "" ? items : items.filter(({ head }) => head && foldedHead(head).includes(sought));
}

function passes(item: Item, filters: Filters, viewer: Viewer, except?: Facet): boolean {
  const wish = wishOf(item);
  return (
    (except === "whose" || belongs[filters.whose](item.row, viewer)) &&
    (except === "state" || filters.state === "" || item.row.state === filters.state) &&
    (except === "language" || filters.language === "" || wish.language === filters.language) &&
    (except === "role" || filters.role === "" || wish.role === filters.role)
  );
}

export function shownOf(items: readonly Item[], filters: Filters, viewer: Viewer): Item[] {
  return found(items, filters.text).filter((item) => passes(item, filters, viewer));
}

export interface Counts {
  readonly whose: ReadonlyMap<Whose, number>;
  readonly state: ReadonlyMap<string, number>;
  readonly language: ReadonlyMap<string, number>;
  readonly role: ReadonlyMap<string, number>;
}

/** Each choice is counted with all the other filters in force: what is promised is what is then shown. */
export function countsOf(items: readonly Item[], filters: Filters, viewer: Viewer): Counts {
  const whose = new Map<Whose, number>(whoses.map((each) => [each, 0]));
  const state = new Map<string, number>(openStates.map((each) => [each, 0]));
  const [language, role] = [new Map<string, number>(), new Map<string, number>()];
  for (const item of found(items, filters.text)) {
    if (passes(item, filters, viewer, "whose"))
      for (const each of whoses) if (belongs[each](item.row, viewer)) add(whose, each);
    if (passes(item, filters, viewer, "state")) add(state, item.row.state);
    if (passes(item, filters, viewer, "language")) add(language, wishOf(item).language);
    if (passes(item, filters, viewer, "role")) add(role, wishOf(item).role);
  }
  return { whose, state, language, role };
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
