// What stands in braces in a template and is put in when it is used.

export const variables = ["alias", "service", "hours", "today"] as const;
type Variable = (typeof variables)[number];
export type Values = Readonly<Record<Variable, string>>;

const written = /\{\s*([\p{L}_-]+)\s*\}/gu;

/** Known variables are put in; whatever else stands in braces stays, so that it is seen and mended. */
export function filledIn(text: string, values: Values): string {
  return text.replace(written, (whole, name: string) =>
    (variables as readonly string[]).includes(name) ? values[name as Variable] : whole,
  );
}

/** What still stands in braces: nobody should be sent "{name}". */
export function unfilled(text: string): string[] {
  return [...new Set([...text.matchAll(written)].map(([whole]) => whole))];
}
