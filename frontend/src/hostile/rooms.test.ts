// Lies about live rooms: who is there, who speaks, and what is served to whom. A colleague may be helping.
import { expect, vi } from "vitest";
import { logOf, person, statements } from "../../vectors/cast.ts";
import { openOnce } from "../crypto/committed.ts";
import { digest, lp } from "../crypto/framing.ts";
import { KemKeyPair, sealSecret } from "../crypto/hpke.ts";
import { Chain } from "../crypto/roomChains.ts";
import { sealMemory, stateEpoch } from "../crypto/roomEpochs.ts";
import { sealPacket } from "../crypto/roomPackets.ts";
import { readRoster, visitorId, visitorMember } from "../crypto/roomRoster.ts";
import { SigningKeyPair } from "../crypto/signing.ts";
import { fromText, toText } from "../crypto/text.ts";
import { today } from "../vault/questionForTesting.ts";
import { lie } from "./lie.ts";
import { RoomScene, said } from "./roomScene.ts";

const refusal = (failure: string): object => ({ failure });

lie("second-roster-of-one-epoch", async () => {
  const scene = await RoomScene.begin();
  const sam = await scene.enters();
  await scene.bothTake(await scene.epoch(1, scene.made.sam, [sam]));
  const second = await scene.epoch(1, scene.made.mira, [await scene.colleague()]);
  await expect(scene.visitorTakes(second)).rejects.toMatchObject(refusal("Rollback"));
});

lie("packet-moved-to-another-roster", async () => {
  const scene = await RoomScene.begin();
  const [sam, mira] = [await scene.enters(), await scene.colleague()];
  const first = await scene.epoch(1, scene.made.mira, [mira]);
  await scene.visitorTakes(first);
  // The same secret under the same number, for Sam and another company.
  const room = fromText(scene.room);
  const roster = { room, epoch: 1, members: [visitorMember(scene.hello.keys), sam, mira] };
  const served = await stateEpoch(roster, scene.made.mira.id, scene.made.mira.signing, first.secret);
  const info = lp("origo/v1/room", room, 1, await digest(sam.pk), await digest(served.roster));
  const shares = [{ member: sam.member, share: await sealSecret(sam.pk, info, first.secret) }];
  await scene.samTakes({ served, shares, secret: first.secret });
  expect(await scene.samHears(await scene.visitorSays("to Mira alone"))).toBe("WronglySigned");
});

lie("packet-moved-to-another-epoch", async () => {
  const scene = await RoomScene.begin();
  const present = [await scene.enters(), await scene.colleague()];
  const [first, second] = [
    await scene.epoch(1, scene.made.mira, present),
    await scene.epoch(2, scene.made.mira, present),
  ];
  await scene.bothTake(first);
  const heard = fromText((await scene.visitorSays("yes")).packet);
  await scene.bothTake(second);
  const [room, owner] = [fromText(scene.room), visitorMember(scene.hello.keys)];
  const before = { room, epoch: 1, member: visitorId, counter: 0 };
  // She reads it as everybody does who is there, signature and all.
  const { keys: old } = await (await Chain.begin(first.secret, room, 1, owner)).take();
  const found = { commitment: heard.slice(11, 43), ciphertext: heard.slice(43) };
  const content = await openOnce(old, found, lp("origo/v1/packet", room, 1, 0, visitorId));
  const { keys } = await (await Chain.begin(second.secret, room, 2, owner)).take();
  const moved = await sealPacket({ ...before, epoch: 2 }, keys, content);
  expect(await scene.samHears(scene.filed(visitorId, moved))).toBe("WronglySigned");
});

lie("packet-in-anothers-name", async () => {
  const scene = await RoomScene.begin();
  const epoch = await scene.epoch(1, scene.made.mira, [await scene.enters(), await scene.colleague()]);
  await scene.bothTake(epoch);
  expect(await scene.samHears(await scene.forged(epoch, visitorId))).toBe("WronglySigned");
});

/** Mira was in the first epoch, and the talk has gone on without her. */
async function left(): Promise<{ scene: RoomScene; epoch: Awaited<ReturnType<RoomScene["epoch"]>> }> {
  const scene = await RoomScene.begin();
  const [sam, mira] = [await scene.enters(), await scene.colleague()];
  const epoch = await scene.epoch(1, scene.made.sam, [sam, mira]);
  await scene.bothTake(epoch);
  await scene.bothTake(await scene.epoch(2, scene.made.sam, [sam]));
  await scene.samHears(await scene.visitorSays("she has left"));
  await scene.visitorHears(await scene.samSays("yes"));
  return { scene, epoch };
}

lie("leaver-speaks-on", async () => {
  const { scene, epoch } = await left();
  expect(await scene.visitorHears(await scene.forged(epoch, scene.made.mira.id))).toBe("Revoked");
});

lie("leaver-speaks-as-the-visitor", async () => {
  const { scene, epoch } = await left();
  expect(await scene.samHears(await scene.forged(epoch, visitorId))).toBe("Revoked");
});

lie("leaver-speaks-as-a-colleague", async () => {
  const { scene, epoch } = await left();
  expect(await scene.visitorHears(await scene.forged(epoch, scene.made.sam.id))).toBe("Revoked");
});

lie("packet-behind-a-later-one", async () => {
  const scene = await RoomScene.begin();
  await scene.bothTake(await scene.epoch(1, scene.made.sam, [await scene.enters()]));
  const [no, yes] = [await scene.visitorSays("no"), await scene.visitorSays("yes")];
  expect([await scene.samHears(yes), await scene.samHears(no)]).toEqual(["yes", "Fork"]);
});

