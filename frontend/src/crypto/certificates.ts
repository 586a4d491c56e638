// A certificate: a body exactly as it was signed, and the signatures over it.
import type { Bytes } from "./bytes.ts";
import { digest, lp } from "./framing.ts";
import { Malformed } from "./refusals.ts";
import { signatureBytes, type SigningKeyPair, verifySignature } from "./signing.ts";
import { JsonRecord, readJson, writeJson } from "./spelling.ts";
import { readStatement, writeStatement } from "./statementReading.ts";
import type { Kind, Statement } from "./statements.ts";
import { fromText } from "./text.ts";

const certificateLimit = 16_384;
const mostSignatures = 2;

/** Who says to have signed, and the signature. */
export interface Signature {
  readonly by: Bytes;
  readonly sig: Bytes;
}

/** A certificate of the right shape. Nobody has checked who signed it. */
export class UnverifiedCertificate {
  readonly body: Bytes;
  readonly statement: Statement;
  readonly signatures: readonly [Signature, ...Signature[]];

  constructor(body: Bytes, statement: Statement, signatures: readonly [Signature, ...Signature[]]) {
    this.body = body;
    this.statement = statement;
    this.signatures = signatures;
  }

  // spec: 8 certificates
  /** How other certificates refer to this one. */
  hash(): Promise<Bytes> {
    return digest(this.body);
  }

  // spec: 8 certificates
  /** Returns only if that key signed this body as this kind. */
  verifySignature(signature: Signature, signPk: Bytes): Promise<void> {
    return verifySignature(signPk, signature.sig, covered(this.statement.kind, this.body));
  }
}

function covered(kind: Kind, body: Bytes): Bytes {
  return lp("origo/v1/certificate", kind, body);
}

// spec: 8 certificates
/** One signature over a body, after its shape was checked: nobody signs what nobody can read. */
export async function signBody(body: Bytes, signer: SigningKeyPair): Promise<Signature> {
  const { kind } = readStatement(body);
  return { by: signer.id, sig: await signer.sign(covered(kind, body)) };
}

// spec: 8 certificates
/** The certificate in its one spelling. */
export function writeCertificate(body: Bytes, signatures: readonly Signature[]): Bytes {
  return writeJson({ body, signatures: signatures.map(({ by, sig }) => ({ by, sig })) });
}

// spec: 8 certificates
/** A statement signed by each of these, in one go. */
export async function certify(statement: Statement, signers: readonly SigningKeyPair[]): Promise<Bytes> {
  const body = writeStatement(statement);
  return writeCertificate(body, await Promise.all(signers.map((signer) => signBody(body, signer))));
}

// spec: 8 certificates
/** The certificate, its shape and days checked, its signatures not. */
export function readCertificate(data: Bytes): UnverifiedCertificate {
  return certificateOf(readJson(data, certificateLimit));
}

// spec: 8 certificates
/** The certificate of a value that was read from JSON in its one spelling. */
export function certificateOf(value: unknown): UnverifiedCertificate {
  const record = new JsonRecord(value, ["body", "signatures"]);
  const body = fromText(record.text("body"));
  const [first, ...more] = record.items("signatures", mostSignatures).map(readSignature);
  if (first === undefined) throw new Malformed("a certificate has one or two signatures");
  return new UnverifiedCertificate(body, readStatement(body), [first, ...more]);
}

function readSignature(value: unknown): Signature {
  const record = new JsonRecord(value, ["by", "sig"]);
  return { by: record.data("by", 16), sig: record.data("sig", signatureBytes) };
}
