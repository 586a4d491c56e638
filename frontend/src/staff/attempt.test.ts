import { expect, it } from "vitest";

import { Attempt } from "./attempt.svelte.ts";

it("takes one press at a time, and every choice in its turn", async () => {
  const attempt = new Attempt();
  const done: string[] = [];
  const work = (name: string) => async (): Promise<void> => {
    await Promise.resolve();
    done.push(name);
  };
  const pressed = await Promise.all([attempt.make(work("first")), attempt.make(work("again"))]);
  const chosen = await Promise.all([attempt.makeNext(work("closed")), attempt.makeNext(work("open"))]);
  expect(pressed).toEqual([true, false]);
  expect(chosen).toEqual([true, true]);
  expect(done).toEqual(["first", "closed", "open"]);
});
