// A publication as it is sealed while it waits: its language, question and answer as one record.

export interface PublicText {
  readonly language: string;
  readonly question: string;
  readonly answer: string;
}

const version = 1;

export function writePublic({ language, question, answer }: PublicText): string {
  return JSON.stringify({ v: version, language, question: question.trim(), answer: answer.trim() });
}

export function readPublic(written: string): PublicText | undefined {
  try {
    const { v, language, question, answer } = JSON.parse(written) as Partial<Record<string, unknown>>;
    if (v !== version || typeof language !== "string") return undefined;
    if (typeof question !== "string" || typeof answer !== "string") return undefined;
    return { language, question, answer };
  } catch {
    return undefined;
  }
}
