// Finds in a message what may tell who its writer is, so that the colleague can stop and say so (SAFETY S21).
// It runs in this browser only, and decides nothing: a person reads and judges.

const identityKinds = ["personal-number", "telephone", "contact", "full-name", "name-and-school"] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** Arabic and Persian digits as ours, and every kind of space and dash as one. */
function plain(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u00a0\u2007\u202f]/g, " ");
}

const personalNumber =
  /(?<!\d)(?:19|20)?(?<birth>\d\d(?<month>\d\d)(?<day>\d\d))(?<between>[-+ ]?)(?<last>\d{4}|[Tt][Ff]\d\d)(?!\d)/g;

/** Luhn, as in all Swedish personal numbers: tells ten digits in a row from a telephone number. */
function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits).reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A month and a day that exist; coordination numbers add 60 to the day. */
function hasPersonalNumber(text: string): boolean {
  return [...text.matchAll(personalNumber)].some(({ groups = {} }) => {
    const [month, day] = [Number(groups["month"]), Number(groups["day"]) % 60];
    const isWhole = groups["between"] !== "" || hasCheckDigit(`${groups["birth"]}${groups["last"]}`);
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 && isWhole;
  });
}

/** Numbers that anybody may write: of emergencies and help lines. */
const wellKnown = /^(?:112|11414|1177|116111|020\d{6}|0771\d{6})$/;
const telephone = /(?<![\d-])(?:\+|00)?\d(?:[ -/()]{0,2}\d){6,13}(?![\d-])/g;

function hasTelephone(text: string): boolean {
  return [...text.matchAll(telephone)].some(([found]) => {
    const digits = found.replace(/\D/g, "");
    const begins = /^(?:\+|00)/.test(found.trim()) || /^0[1-9]/.test(digits);
    return begins && digits.length >= 8 && !wellKnown.test(digits) && !hasPersonalNumber(found);
  });
}

const mail = /[\p{L}\d._%+-]+@[\p{L}\d-]+\.[\p{L}]{2,}/u;
const handle = /(?:snapchat|snap|insta(?:gram)?|tiktok|سناب|انستغرام)\s*(?:heter|är|is|:|=)?\s*@?[\w.]{4,}/iu;

const name = "\\p{Lu}[\\p{L}'-]+";
const introduction =
  "(?:(?<!\\p{L})(?:jag heter|mitt namn är|my name is|i am called|i'm called|je m'appelle|me llamo|benim adım|navê min)|اسمي|إسمي|أنا اسمي)";
const named = new RegExp(`${introduction}\\s+(?:[\\p{L}'-]+)`, "iu");
/** Letters of either size here: the introduction is looked for without minding capitals, the names are not. */
const namedTwice = new RegExp(`^\\s+${name}\\s+${name}`, "u");
const arabicTwice = /(?:اسمي|إسمي)\s+[\u0600-\u06ff]+\s+[\u0600-\u06ff]+/u;
const school =
  /skola|gymnasi|(?<!\p{L})(?:school|college|klass \d|går i \d|lycée|okul)|مدرسة|مدرستي|ثانوية/iu;

function hasFullName(text: string): boolean {
  const found = new RegExp(introduction, "iu").exec(text);
  return (
    (found !== null && namedTwice.test(text.slice(found.index + found[0].length))) || arabicTwice.test(text)
  );
}

export function findIdentity(message: string): IdentityKind[] {
  const text = plain(message);
  const found: Readonly<Record<IdentityKind, boolean>> = {
    "personal-number": hasPersonalNumber(text),
    telephone: hasTelephone(text),
    contact: mail.test(text) || handle.test(text),
    "full-name": hasFullName(text),
    "name-and-school": named.test(text) && school.test(text),
  };
  return identityKinds.filter((kind) => found[kind]);
}
