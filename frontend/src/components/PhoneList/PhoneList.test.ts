import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { organisation } from "../../../examples/organisation.ts";
import { shown } from "../../../examples/shown.ts";
import { chooseLanguage } from "../../state/words.svelte.ts";
import PhoneList from "./PhoneList.svelte";

test("every number is a link to call, and reads left to right in any language", () => {
  const links = [...shown(PhoneList, { phones: organisation.phones }).querySelectorAll("a")];
  expect(links.map((link) => link.getAttribute("href"))).toEqual(
    organisation.phones.map(({ dial }) => `tel:${dial}`),
  );
  expect(links.every((link) => link.querySelector("bdi")?.dir === "ltr")).toBe(true);
});

test("a name without a translation stays Swedish and says that it is", async () => {
  const untranslated = organisation.phones.filter(({ names }) => !names.ar);
  const target = shown(PhoneList, { phones: untranslated });
  await chooseLanguage("ar");
  flushSync();
  expect(target.querySelector("bdi")?.lang).toBe("sv");
  expect(target.querySelector("bdi")?.textContent).toBe("Socialjouren i Exempelstad");
});
