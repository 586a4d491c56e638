import { expect, test } from "vitest";
import { goneFrom, isSealed, noHellos, withHellos } from "./hellos.ts";
import { hostOf, type RoomSnapshot, visitor } from "./shapes.ts";

const seated = (member: string, changed: object = {}): object => ({
  member,
  role: "kurator",
  state: "in",
  is_connected: true,
  key: null,
  ...changed,
});

const reads = (member: string): boolean => member !== "d";

function hosting(assigned: string | null, ...members: readonly object[]): string | undefined {
  const all = [{ member: visitor, role: "visitor", state: "in", is_connected: true, key: null }, ...members];
  return hostOf({ assigned_to: assigned, members: all } as unknown as RoomSnapshot, reads);
}

test("whoever answers for a room makes its epochs, while they are connected", () => {
  expect(hosting("b", seated("a"), seated("b"))).toBe("b");
  expect(hosting("b", seated("a"), seated("b", { is_connected: false }))).toBe("a");
});

test("whom a talk is handed to makes an epoch once they read the one before", () => {
  expect(hosting("d", seated("a"), seated("d"))).toBe("a");
});

test("no visitor, no interpreter and nobody who is only asked in makes an epoch", () => {
  expect(hosting(null, seated("a", { role: "interpreter" }), seated("b", { state: "invited" }))).toBe(
    undefined,
  );
});

const sealed = (room: string): { room: string; hello: string; hello_key_id: string } => ({
  room,
  hello: "h",
  hello_key_id: "k",
});

test("a first line is opened once, again if it did not open, and forgotten with whoever left", () => {
  const hellos = withHellos(
    noHellos,
    [
      { room: "a", text: "Hej" },
      { room: "b", fault: "Altered" },
    ],
    [],
  );
  expect(["a", "b", "c"].filter((room) => isSealed(hellos, sealed(room)))).toEqual(["b", "c"]);
  expect(goneFrom(hellos, [sealed("b")])).toEqual(["a"]);
  expect([...withHellos(hellos, [], ["a"]).keys()]).toEqual(["b"]);
});

test("where nothing is sealed there is nothing to open", () => {
  expect(isSealed(noHellos, { room: "a", hello: null, hello_key_id: null })).toBe(false);
});
