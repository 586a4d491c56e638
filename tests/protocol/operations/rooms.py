"""Hellos, rosters, epochs and packets of rooms, as vectors ask for them."""

from datetime import date
from functools import lru_cache

from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.refusals import SealingError
from origo_chat.sealing.room_chains import Chain
from origo_chat.sealing.room_epochs import (
    Expected,
    Seat,
    ServedEpoch,
    check_epoch,
    check_visitor,
    find_own,
    open_memory,
    open_share,
    state_epoch,
)
from origo_chat.sealing.room_hello import VisitorKeys, open_hello
from origo_chat.sealing.room_packets import (
    PacketKind,
    PacketPlace,
    Said,
    open_packet,
    read_place,
    require_fit,
    seal_packet,
    sign_said,
)
from origo_chat.sealing.room_roster import RoomMember, Roster, read_roster
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.verified_log import VerifiedKeysLog
from tests.protocol.operations.given import Given, Values


@lru_cache
def verified(log: bytes, root_pk: bytes, today: date) -> VerifiedKeysLog:
    return verify_keys_log(log, root_pk, today)


def log_of(given: Given) -> VerifiedKeysLog:
    return verified(given.data("log"), given.data("root_pk"), given.day("today"))


def served(given: Given) -> ServedEpoch:
    return ServedEpoch(given.data("roster"), given.data("host"), given.data("sig"), given.data("commitment"))


def hello(given: Given) -> Values:
    said = open_hello(KemKeyPair.from_seed(given.data("seed")), given.data("room"), given.data("hello"))
    return {**vars(said.keys), "psk": said.psk, "text": said.text, "wish": said.wish}


def roster(given: Given) -> Values:
    read = read_roster(given.data("roster"))
    members = [{"member": each.member, "role": each.role, "alias": each.alias} for each in read.members]
    return {"room": read.room, "epoch": read.epoch, "members": members}


def state(given: Given) -> Values:
    members = tuple(member(Given(each)) for each in given.items("members"))
    stated = Roster(given.data("room"), given.number("epoch"), members)
    signer = SigningKeyPair.from_seed(given.data("sign_seed"))
    made = state_epoch(stated, given.data("host"), signer, given.data("secret"))
    return {"roster": made.roster, "sig": made.sig, "commitment": made.commitment}


def member(given: Given) -> RoomMember:
    who = given.data("member"), given.text("role"), given.text("alias")
    keys = given.data("pk"), given.data("sign_pk")
    return RoomMember(*who, *keys, given.number("left"), given.data("by"), given.data("sig"))


def take(given: Given) -> Values:
    most = given.number("most") if given.values["most"] is not None else None
    expected, sitting = Expected(given.number("least"), most), seat(given)
    checked = check_epoch(served(given), given.data("room"), expected, log_of(given), sitting.team)
    return {"secret": open_share(served(given), checked, sitting, given.data("share"))}


def seat(given: Given) -> Seat:
    keys = KemKeyPair.from_seed(given.data("seed"))
    signing = SigningKeyPair.from_seed(given.data("sign_seed"))
    known = VisitorKeys(given.data("visitor_pk"), given.data("visitor_sign_pk"), given.data("return_pk"))
    visitor = known if known != VisitorKeys(b"", b"") else None
    return Seat(given.data("member"), keys, signing, given.text("team"), visitor, given.data("psk"), given.data("by"))


def recall(given: Given) -> Values:
    sitting, account = seat(given), KemKeyPair.from_seed(given.data("account_seed"))
    checked = check_epoch(served(given), given.data("room"), Expected(), log_of(given), sitting.team)
    check_visitor(checked, sitting, find_own(checked, sitting))
    return {"secret": open_memory(account, served(given), checked, given.data("memory"))}


def chain(given: Given) -> Chain:
    room, epoch = given.data("room"), given.number("epoch")
    return Chain(given.data("secret"), room, epoch, given.data("member"), given.data("pk"))


def seal(given: Given) -> Values:
    said = Said(PacketKind(given.text("kind")), given.text("text"))
    require_fit(said)
    writing, wanted = chain(given), given.number("counter")
    counter, keys = writing.take()
    while counter < wanted:
        counter, keys = writing.take()
    place = PacketPlace(given.data("room"), given.number("epoch"), given.data("member"), counter)
    signer = SigningKeyPair.from_seed(given.data("sign_seed"))
    return {"packet": seal_packet(place, keys, sign_said(place, keys, given.data("roster_hash"), said, signer))}


def said_by(reading: Chain, given: Given, packet: bytes) -> Values:
    place = read_place(packet, given.data("room"), given.data("member"))
    roster_hash, sign_pk = given.data("roster_hash"), given.data("sign_pk")
    said = reading.use(place.counter, lambda keys: open_packet(place, keys, roster_hash, sign_pk, packet))
    return {"counter": place.counter, "kind": said.kind.value, "text": said.text}


def open_one(given: Given) -> Values:
    return said_by(chain(given), given, given.data("packet"))


def open_in_order(given: Given) -> Values:
    """Every packet of a list by one chain; a refusal stops nothing."""
    reading, entries = chain(given), list[object]()
    for each in given.items("packets"):
        try:
            entries.append(said_by(reading, given, Given({"packet": each}).data("packet")))
        except SealingError as refusal:
            entries.append({"refused": refusal.failure})
    return {"entries": entries}


TABLE = {
    "open_hello": hello,
    "read_roster": roster,
    "state_room_epoch": state,
    "take_room_epoch": take,
    "recall_room_epoch": recall,
    "seal_packet": seal,
    "open_packet": open_one,
    "open_packets": open_in_order,
}
