import { expect, test } from "vitest";
import { type Press, ThreeShifts } from "./threeShifts.ts";

function pressed(shifts: ThreeShifts, at: number): Press {
  shifts.keyDown("Shift", false);
  return shifts.keyUp("Shift", at);
}

test("the third press is the last one", () => {
  const shifts = new ThreeShifts();
  expect([pressed(shifts, 0), pressed(shifts, 4_900), pressed(shifts, 9_800)]).toEqual([
    "counted",
    "counted",
    "complete",
  ]);
});

test("a pause of more than five seconds starts the count again", () => {
  const shifts = new ThreeShifts();
  pressed(shifts, 0);
  pressed(shifts, 1_000);
  expect(pressed(shifts, 6_001)).toBe("counted");
  expect(shifts.left).toBe(2);
});

test("Shift with a letter is writing, not leaving", () => {
  const shifts = new ThreeShifts();
  pressed(shifts, 0);
  pressed(shifts, 1);
  shifts.keyDown("Shift", false);
  shifts.keyDown("A", false);
  expect(shifts.keyUp("Shift", 2)).toBe("other");
  expect(shifts.left).toBe(3);
});

test("a key held down counts once", () => {
  const shifts = new ThreeShifts();
  shifts.keyDown("Shift", false);
  shifts.keyDown("Shift", true);
  expect(shifts.keyUp("Shift", 0)).toBe("counted");
  expect(shifts.keyUp("Shift", 1)).toBe("other");
});
