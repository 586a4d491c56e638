// keys.log: the chain of lines, and the walk that makes a verified log of a file.
import { type Bytes, concat, equal, utf8 } from "./bytes.ts";
import { certificateOf, type UnverifiedCertificate } from "./certificates.ts";
import { type Day, daysBetween } from "./days.ts";
import { verifyMaker } from "./epochs.ts";
import { digest, keyId } from "./framing.ts";
import { enter } from "./references.ts";
import { Expired, Fork, Gap, Malformed, Rollback, WronglySigned } from "./refusals.ts";
import { Register } from "./register.ts";
import { JsonRecord, readJson } from "./spelling.ts";
import type { RootStatement, Statement } from "./statements.ts";
import { toText } from "./text.ts";
import { VerifiedKeysLog, type VerifiedLine } from "./verifiedLog.ts";

const lineLimit = 16_384;
const fileLimit = 8_388_608;
const firstPrevious: Bytes = new Uint8Array(32);
const lineFeed = 10;
/** Clocks differ: a line may be dated tomorrow. */
const daysAhead = 1;

/** A line that a client has seen, the last one or any other: a log it believes has this very line. */
export interface Pin {
  readonly n: number;
  readonly hash: Bytes;
}

interface Line {
  readonly n: number;
  readonly hash: Bytes;
  readonly certificate: UnverifiedCertificate;
}

// spec: 9 keys.log
/** The next line of a log, with its line feed. `certificate` is as it was written, byte for byte. */
function writeLine(n: number, previous: Bytes, certificate: Bytes): Bytes {
  return concat(utf8(`{"n":${n},"previous":"${toText(previous)}","certificate":`), certificate, utf8("}\n"));
}

// spec: 9 keys.log
/** The log with one more line. Nothing is verified here: verify the result before it is served. */
export async function append(log: Bytes, certificate: Bytes): Promise<Bytes> {
  const lines = log.length === 0 ? [] : divided(log);
  const last = lines.at(-1);
  const previous = last === undefined ? firstPrevious : await digest(last);
  return concat(log, writeLine(lines.length, previous, certificate));
}

// spec: 9 keys.log
/** The log as a whole, or the first refusal. `rootPk` and `pins` are what the client trusts beforehand. */
export async function verifyKeysLog(
  log: Bytes,
  rootPk: Bytes,
  today: Day,
  ...pins: readonly Pin[]
): Promise<VerifiedKeysLog> {
  const seen: VerifiedLine[] = [];
  let register: Register | undefined;
  let last: Line | undefined;
  for (const raw of divided(log)) {
    const line = await readLine(raw, seen.length, last?.hash ?? firstPrevious);
    checkDay(line, last, today);
    if (register === undefined) register = await begin(line, rootPk);
    else await add(register, line);
    seen.push({ hash: line.hash, on: line.certificate.statement.on });
    last = line;
  }
  if (register === undefined || last === undefined) throw new Malformed("an empty log");
  for (const pin of pins) checkPin(seen, pin);
  return new VerifiedKeysLog(register, today, seen, { hash: last.hash, on: last.certificate.statement.on });
}

// spec: 9 keys.log
/** Whether a log that was believed has this very line. */
export async function hasLine(log: Bytes, { n, hash }: Pin): Promise<boolean> {
  const line = divided(log)[n];
  return line !== undefined && equal(await digest(line), hash);
}

// spec: 9 keys.log
/** The latest of the days a visitor's client knows and of the log's last line: nothing until the log is verified by it. */
export function presentDay(log: Bytes, ...known: readonly Day[]): Day {
  const [last] = divided(log).slice(-1);
  if (last === undefined) throw new Malformed("an empty log");
  const { on } = certificateOf(recordOf(last).anything("certificate")).statement;
  return [on, ...known].reduce((latest, each) => (each > latest ? each : latest));
}

function divided(log: Bytes): Bytes[] {
  if (log.length > fileLimit || log.at(-1) !== lineFeed)
    throw new Malformed("a log is at most 8 MiB and ends with a line feed");
  const lines: Bytes[] = [];
  for (let start = 0; start < log.length;) {
    const end = log.indexOf(lineFeed, start);
    lines.push(log.slice(start, end));
    start = end + 1;
  }
  return lines;
}

function recordOf(raw: Bytes): JsonRecord<"n" | "previous" | "certificate"> {
  return new JsonRecord(readJson(raw, lineLimit), ["n", "previous", "certificate"]);
}

async function readLine(raw: Bytes, expected: number, previous: Bytes): Promise<Line> {
  const record = recordOf(raw);
  const n = record.number("n");
  const said = record.data("previous", 32);
  if (n > expected) throw new Gap(`line ${expected} is missing`);
  if (n < expected) throw new Fork(`line ${n} stands twice`);
  if (!equal(said, previous)) throw new Fork(`line ${n} follows another line than the one before it`);
  return { n, hash: await digest(raw), certificate: certificateOf(record.anything("certificate")) };
}

function checkDay(line: Line, before: Line | undefined, today: Day): void {
  const { on } = line.certificate.statement;
  if (before !== undefined && on < before.certificate.statement.on)
    throw new Expired(`line ${line.n} is dated before the line it follows`);
  if (daysBetween(today, on) > daysAhead)
    throw new Expired(`line ${line.n} is dated in the future: check this device's clock`);
}

async function begin({ certificate }: Line, rootPk: Bytes): Promise<Register> {
  const { statement } = certificate;
  if (statement.kind !== "root" || !equal(statement.sign_pk, rootPk))
    throw new WronglySigned("the log does not begin with the root this client knows");
  await checkRootSignature(certificate, rootPk);
  return new Register(statement, await certificate.hash());
}

async function add(register: Register, { n, certificate }: Line): Promise<void> {
  const { statement } = certificate;
  if (statement.kind === "root") throw new Fork("a second root");
  await checkSignatures(register, certificate, statement);
  await enter(register, n, await certificate.hash(), statement);
}

async function checkRootSignature(certificate: UnverifiedCertificate, rootPk: Bytes): Promise<void> {
  const [first] = certificate.signatures;
  if (certificate.signatures.length !== 1 || !equal(first.by, await keyId(rootPk)))
    throw new WronglySigned("not signed by the root alone");
  await certificate.verifySignature(first, rootPk);
}

// spec: 8 certificates
async function checkSignatures(
  register: Register,
  certificate: UnverifiedCertificate,
  statement: Exclude<Statement, RootStatement>,
): Promise<void> {
  if (statement.kind === "epoch") await verifyMaker(statement, register.makerOf(statement).sign_pk);
  const rootPk = register.root.sign_pk;
  const mayBeRoot =
    statement.kind === "revocation" && equal(certificate.signatures[0].by, await keyId(rootPk));
  if (statement.kind === "administrator" || mayBeRoot) {
    await checkRootSignature(certificate, rootPk);
    return;
  }
  if (certificate.signatures.length !== 2) throw new WronglySigned("two administrators sign this kind");
  const signers = new Set<string>();
  for (const signature of certificate.signatures) {
    const administrator = register.administratorWhoMaySign(signature.by, statement.on);
    await certificate.verifySignature(signature, administrator.sign_pk);
    signers.add(toText(administrator.id));
  }
  if (signers.size !== 2) throw new WronglySigned("one administrator signed twice");
}

function checkPin(lines: readonly VerifiedLine[], pin: Pin): void {
  const found = lines[pin.n]?.hash;
  if (found === undefined) throw new Rollback("shorter than the log this client has seen");
  if (!equal(found, pin.hash)) throw new Fork("not the log this client has seen");
}
