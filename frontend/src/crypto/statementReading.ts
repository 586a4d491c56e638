// From the bytes of a certificate's body to the statement, or a refusal; and back.
import type { Bytes } from "./bytes.ts";
import { daysBetween } from "./days.ts";
import { kemPkBytes } from "./hpke.ts";
import { Expired, Malformed, UnknownVersion } from "./refusals.ts";
import { signatureBytes, signPkBytes } from "./signing.ts";
import { isObject, JsonRecord, readJson, version, wholeNumber, writeJson } from "./spelling.ts";
import {
  type DatedStatement,
  type Kind,
  readingRoles,
  reasons,
  roles,
  type Statement,
  statementFields,
} from "./statements.ts";

const bodyLimit = 8192;
const lengths = { alias: 64, name: 200, long: 500, service: 253, number: 40 };
const mostTeams = 8;
const mostEpochs = 64;
const largest = 0xffff_ffff;
/** How many days a certificate of each kind may hold, both ends counted. */
const lifeDays: Readonly<Record<DatedStatement["kind"], number>> = {
  administrator: 90,
  staff: 366,
  epoch: 35,
  authority: 366,
};

type Fields = JsonRecord<string>;

// spec: 8 certificates
/** The body in its one spelling: what is signed. */
export function writeStatement(statement: Statement): Bytes {
  const said: Readonly<Record<string, unknown>> = { ...statement };
  const fields = statementFields[statement.kind].map((name) => [name, said[name]] as const);
  return writeJson({ kind: statement.kind, v: version, ...Object.fromEntries(fields) });
}

// spec: 8 certificates
/** The statement of a body. Refuses unknown kinds, wrong fields, and days that do not fit each other. */
export function readStatement(body: Bytes): Statement {
  const value = readJson(body, bodyLimit);
  const [first, second] = isObject(value) ? Object.keys(value) : [];
  if (!isObject(value) || first !== "kind" || second !== "v")
    throw new Malformed("a certificate's body begins with its kind and version");
  const kind = value["kind"];
  if (typeof kind !== "string") throw new Malformed("kind is not text");
  if (wholeNumber(value["v"], "v", 0, largest) !== version || !isKind(kind))
    throw new UnknownVersion("a certificate of a kind or version this client does not know");
  const statement = readers[kind](new JsonRecord(value, ["kind", "v", ...statementFields[kind]]));
  if ("not_before" in statement) checkDays(statement);
  return statement;
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(statementFields, kind);
}

function checkDays(statement: DatedStatement): void {
  const { on, not_before, not_after } = statement;
  const life = daysBetween(not_before, not_after);
  if (not_before < on || life < 0 || life >= lifeDays[statement.kind])
    throw new Expired("its days do not fit: begins before it was signed, or lasts longer than its kind may");
}

const readers: { readonly [K in Kind]: (record: Fields) => Extract<Statement, { kind: K }> } = {
  root: (record) => ({
    kind: "root",
    on: record.day("on"),
    service: record.text("service", 1, lengths.service),
    name: record.text("name", 1, lengths.name),
    sign_pk: record.data("sign_pk", signPkBytes),
    recovery_kem_pk: record.data("recovery_kem_pk", 0, kemPkBytes),
  }),

  administrator: (record) => ({ kind: "administrator", ...heldBy(record), ...life(record) }),

  staff: (record) => {
    const role = choice(record, "role", roles);
    const teams = record.items("teams", mostTeams).map(readTeam);
    if (!ascends(teams)) throw new Malformed("teams are not in order, or one stands twice");
    if (teams.length > 0 && !readingRoles.some((each) => each === role))
      throw new Malformed("this role belongs to no team");
    return { kind: "staff", ...heldBy(record), role, teams, ...life(record) };
  },

  epoch: (record) => ({
    kind: "epoch",
    on: record.day("on"),
    team: readTeam(record.anything("team")),
    n: record.number("n", 1),
    kem_pk: record.data("kem_pk", kemPkBytes),
    ...life(record),
    previous: record.data("previous", 32),
    made_by: record.data("made_by", 16),
    made_sig: record.data("made_sig", signatureBytes),
  }),

  authority: (record) => {
    const [switchboard, kem_pk] = [
      record.text("switchboard", 0, lengths.number),
      record.data("kem_pk", 0, kemPkBytes),
    ];
    if (switchboard === "" && kem_pk.length === 0)
      throw new Malformed("an authority without a key and without a switchboard cannot be reached");
    return {
      kind: "authority",
      on: record.day("on"),
      id: record.data("id", 16),
      name: record.text("name", 1, lengths.name),
      switchboard,
      after_hours: record.text("after_hours", 0, lengths.number),
      kem_pk,
      verified_how: record.text("verified_how", 1, lengths.long),
      verified_by: record.text("verified_by", 1, lengths.name),
      verified_on: record.day("verified_on"),
      ...life(record),
    };
  },

  revocation: (record) => ({
    kind: "revocation",
    on: record.day("on"),
    of: record.data("of", 32),
    reason: choice(record, "reason", reasons),
  }),

  "recovery-use": (record) => {
    const epochs = record.items("epochs", mostEpochs).map((each) => wholeNumber(each, "epochs", 1, largest));
    if (epochs.length === 0 || !ascends(epochs))
      throw new Malformed("epochs are missing, not in order, or one stands twice");
    return {
      kind: "recovery-use",
      on: record.day("on"),
      team: readTeam(record.anything("team")),
      epochs,
      why: record.text("why", 1, lengths.long),
    };
  },
};

/** What everybody with keys of their own has. */
function heldBy(
  record: Fields,
): Pick<Extract<Statement, { kind: "administrator" }>, "on" | "id" | "alias" | "sign_pk" | "kem_pk"> {
  return {
    on: record.day("on"),
    id: record.data("id", 16),
    alias: record.text("alias", 1, lengths.alias),
    sign_pk: record.data("sign_pk", signPkBytes),
    kem_pk: record.data("kem_pk", kemPkBytes),
  };
}

function life(record: Fields): Pick<DatedStatement, "not_before" | "not_after"> {
  return { not_before: record.day("not_before"), not_after: record.day("not_after") };
}

function ascends(values: readonly string[] | readonly number[]): boolean {
  return values.every((value, at) => at === 0 || (values[at - 1] ?? value) < value);
}

function choice<const Choice extends string>(
  record: Fields,
  name: string,
  choices: readonly Choice[],
): Choice {
  const value = record.text(name);
  const chosen = choices.find((each) => each === value);
  if (chosen === undefined) throw new Malformed(`${name} is none of: ${choices.join(", ")}`);
  return chosen;
}

function readTeam(value: unknown): string {
  if (typeof value !== "string" || !/^[a-z0-9-]{1,32}$/.test(value))
    throw new Malformed("a team has 1 to 32 of a-z, 0-9 and hyphen");
  return value;
}
