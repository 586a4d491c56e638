import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { RoomFrame } from "../../socket/staff.ts";
import { Attendance } from "./attendance.ts";
import { setSender } from "./wire.ts";

let sent: RoomFrame[];

beforeEach(() => {
  sent = [];
  setSender((frame) => {
    sent.push(frame);
  });
});
afterEach(() => {
  setSender(undefined);
});

describe("being told of a room", () => {
  it("is asked for once, whoever asks again", () => {
    const attendance = new Attendance("room");
    attendance.ask(3);
    attendance.ask(4);
    expect(sent).toEqual([{ type: "attend", room: "room", after: 3 }]);
    expect(attendance.isOn).toBe(false);
    attendance.begun();
    attendance.ask(5);
    expect(sent).toHaveLength(1);
    expect(attendance.isOn).toBe(true);
  });

  it("is asked for anew when it was lost", () => {
    const attendance = new Attendance("room");
    attendance.ask(0);
    attendance.lost();
    attendance.ask(7);
    expect(sent.at(-1)).toEqual({ type: "attend", room: "room", after: 7 });
  });
});
