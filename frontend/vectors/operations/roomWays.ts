// Ways into a room: by an invitation, and back by six words, as vectors ask for them.
import { signInvitation, verifyInvitation } from "../../src/crypto/roomInvitations.ts";
import { deriveWayBack, openWayBack, sealWayBack } from "../../src/crypto/roomReturn.ts";
import { readRoster, signReturn } from "../../src/crypto/roomRoster.ts";
import { SigningKeyPair } from "../../src/crypto/signing.ts";
import type { Given, Operation, Values } from "../given.ts";
import { logOf } from "./rooms.ts";

function signerOf(given: Given, name: string): Promise<SigningKeyPair> {
  return SigningKeyPair.fromSeed(given.data(name));
}

export const roomWays: Readonly<Record<string, Operation>> = {
  sign_invitation: async (given) => {
    const [room, person, by] = [given.data("room"), given.data("person"), given.data("by")];
    const signer = await signerOf(given, "sign_seed");
    return { sig: (await signInvitation(room, person, given.number("left"), by, signer)).sig };
  },

  verify_invitation: async (given): Promise<Values> => {
    const [person, by, sig] = [given.data("person"), given.data("by"), given.data("sig")];
    const present = readRoster(given.data("roster"));
    await verifyInvitation({ person, left: given.number("left"), by, sig }, present, await logOf(given));
    return {};
  },

  derive_way_back: async (given) => ({ ...(await deriveWayBack(given.data("root"))) }),

  seal_way_back: async (given) => {
    const kept = {
      room: given.data("room"),
      token: given.data("token"),
      psk: given.data("psk"),
      seed: given.data("seed"),
    };
    return { blob: await sealWayBack(await deriveWayBack(given.data("root")), kept, given.data("salt")) };
  },

  open_way_back: async (given) => {
    return { ...(await openWayBack(await deriveWayBack(given.data("root")), given.data("blob"))) };
  },

  sign_return: async (given) => {
    const keys = { pk: given.data("pk"), signPk: given.data("sign_pk") };
    return { sig: (await signReturn(given.data("room"), keys, await signerOf(given, "seed"))).sig };
  },
};
