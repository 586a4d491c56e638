// What a vector gives to an operation: JSON values behind readers that insist on a type.
import type { Bytes } from "../src/crypto/bytes.ts";
import { type Day, readDay } from "../src/crypto/days.ts";
import { fromText, toText } from "../src/crypto/text.ts";

export type Values = Readonly<Record<string, unknown>>;

function wrongType(name: string): Error {
  return new Error(`the vector's "${name}" is missing or has another type: mend the vector`);
}

/** The values of one vector. */
export class Given {
  readonly values: Values;

  constructor(values: unknown) {
    if (typeof values !== "object" || values === null) throw wrongType("given");
    this.values = values as Values;
  }

  has(name: string): boolean {
    return name in this.values;
  }

  text(name: string): string {
    const value = this.values[name];
    if (typeof value !== "string") throw wrongType(name);
    return value;
  }

  data(name: string): Bytes {
    return fromText(this.text(name));
  }

  number(name: string): number {
    const value = this.values[name];
    if (typeof value !== "number") throw wrongType(name);
    return value;
  }

  day(name: string): Day {
    return readDay(this.text(name));
  }

  items(name: string): readonly unknown[] {
    const value = this.values[name];
    if (!Array.isArray(value)) throw wrongType(name);
    return value;
  }

  inner(name: string): Given | undefined {
    const value = this.values[name];
    return value === null ? undefined : new Given(value);
  }
}

/** Bytes as vectors write them. */
export function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) => (each instanceof Uint8Array ? toText(each) : each)),
  );
}

/** An operation: what it gives, or a refusal. */
export type Operation = (given: Given) => Values | Promise<Values>;
