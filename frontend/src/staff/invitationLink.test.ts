import { beforeEach, expect, test } from "vitest";
import { invitationLink, takeInvitation } from "./invitationLink.ts";

const secret = "A".repeat(43);

beforeEach(() => {
  location.hash = "";
});

test("the secret is taken out of the address at once, and only once", () => {
  location.hash = `#invitation=${secret}`;
  expect(takeInvitation()).toBe(secret);
  expect(location.href).not.toContain("#");
  expect(takeInvitation()).toBeUndefined();
});

test("whatever is not an invitation is taken out of the address too, and ignored", () => {
  location.hash = "#invitation=short";
  expect(takeInvitation()).toBeUndefined();
  expect(location.href).not.toContain("#");
});

test("the link that is handed over is one that can be taken", () => {
  const link = invitationLink(secret);
  location.hash = link.slice(link.indexOf("#"));
  expect(takeInvitation()).toBe(secret);
});
