// The one shape of all vectors, in every area and from both languages: tests/protocol/README.md says what it means.
import { SealingError, UnknownWord } from "../src/crypto/refusals.ts";
import { Given, type Operation, plain, type Values } from "./given.ts";
import { auditHeads } from "./operations/auditHeads.ts";
import { conversations } from "./operations/conversations.ts";
import { conversing } from "./operations/conversing.ts";
import { framing } from "./operations/framing.ts";
import { keys } from "./operations/keys.ts";
import { organisation } from "./operations/organisation.ts";
import { release } from "./operations/release.ts";
import { rooms } from "./operations/rooms.ts";
import { roomWays } from "./operations/roomWays.ts";
import { words } from "./operations/words.ts";

export interface Vector {
  readonly area: string;
  readonly case: string;
  readonly made_by: "python" | "typescript";
  readonly spec: string;
  readonly says: string;
  readonly does: string;
  readonly given: Values;
  /** Names in `given` of which every single byte matters. */
  readonly sealed: readonly string[];
  readonly gives?: unknown;
  readonly refused?: string;
  readonly position?: number;
}

export interface Outcome {
  readonly gives?: unknown;
  readonly refused?: string;
  readonly position?: number;
}

const operations: Readonly<Record<string, Operation>> = {
  ...framing,
  ...words,
  ...conversations,
  ...conversing,
  ...keys,
  ...release,
  ...organisation,
  ...rooms,
  ...roomWays,
  ...auditHeads,
};

/** What happens now. Anything thrown that is no refusal goes on. */
export async function outcome({ does, given }: Pick<Vector, "does" | "given">): Promise<Outcome> {
  const operation = operations[does];
  if (!operation) throw new Error(`no operation is named "${does}": add it to vectors/operations`);
  try {
    return { gives: plain(await operation(new Given(given))) };
  } catch (fault) {
    if (!(fault instanceof SealingError)) throw fault;
    return {
      refused: fault.failure,
      ...(fault instanceof UnknownWord ? { position: fault.position } : {}),
    };
  }
}

/** What a vector says should happen. */
function expected({ gives, refused, position }: Vector): Outcome {
  if (refused === undefined) return { gives };
  return { refused, ...(position === undefined ? {} : { position }) };
}

/** How what happened differs from what the vector says; nothing when it does not. */
export async function difference(vector: Vector): Promise<string | undefined> {
  const [wanted, found] = [expected(vector), await outcome(vector)].map((each) => ordered(each));
  const name = `${vector.area}/${vector.made_by === "typescript" ? "ts-" : ""}${vector.case}`;
  return wanted === found
    ? undefined
    : `${name}: wanted ${String(wanted)}, got ${String(found)}`.slice(0, 600);
}

/** The same text for the same value whatever the order of its fields. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([left], [right]) => (left < right ? -1 : 1)))
      : each,
  );
}

/** Of all those that do not give what they say. */
export async function differences(vectors: readonly Vector[]): Promise<string[]> {
  const found: string[] = [];
  for (const vector of vectors) {
    const told = await difference(vector);
    if (told !== undefined) found.push(told);
  }
  return found;
}
