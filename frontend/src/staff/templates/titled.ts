// A template as it is sealed: its title on the first line, an empty line, and its text.

export interface Titled {
  readonly title: string;
  readonly text: string;
}

export function writeTitled({ title, text }: Titled): string {
  return `${title.replace(/\s+/g, " ").trim()}\n\n${text.trim()}`;
}

export function readTitled(written: string): Titled {
  const end = written.indexOf("\n");
  if (end < 0) return { title: written, text: "" };
  return { title: written.slice(0, end), text: written.slice(end).replace(/^\n+/, "") };
}