lie("packet-key-planted", async () => {
  const scene = await RoomScene.begin();
  const { public: sign_pk } = await SigningKeyPair.generate();
  const epoch = await scene.epoch(1, scene.made.mira, [{ ...(await scene.colleague()), sign_pk }]);
  await expect(scene.visitorTakes(epoch)).rejects.toMatchObject(refusal("WronglySigned"));
});

async function withNora(teams: readonly string[]): Promise<RoomScene> {
  const scene = await RoomScene.begin();
  const both = [scene.made.anna.signing, scene.made.bo.signing];
  const nora = await person("nora");
  const log = await logOf([[statements.staff(nora, "Nora", { teams }), both]], scene.made.log);
  await scene.people.vera.believe(log, [today]);
  return scene;
}

lie("host-of-another-team", async () => {
  const scene = await withNora(["elsewhere"]);
  const nora = await person("nora");
  const epoch = await scene.epoch(1, nora, [await scene.colleague(nora, { role: "kurator", alias: "Nora" })]);
  await expect(scene.visitorTakes(epoch)).rejects.toMatchObject(refusal("WronglySigned"));
});

lie("member-of-no-team", async () => {
  const scene = await withNora([]);
  const nora = await scene.colleague(await person("nora"), { role: "kurator", alias: "Nora" });
  const epoch = await scene.epoch(1, scene.made.sam, [await scene.enters(), nora]);
  await expect(scene.visitorTakes(epoch)).rejects.toMatchObject(refusal("WronglySigned"));
});

lie("alias-of-the-visitor-in-the-roster", async () => {
  const scene = await RoomScene.begin();
  const epoch = await scene.epoch(1, scene.made.sam, [await scene.enters()]);
  const served = scene.served(epoch, visitorId);
  const named = new TextDecoder().decode(epoch.served.roster).replace('"alias":""', '"alias":"Lo"');
  const taking = scene.people.vera.room.takeEpoch({
    ...served,
    roster: toText(new TextEncoder().encode(named)),
  });
  await expect(taking).rejects.toMatchObject(refusal("Malformed"));
});

lie("text-written-for-fewer", async () => {
  const scene = await RoomScene.begin();
  await scene.bothTake(await scene.epoch(1, scene.made.sam, [await scene.enters()]));
  await scene.visitorTakes(await scene.epoch(2, scene.made.mira, [await scene.colleague()]));
  const sealing = scene.people.vera.room.seal(said("only you may know", 1));
  await expect(sealing).rejects.toMatchObject(refusal("Revoked"));
});

lie("time-used-up", async () => {
  const scene = await RoomScene.begin();
  const sam = { ...(await scene.enters()), left: 60 };
  await scene.bothTake(await scene.epoch(1, scene.made.mira, [sam, await scene.colleague()]));
  const clock = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 60_000);
  await expect(scene.samSays("and another thing")).rejects.toMatchObject(refusal("Expired"));
  clock.mockRestore();
});

lie("time-made-longer", async () => {
  const scene = await RoomScene.begin();
  const [sam, mira] = [await scene.enters(), await scene.colleague()];
  await scene.bothTake(await scene.epoch(1, scene.made.mira, [{ ...sam, left: 60 }, mira]));
  const late = await scene.epoch(2, scene.made.mira, [{ ...sam, left: 600 }, mira]);
  const clock = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 61_000);
  await expect(scene.samTakes(late)).rejects.toMatchObject(refusal("Expired"));
  clock.mockRestore();
});

lie("hello-withheld", async () => {
  const scene = await RoomScene.begin();
  const sam = await scene.enters(scene.people.sam, false);
  const { public: pk } = await KemKeyPair.generate();
  const invented = visitorMember({ ...scene.hello.keys, pk });
  const epoch = await scene.epoch(1, scene.made.mira, [sam, await scene.colleague()], invented);
  await expect(scene.samTakes(epoch)).rejects.toMatchObject(refusal("Gap"));
});

lie("memory-of-an-epoch-one-was-not-in", async () => {
  const scene = await RoomScene.begin();
  await scene.enters();
  const epoch = await scene.epoch(1, scene.made.mira, [await scene.colleague()]);
  const { kem, id } = scene.made.sam;
  const memory = toText(await sealMemory(kem.public, readRoster(epoch.served.roster), epoch.secret));
  const recalling = scene.people.sam.rooms.recall(scene.room, [{ ...scene.served(epoch, id), memory }]);
  await expect(recalling).rejects.toMatchObject(refusal("WrongKey"));
});

lie("memory-with-another-visitor", async () => {
  const scene = await RoomScene.begin();
  const [sam, mira] = [await scene.enters(), await scene.colleague()];
  const { public: pk } = await KemKeyPair.generate();
  const invented = visitorMember({ ...scene.hello.keys, pk });
  const epoch = await scene.epoch(1, scene.made.mira, [sam, mira], invented);
  const memory = toText(
    await sealMemory(scene.made.sam.kem.public, readRoster(epoch.served.roster), epoch.secret),
  );
  const served = scene.served(epoch, scene.made.sam.id);
  const recalling = scene.people.sam.rooms.recall(scene.room, [{ ...served, memory }]);
  await expect(recalling).rejects.toMatchObject(refusal("WrongKey"));
});
