// How typed text is folded before it is compared with a word list. The same data as origo_chat/protocol/words/folding.json.

/** A test compares these with folding.json: the two files are one rule. */
export const foldingRules = {
  separators:
    "\t\n\u000b\f\r \u0085\u1680\u2028\u2029-,.;:/_|+\u00b7\u2022\u060c\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
  ignored:
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff",
  letters: { æ: "a", ø: "o", ı: "i", ß: "ss", ð: "d", đ: "d", ł: "l" },
  /** Arabic digits, and those of Persian and Urdu. */
  digits: ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"],
} as const;

const separators = new Set(foldingRules.separators);
const replaced = new Map<string, string>([
  ...Object.entries(foldingRules.letters),
  ...foldingRules.digits.flatMap((digits) =>
    Array.from(digits, (digit, value) => [digit, String(value)] as const),
  ),
  ...Array.from(foldingRules.ignored, (character) => [character, ""] as const),
]);

// spec: 2 words
/** Lower case without marks, so that Äpple, äpple and apple are one spelling. Separators stay. */
export function fold(text: string): string {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "");
  return Array.from(plain, (character) => replaced.get(character) ?? character).join("");
}

// spec: 2 words
/** The folded pieces of a typed or pasted text. */
export function split(text: string): string[] {
  const pieces = [""];
  for (const character of fold(text))
    if (separators.has(character)) pieces.push("");
    else pieces.push((pieces.pop() ?? "") + character);
  return pieces.filter((piece) => piece !== "");
}
