// A safety plan is written theme by theme, together with the person, and every theme may be left out.
import type { Locale } from "../../state/languages.ts";
import { sayIn } from "../../state/words.svelte.ts";

export const planThemes = [
  "contact",
  "numbers",
  "places",
  "codeword",
  "packing",
  "pets",
  "telephone",
  "accounts",
] as const;
export type PlanTheme = (typeof planThemes)[number];

/** As the person reads it, with headings in their language. */
export async function planText(
  locale: Locale,
  written: Readonly<Record<PlanTheme, string>>,
): Promise<string> {
  const say = await sayIn(locale);
  const parts = planThemes.flatMap((theme) => {
    const text = written[theme].trim();
    return text === "" ? [] : [`${say(`inbox-plan-${theme}`)}\n${text}`];
  });
  return [say("inbox-plan-intro"), ...parts, say("inbox-plan-outro")].join("\n\n");
}

/** What happens after an answer, for its end. */
export async function nextText(locale: Locale): Promise<string> {
  const say = await sayIn(locale);
  return say("inbox-next-text");
}

/** The reminder for somebody who may have told who they are (SAFETY S21). */
export async function identityText(locale: Locale): Promise<string> {
  const say = await sayIn(locale);
  return say("inbox-identity-text");
}
