// What the person signs with keys kept under their words: a release to an authority, a consent to a samråd.
import type { Bytes } from "./bytes.ts";
import { derive, digest, lp } from "./framing.ts";
import { releaseKeys } from "./generations.ts";
import { type LogPosition, writePosition } from "./positions.ts";
import type { OwnKey } from "./ring.ts";
import { SigningKeyPair, verifySignature } from "./signing.ts";

const noAssessment: Bytes = new Uint8Array(32);

// spec: 12 release
/** The key of one package: two packages share none, so that nobody can tell that they are one person's. */
export async function packageKeys({ thread, own }: OwnKey, packageId: Bytes): Promise<SigningKeyPair> {
  const info = lp("origo/v1/release-package", thread.conversation, thread.generation, packageId);
  return SigningKeyPair.fromSeed(await derive(own, info, 32));
}

// spec: 12 release
/** Stands in the thread and never in the package: the release key of the generation names the package's key. */
export async function vouchForPackage(own: OwnKey, packageId: Bytes): Promise<Bytes> {
  const keys = await packageKeys(own, packageId);
  return (await releaseKeys(own)).sign(vouching(packageId, keys.public));
}

// spec: 12 release
/** Returns only if whoever began the thread vouches for the package's key. */
export function checkPackage(
  releasePk: Bytes,
  packageId: Bytes,
  packagePk: Bytes,
  signature: Bytes,
): Promise<void> {
  return verifySignature(releasePk, signature, vouching(packageId, packagePk));
}

// spec: 12 release
/** Over the very bytes, which are hashed here: nobody can have a hash of something else signed. */
export async function signRelease(
  own: OwnKey,
  packageId: Bytes,
  document: Bytes,
  assessment: Bytes,
): Promise<Bytes> {
  return (await packageKeys(own, packageId)).sign(await released(document, assessment));
}

// spec: 12 release
/** Returns only if the package's key signed exactly these documents. */
export async function checkRelease(
  packagePk: Bytes,
  document: Bytes,
  assessment: Bytes,
  signature: Bytes,
): Promise<void> {
  await verifySignature(packagePk, signature, await released(document, assessment));
}

/** What staff sign beside her: the same bytes, and where they stood in keys.log. */
export interface StaffRelease {
  readonly kind: string;
  readonly document: Bytes;
  readonly assessment: Bytes;
  readonly packagePk: Bytes;
  readonly position: LogPosition;
}

// spec: 12 release
export async function signForRelease(signer: SigningKeyPair, given: StaffRelease): Promise<Bytes> {
  const { kind, document, assessment, packagePk, position } = given;
  const hashed = [await digest(document), await digest(assessment)];
  return signer.sign(lp("origo/v1/release-staff", kind, ...hashed, packagePk, writePosition(position)));
}

// spec: 12 release
/** Takes a package back while it waits: the newest words have it, since it hangs on the ring. */
export function withdrawToken({ own }: OwnKey, packageId: Bytes): Promise<Bytes> {
  return derive(own, lp("origo/v1/release-withdraw", packageId), 32);
}

// spec: 12 release
/** Opens the place of one booked call. */
export function callToken({ own }: OwnKey, call: Bytes): Promise<Bytes> {
  return derive(own, lp("origo/v1/call", call), 32);
}

// spec: 12 release
/** The release key over the very text of a consent. */
export async function signConsent(own: OwnKey, text: Bytes): Promise<Bytes> {
  return (await releaseKeys(own)).sign(lp("origo/v1/consent", await digest(text)));
}

/** What six words of a package give: where it lies, what opens the place, and what opens it. */
export interface PackageWords {
  readonly id: Bytes;
  readonly token: Bytes;
  readonly key: Bytes;
}

// spec: 12 release
/** As a mailbox's, with labels of its own: the same words never open both. */
export async function derivePackage(root: Bytes): Promise<PackageWords> {
  return {
    id: await derive(root, lp("origo/v1/package-id"), 16),
    token: await derive(root, lp("origo/v1/package-token"), 32),
    key: await derive(root, lp("origo/v1/package-key"), 32),
  };
}

function vouching(packageId: Bytes, packagePk: Bytes): Bytes {
  return lp("origo/v1/release-key", packageId, packagePk);
}

async function released(document: Bytes, assessment: Bytes): Promise<Bytes> {
  const assessed = assessment.length > 0 ? await digest(assessment) : noAssessment;
  return lp("origo/v1/release", await digest(document), assessed);
}
