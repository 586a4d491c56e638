import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clear, emptyWhenLeft, leave, whenLeaving } from "./leaving.ts";

const go = vi.fn();

beforeEach(() => {
  go.mockClear();
  document.title = "Meddelanden";
  document.body.textContent = "planted text";
});

afterEach(() => {
  delete document.documentElement.dataset["left"];
});

test("leaving empties page and title before it asks for the next page", () => {
  go.mockImplementationOnce(() => {
    expect([document.title, document.body.textContent]).toEqual(["", ""]);
  });
  leave("https://example.org/", go);
  expect(go).toHaveBeenCalledExactlyOnceWith("https://example.org/");
});

test("a page that is hidden by any other way out is emptied too", () => {
  emptyWhenLeft(go);
  dispatchEvent(new Event("pagehide"));
  expect([document.title, document.body.textContent]).toEqual(["", ""]);
});

test("a page that comes back from the browser's memory starts anew", () => {
  emptyWhenLeft(go);
  dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  expect(go).toHaveBeenCalledWith("/");
});

test("keys are dropped after the page is empty and before the next page is asked for, once", () => {
  const order: string[] = [];
  whenLeaving(() => order.push(`dropped, page "${document.body.textContent}"`));
  leave("https://example.org/", () => order.push("next"));
  dispatchEvent(new Event("pagehide"));
  expect(order).toEqual(['dropped, page ""', "next"]);
});

test("what was taken back is not done", () => {
  const deed = vi.fn();
  whenLeaving(deed)();
  clear();
  expect(deed).not.toHaveBeenCalled();
});
