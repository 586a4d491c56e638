// Lies about who comes into a room, and who comes back.
import { expect } from "vitest";
import { hashOf, logOf, statements } from "../../vectors/cast.ts";
import { fromText, toText } from "../crypto/text.ts";
import { signInvitation } from "../crypto/roomInvitations.ts";
import { KemKeyPair } from "../crypto/hpke.ts";
import { verifyKeysLog } from "../crypto/keysLog.ts";
import type { MadeEpoch } from "../crypto/roomEpochs.ts";
import { deriveWayBack, openWayBack, sealWayBack } from "../crypto/roomReturn.ts";
import { type RoomMember, signReturn, visitorId } from "../crypto/roomRoster.ts";
import { Room } from "../crypto/rooms.ts";
import { SigningKeyPair } from "../crypto/signing.ts";
import type { VerifiedKeysLog } from "../crypto/verifiedLog.ts";
import type { ComerText, InvitationText } from "../vault/index.ts";
import { today } from "../vault/questionForTesting.ts";
import { lie } from "./lie.ts";
import { RoomScene, said } from "./roomScene.ts";

const nothing = new Uint8Array(0);
const elsewhere = new Uint8Array(16);

/** As the server tells of somebody who has come. */
function comer(entry: RoomMember, invitation: InvitationText | null = null): ComerText {
  const [pk, sign_pk] = [toText(entry.pk), toText(entry.sign_pk)];
  const key = { pk, sign_pk, by: toText(entry.by), sig: toText(entry.sig) };
  return { member: toText(entry.member), key, invitation };
}

/** Sam hosts, and the server says that Mira has come. */
async function hosting(): Promise<{
  scene: RoomScene;
  comes: (invitation: InvitationText | null) => Promise<boolean>;
}> {
  const scene = await RoomScene.begin();
  await scene.bothTake(await scene.epoch(1, scene.made.sam, [await scene.enters()]));
  const mira = await scene.colleague();
  const comes = async (invitation: InvitationText | null): Promise<boolean> => {
    const others = [comer(mira, invitation)];
    const { rooms } = scene.people.sam;
    const made = await rooms.makeEpoch(scene.room, { n: 2, others });
    const isAsked = (await rooms.due(scene.room, others)).uninvited.length === 1;
    expect(made.shares.length).toBe(isAsked ? 2 : 3);
    return isAsked;
  };
  return { scene, comes };
}

async function invited(
  scene: RoomScene,
  { room = fromText(scene.room), person = scene.made.mira.id, by = scene.made.sam, left = 0 } = {},
): Promise<InvitationText> {
  const made = await signInvitation(room, person, left, by.id, by.signing);
  return { by: toText(made.by), left: made.left, sig: toText(made.sig) };
}

lie("newcomer-nobody-invited", async () => {
  const { comes } = await hosting();
  expect(await comes(null)).toBe(true);
});

lie("invitation-of-another-room", async () => {
  const { scene, comes } = await hosting();
  expect(await comes(await invited(scene, { room: elsewhere }))).toBe(true);
});

lie("invitation-of-another-person", async () => {
  const { scene, comes } = await hosting();
  expect(await comes(await invited(scene, { person: scene.made.bo.id }))).toBe(true);
});

lie("invitation-for-longer", async () => {
  const { scene, comes } = await hosting();
  expect(await comes({ ...(await invited(scene, { left: 60 })), left: 0 })).toBe(true);
});

lie("invitation-by-who-is-not-here", async () => {
  const { scene, comes } = await hosting();
  expect(await comes(await invited(scene, { by: scene.made.mira }))).toBe(true);
});

lie("invitation-replayed", async () => {
  const { scene, comes } = await hosting();
  const asked = await invited(scene);
  expect(await comes(asked)).toBe(false);
  const sam = await scene.enters();
  await scene.samTakes(await scene.epoch(2, scene.made.sam, [sam, await scene.colleague()]));
  expect(await comes(asked)).toBe(false);
  await scene.samTakes(await scene.epoch(3, scene.made.sam, [sam]));
  expect(await comes(asked)).toBe(true);
});

lie("seat-taken-anew-for-more-time", async () => {
  const scene = await RoomScene.begin();
  const [sam, mira] = [await scene.enters(), { ...(await scene.colleague()), left: 60 }];
  await scene.samTakes(await scene.epoch(1, scene.made.sam, [sam, mira]));
  const others = [comer(await scene.enters(scene.people.mira))];
  const { roster } = await scene.people.sam.rooms.makeEpoch(scene.room, { n: 2, others });
  expect(new TextDecoder().decode(fromText(roster))).toContain('"left":60');
});

async function together(): Promise<RoomScene> {
  const scene = await RoomScene.begin();
  const [sam, mira] = [await scene.enters(), await scene.colleague()];
  await scene.bothTake(await scene.epoch(1, scene.made.sam, [sam, mira]));
  return scene;
}

/** The server says that Mira is in with this entry, and Sam makes the next epoch without her. */
async function goesOnWithoutMira(scene: RoomScene, told: ComerText): Promise<void> {
  const { rooms } = scene.people.sam;
  const without = { isDue: true, next: [], uninvited: [] };
  expect(await rooms.due(scene.room, [told])).toEqual(without);
  const next = await rooms.makeEpoch(scene.room, { n: 2, others: [told] });
  const share = next.shares.find(({ member }) => member === toText(scene.made.sam.id))?.share ?? null;
  await rooms.takeEpoch(scene.room, { ...next, host: toText(scene.made.sam.id), share });
  expect(await rooms.due(scene.room, [told])).toEqual({ ...without, isDue: false });
}

