"""What a server makes from public keys alone, and what a dishonest colleague adds: keys of its own, words in anybody's
name."""

from dataclasses import dataclass

from origo_chat.core import base64url, clock, identifiers
from origo_chat.sealing.framing import digest, key_id
from origo_chat.sealing.generations import introduce
from origo_chat.sealing.messages import NOTHING_SEEN, Message, Side, seal_message
from origo_chat.sealing.record_keys import NotesKey, seal_notes_slot
from origo_chat.sealing.ring import OwnKey
from origo_chat.sealing.room_chains import Chain
from origo_chat.sealing.room_epochs import open_share
from origo_chat.sealing.room_packets import PacketKind, PacketPlace, Said, seal_packet, sign_said
from origo_chat.sealing.room_roster import read_roster
from origo_chat.sealing.slots import ThreadKey, seal_slot
from origo_chat.sealing.verified_log import VerifiedKeysLog
from tests.browser.lies.company import PATIENCE_SECONDS, RoomAsTold, named
from tests.browser.lies.server import Told
from tests.protocol.making import seed
from tests.support.chat_calls import RefusedCall
from tests.support.chat_client import served_epoch
from tests.support.chat_host import HostTalk
from tests.support.client import TEAM
from tests.support.waiting import until


@dataclass
class Forger:
    """With keys of its own for one conversation at a time."""

    log: VerifiedKeysLog

    def adds_a_generation(self, told: Told) -> None:
        """Beside the real key of the question, a newer one."""
        told["thread_slots"].append(self._slot(self._own(told, len(told["thread_slots"]) + 1)))

    def adds_a_notes_key(self, told: Told) -> None:
        """Beside the real key of the notes, if there is one."""
        generation = len(told["notes_slots"]) + 1
        key = NotesKey(_conversation(told), generation, seed("the server's own"))
        told["notes_slots"].append(self._served(generation, seal_notes_slot(self._team, key)))

    def puts_another_thread(self, told: Told, text: str) -> None:
        """In the place of the real one, begun as a visitor begins one."""
        slot, envelope = self._begun(_conversation(told), text)
        told["thread_slots"] = [slot]
        told["envelopes"] = [{**told["envelopes"][0], "n": 1, "side": "visitor", "envelope": envelope}]

    def puts_another_head(self, told: Told, conversation: str, text: str) -> None:
        """And the same in the list of questions."""
        for head in told["heads"]:
            if head["conversation"] == conversation:
                slot, envelope = self._begun(base64url.decode(conversation), text)
                head.update({"slots": [slot], "first": envelope})

    def _begun(self, conversation: bytes, text: str) -> tuple[Told, str]:
        own = OwnKey(ThreadKey(conversation, 1, seed("its thread")), seed("its release"))
        log, today = self.log.position, clock.today()
        asked = Message(Side.VISITOR, "", 1, NOTHING_SEEN, today, text, log, introduction=introduce(own, None))
        return self._slot(own), base64url.encode(seal_message(own.thread, asked))

    def _own(self, told: Told, generation: int) -> OwnKey:
        return OwnKey.generate(_conversation(told), generation)

    def _slot(self, own: OwnKey) -> Told:
        return self._served(own.thread.generation, seal_slot(self._team, own.thread))

    def _served(self, generation: int, slot: bytes) -> Told:
        key = base64url.encode(key_id(self._team))
        return {"generation": generation, "key_id": key, "slot": base64url.encode(slot)}

    @property
    def _team(self) -> bytes:
        return self.log.epoch(TEAM).statement.kem_pk


def _conversation(told: Told) -> bytes:
    return base64url.decode(told["question"]["conversation"])


async def says_in_anothers_name(by: HostTalk, name: bytes, text: str, told: RoomAsTold) -> None:
    """Sent, and told as what that one said; sealed once more where another epoch came in between."""

    async def is_sent() -> bool:
        packet = await spoken_in_anothers_name(by, name, text)
        told.named[base64url.encode(packet)] = named(name)
        try:
            await by.calls.send(identifiers.random_bytes(16), packet)
        except RefusedCall as refused:
            if refused.code != "changed_meanwhile":
                raise
            return False
        return True

    await until("a packet in the newest epoch", is_sent, within=PATIENCE_SECONDS)


async def spoken_in_anothers_name(by: HostTalk, name: bytes, text: str) -> bytes:
    """What a colleague in the newest epoch can seal under anybody's chain, signed with the key that she has."""
    told = (await by.calls.read(0))["epochs"][-1]
    served = served_epoch(told)
    roster = read_roster(served.roster)
    secret = open_share(served, roster, by.seat, base64url.decode(told["share"]))
    entry = roster.find(name)
    assert entry is not None, "nobody of that name is in the epoch"
    counter, keys = Chain(secret, roster.room, roster.epoch, name, entry.pk).take()
    packet = PacketPlace(roster.room, roster.epoch, name, counter)
    signed = sign_said(packet, keys, digest(served.roster), Said(PacketKind.TEXT, text), by.seat.signing)
    return seal_packet(packet, keys, signed)
