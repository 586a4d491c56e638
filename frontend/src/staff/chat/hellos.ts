// The first lines that were opened, beside the line they belong to. Without network and without keys.
import type { HelloText, OpenedHello } from "../../vault/index.ts";
import type { LineRoom } from "./shapes.ts";

export type Hellos = ReadonlyMap<string, OpenedHello>;
export const noHellos: Hellos = new Map();

type Sealed = Pick<LineRoom, "room" | "hello" | "hello_key_id">;

export function helloText({ room, hello, hello_key_id: keyId }: Sealed): HelloText[] {
  return hello === null || keyId === null ? [] : [{ room, hello, key_id: keyId }];
}

/** Not opened yet, or not with the keys there were: then it is tried again. */
export function isSealed(hellos: Hellos, room: Sealed): boolean {
  const known = hellos.get(room.room);
  return helloText(room).length > 0 && !(known && "text" in known);
}

/** Whose hello is kept, and who is neither in the line nor in a talk of ours any more. */
export function goneFrom(hellos: Hellos, there: readonly { readonly room: string }[]): string[] {
  const names = new Set(there.map(({ room }) => room));
  return [...hellos.keys()].filter((room) => !names.has(room));
}

export function withHellos(hellos: Hellos, opened: readonly OpenedHello[], gone: readonly string[]): Hellos {
  const all = [...hellos, ...opened.map((each) => [each.room, each] as const)];
  return new Map(all.filter(([room]) => !gone.includes(room)));
}