lie("newcomer-with-a-bad-signature", async () => {
  const scene = await together();
  const mira = await scene.colleague();
  const { public: pk } = await KemKeyPair.generate();
  await goesOnWithoutMira(scene, comer({ ...mira, pk }, await invited(scene)));
});

lie("revoked-member-listed-as-in", async () => {
  const scene = await together();
  const { made, people } = scene;
  const certificate = statements.staff(made.mira, "Mira", { role: "midwife" });
  const gone = statements.revocation(await hashOf(certificate), today, "left");
  const signed = [made.anna.signing, made.bo.signing];
  await people.sam.believe(await logOf([[gone, signed]], made.log), today);
  await goesOnWithoutMira(scene, comer(await scene.colleague()));
});

/** What a page has that came back: of the hello the secret and the return key, and keys of its own. */
interface Back {
  readonly room: Room;
  readonly entry: RoomMember;
}

async function cameBack(scene: RoomScene, returning: SigningKeyPair, signedFor = scene.room): Promise<Back> {
  const [keys, signing] = [await KemKeyPair.generate(), await SigningKeyPair.generate()];
  const visitor = { pk: nothing, signPk: nothing, returnPk: returning.public };
  const seat = { member: visitorId, keys, signing, team: "team", visitor, psk: scene.hello.psk, by: nothing };
  const ones = { pk: keys.public, signPk: signing.public };
  const entry = await signReturn(fromText(signedFor), ones, returning);
  return { room: new Room(fromText(scene.room), seat), entry };
}

async function withAWayBack(): Promise<{ scene: RoomScene; sam: RoomMember; returning: SigningKeyPair }> {
  const returning = await SigningKeyPair.generate();
  const scene = await RoomScene.begin(returning.public);
  return { scene, sam: await scene.enters(), returning };
}

function shareOf({ shares }: MadeEpoch): Uint8Array<ArrayBuffer> {
  return shares[0]?.share ?? nothing;
}

function believed({ made }: RoomScene): Promise<VerifiedKeysLog> {
  return verifyKeysLog(made.log, made.root.public, today);
}

lie("return-into-the-same-epoch", async () => {
  const { scene, sam, returning } = await withAWayBack();
  const epoch = await scene.epoch(1, scene.made.sam, [sam]);
  await scene.bothTake(epoch);
  const { room } = await cameBack(scene, returning);
  const taking = room.take(epoch.served, shareOf(epoch), await believed(scene));
  await expect(taking).rejects.toThrow("in one's place");
});

lie("return-with-the-keys-of-the-hello", async () => {
  const { scene, sam, returning } = await withAWayBack();
  const entry = await signReturn(fromText(scene.room), scene.hello.keys, returning);
  const epoch = await scene.epoch(2, scene.made.sam, [sam], entry);
  await expect(scene.samTakes(epoch)).rejects.toMatchObject({ failure: "WrongKey" });
});

lie("return-signature-of-another-room", async () => {
  const { scene, sam, returning } = await withAWayBack();
  const { entry } = await cameBack(scene, returning, toText(elsewhere));
  const epoch = await scene.epoch(2, scene.made.sam, [sam], entry);
  await expect(scene.samTakes(epoch)).rejects.toMatchObject({ failure: "WronglySigned" });
});

lie("return-without-a-way-back", async () => {
  const scene = await RoomScene.begin();
  const { entry } = await cameBack(scene, await SigningKeyPair.generate());
  const epoch = await scene.epoch(2, scene.made.sam, [await scene.enters()], entry);
  await expect(scene.samTakes(epoch)).rejects.toMatchObject({ failure: "WrongKey" });
});

/** She came back twice. */
async function twice(): Promise<{ scene: RoomScene; sam: RoomMember; first: RoomMember }> {
  const { scene, sam, returning } = await withAWayBack();
  const [first, second] = [await cameBack(scene, returning), await cameBack(scene, returning)];
  await scene.samTakes(await scene.epoch(1, scene.made.sam, [sam], first.entry));
  await scene.samTakes(await scene.epoch(2, scene.made.sam, [sam], second.entry));
  return { scene, sam, first: first.entry };
}

lie("return-signature-replayed", async () => {
  const { scene, sam, first } = await twice();
  const replayed = await scene.epoch(3, scene.made.sam, [sam], first);
  await expect(scene.samTakes(replayed)).rejects.toMatchObject({ failure: "Revoked" });
});

lie("text-for-who-was-here-before-a-return", async () => {
  const { scene } = await twice();
  const sealing = scene.people.sam.rooms.seal(scene.room, said("your brother has asked for you", 1));
  await expect(sealing).rejects.toMatchObject({ failure: "Revoked" });
});

lie("way-back-of-other-words", async () => {
  const [hers, another] = [
    await deriveWayBack(new Uint8Array(32)),
    await deriveWayBack(new Uint8Array(32).fill(1)),
  ];
  const secret = new Uint8Array(32);
  const blob = await sealWayBack(another, { room: elsewhere, token: secret, psk: secret, seed: secret });
  await expect(openWayBack(hers, blob)).rejects.toMatchObject({ failure: "WrongKey" });
});

lie("way-back-into-another-room", async () => {
  const { scene, sam, returning } = await withAWayBack();
  const other = await RoomScene.begin();
  const { room, entry } = await cameBack(other, returning, scene.room);
  const epoch = await scene.epoch(1, scene.made.sam, [sam], entry);
  const taking = room.take(epoch.served, shareOf(epoch), await believed(scene));
  await expect(taking).rejects.toMatchObject({ failure: "Malformed" });
});
