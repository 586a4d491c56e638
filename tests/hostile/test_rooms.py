"""Lies about live rooms: who is there, who speaks, and what is served to whom. A colleague may be helping."""

from dataclasses import replace

import pytest

from origo_chat.sealing.framing import digest
from origo_chat.sealing.hpke import KemKeyPair, seal_secret
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.refusals import (
    Expired,
    Fork,
    Gap,
    Malformed,
    Revoked,
    Rollback,
    WrongKey,
    WronglySigned,
)
from origo_chat.sealing.room_chains import Chain
from origo_chat.sealing.room_epochs import MadeEpoch, make_epoch, seal_memory, share_info, state_epoch
from origo_chat.sealing.room_packets import PacketPlace, seal_packet, sign_said
from origo_chat.sealing.room_roster import (
    VISITOR,
    RoomMember,
    Roster,
    read_roster,
    sign_member,
    visitor_member,
)
from origo_chat.sealing.rooms import Room
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.statements import Role
from tests.hostile.lie import lie
from tests.protocol.cases.organisation import MIRA, ROOT, SAM, Person, later, staff, working
from tests.protocol.room_scene import (
    LOG,
    PSK,
    ROOM,
    VERA,
    VISITOR_SIGNING,
    Clock,
    Present,
    joining,
    made,
    taken,
    text,
    visitor,
)


def forged(made: MadeEpoch, name: bytes, signer: SigningKeyPair, words: str = "listen to me") -> bytes:
    """What somebody who was in an epoch can seal in it under any name, signed by the key they have."""
    roster = read_roster(made.served.roster)
    entry = roster.find(name)
    assert entry is not None
    counter, keys = Chain(made.secret, ROOM, roster.epoch, name, entry.pk).take()
    place = PacketPlace(ROOM, roster.epoch, name, counter)
    return seal_packet(place, keys, sign_said(place, keys, digest(made.served.roster), text(words), signer))


def with_another_roster(made: MadeEpoch, host: Present, *others: RoomMember) -> MadeEpoch:
    """The same secret under the same number, for other people."""
    roster = Roster(ROOM, 1, (visitor_member(VERA), host.entry, *others))
    served = state_epoch(roster, host.person.id, host.person.signing, made.secret)
    shares = {
        each.member: seal_secret(each.pk, share_info(roster, served.roster, each.pk), made.secret)
        for each in roster.members
    }
    return MadeEpoch(served, shares, made.secret)


@lie("second-roster-of-one-epoch")
def test_another_roster_under_a_number_that_was_taken() -> None:
    vera, sam, mira = visitor(), joining(SAM), joining(MIRA)
    taken(1, vera, sam)
    second = made(1, mira)
    with pytest.raises(Rollback):
        vera.take(second.served, second.shares[VISITOR], LOG)


@lie("packet-moved-to-another-roster")
def test_what_was_said_to_some_is_not_said_to_others() -> None:
    vera, sam, mira = visitor(), joining(SAM), joining(MIRA)
    first = made(1, mira)
    vera.take(first.served, first.shares[VISITOR], LOG)
    second = with_another_roster(first, mira, sam.entry)
    sam.room.take(second.served, second.shares[SAM.id], LOG)
    with pytest.raises(WronglySigned):
        sam.room.open(VISITOR, vera.seal(text("to Mira alone")))


@lie("packet-moved-to-another-epoch")
def test_what_was_said_before_is_not_said_again() -> None:
    vera, sam, mira = visitor(), joining(SAM), joining(MIRA)
    first, second = (taken(n, vera, sam, mira) for n in (1, 2))
    (_, old_keys), (_, keys) = (
        Chain(each.secret, ROOM, n, VISITOR, VERA.pk).take() for n, each in ((1, first), (2, second))
    )
    # Mira has opened it, so she has its signature; the server files it anew.
    before, roster = PacketPlace(ROOM, 1, VISITOR, 0), digest(first.served.roster)
    padded = sign_said(before, old_keys, roster, text("yes"), VISITOR_SIGNING)
    with pytest.raises(WronglySigned):
        sam.room.open(VISITOR, seal_packet(PacketPlace(ROOM, 2, VISITOR, 0), keys, padded))


@lie("packet-in-anothers-name")
def test_a_member_does_not_speak_as_the_visitor() -> None:
    vera, sam, mira = visitor(), joining(SAM), joining(MIRA)
    epoch = taken(1, vera, sam, mira)
    with pytest.raises(WronglySigned):
        sam.room.open(VISITOR, forged(epoch, VISITOR, mira.seat.signing))


def _left(vera: Room, sam: Present, mira: Present) -> MadeEpoch:
    """Mira was in the first epoch, and the talk has gone on without her."""
    epoch = taken(1, vera, sam, mira)
    taken(2, vera, sam)
    sam.room.open(VISITOR, vera.seal(text("she has left")))
    vera.open(SAM.id, sam.room.seal(text("yes")))
    return epoch


@lie("leaver-speaks-on")
def test_who_left_says_nothing_more() -> None:
    vera, sam, mira = visitor(), joining(SAM), joining(MIRA)
    epoch = _left(vera, sam, mira)
    with pytest.raises(Revoked):
        vera.open(MIRA.id, forged(epoch, MIRA.id, mira.seat.signing))


@lie("leaver-speaks-as-the-visitor")
def test_who_left_does_not_speak_as_the_visitor() -> None:
    vera, sam, mira = visitor(), joining(SAM), joining(MIRA)
    epoch = _left(vera, sam, mira)
    with pytest.raises(Revoked):
        sam.room.open(VISITOR, forged(epoch, VISITOR, mira.seat.signing))


@lie("leaver-speaks-as-a-colleague")
def test_who_left_does_not_speak_as_a_colleague() -> None:
    vera, sam, mira = visitor(), joining(SAM), joining(MIRA)
    epoch = _left(vera, sam, mira)
    with pytest.raises(Revoked):
        vera.open(SAM.id, forged(epoch, SAM.id, mira.seat.signing))


@lie("packet-behind-a-later-one")
def test_a_packet_that_was_held_back_is_missed() -> None:
    vera, sam = visitor(), joining(SAM)
    taken(1, vera, sam)
    no, yes = vera.seal(text("no")), vera.seal(text("yes"))
    sam.room.open(VISITOR, yes)
    with pytest.raises(Fork):
        sam.room.open(VISITOR, no)


@lie("packet-key-planted")
def test_a_packet_key_of_the_servers_own() -> None:
    vera, sam, mira = visitor(), joining(SAM), joining(MIRA)
    servers = SigningKeyPair.generate()
    planted = replace(mira.entry, sign_pk=servers.public)
    roster = Roster(ROOM, 1, (visitor_member(VERA), sam.entry, planted))
    epoch = make_epoch(roster, SAM.id, SAM.signing, PSK)
    with pytest.raises(WronglySigned):
        vera.take(epoch.served, epoch.shares[VISITOR], LOG)


def _certified(person: Person, role: Role, *teams: str) -> tuple[RoomMember, bytes]:
    """Somebody's entry, and a log in which they are of these teams."""
    statement = replace(staff(person, role, later(2)), teams=teams)
    keys, signing = KemKeyPair.generate(), SigningKeyPair.generate()
    return sign_member(ROOM, statement, keys.public, signing.public, person.signing), working().then(statement).data


@lie("host-of-another-team")
def test_a_host_of_another_team() -> None:
    nora, vera = Person("Nora"), visitor()
    entry, log = _certified(nora, Role.KURATOR, "elsewhere")
    epoch = make_epoch(Roster(ROOM, 1, (visitor_member(VERA), entry)), nora.id, nora.signing, PSK)
    with pytest.raises(WronglySigned):
        vera.take(epoch.served, epoch.shares[VISITOR], verify_keys_log(log, ROOT.public, later(4)))


@lie("member-of-no-team")
def test_a_kurator_of_no_team_is_in_no_room() -> None:
    vera, sam = visitor(), joining(SAM)
    entry, log = _certified(Person("Nora"), Role.KURATOR)
    members = sorted((visitor_member(VERA), sam.entry, entry), key=lambda each: each.member)
    epoch = make_epoch(Roster(ROOM, 1, tuple(members)), SAM.id, SAM.signing, PSK)
    with pytest.raises(WronglySigned):
        vera.take(epoch.served, epoch.shares[VISITOR], verify_keys_log(log, ROOT.public, later(4)))


@lie("alias-of-the-visitor-in-the-roster")
def test_a_roster_that_names_the_visitor_to_the_server() -> None:
    vera, sam = visitor(), joining(SAM)
    named = made(1, sam).served.roster.replace(b'"alias":""', b'"alias":"Lo"', 1)
    served = replace(made(1, sam).served, roster=named)
    with pytest.raises(Malformed):
        vera.take(served, bytes(1168), LOG)


@lie("text-written-for-fewer")
def test_what_was_written_before_somebody_came_in() -> None:
    vera, sam, mira = visitor(), joining(SAM), joining(MIRA)
    taken(1, vera, sam)
    taken(2, vera, mira)
    with pytest.raises(Revoked):
        vera.seal(text("only you may know"), seen=1)


@lie("time-used-up")
def test_an_epoch_that_is_withheld_gives_no_time() -> None:
    clock = Clock()
    vera, sam, mira = visitor(), joining(SAM), joining(MIRA, clock, left=60)
    taken(1, vera, sam, mira)
    clock.now = 60.0
    with pytest.raises(Expired):
        mira.room.seal(text("and another thing"))


@lie("time-made-longer")
def test_a_later_epoch_gives_no_time_back() -> None:
    clock = Clock()
    vera, sam, mira = visitor(), joining(SAM), joining(MIRA, clock, left=60)
    taken(1, vera, sam, mira)
    late = made(2, sam, mira)
    clock.now = 61.0
    with pytest.raises(Expired):
        mira.room.take(late.served, late.shares[MIRA.id], LOG)


@lie("hello-withheld")
def test_who_was_given_no_hello_takes_nobodys_word() -> None:
    mira, mallory = joining(MIRA), KemKeyPair.generate()
    seat = replace(joining(SAM).seat, visitor=None)
    sam = Present(SAM, seat, Room(ROOM, seat))
    invented = replace(VERA, pk=mallory.public)
    members = (visitor_member(invented), *(each.entry for each in (mira, sam)))
    roster = Roster(ROOM, 1, tuple(sorted(members, key=lambda each: each.member)))
    epoch = make_epoch(roster, MIRA.id, MIRA.signing, PSK)
    with pytest.raises(Gap):
        sam.room.take(epoch.served, epoch.shares[SAM.id], LOG)


@lie("memory-of-an-epoch-one-was-not-in")
def test_a_memory_of_a_talk_one_never_had() -> None:
    sam, mira = joining(SAM), joining(MIRA)
    epoch = made(1, mira)
    memory = seal_memory(SAM.keys.kem.public, read_roster(epoch.served.roster), epoch.secret)
    with pytest.raises(WrongKey):
        sam.room.recall(epoch.served, memory, SAM.keys.kem, LOG)


@lie("memory-with-another-visitor")
def test_a_memory_with_a_visitor_of_the_servers_own() -> None:
    sam, mallory = joining(SAM), KemKeyPair.generate()
    invented = visitor_member(replace(VERA, pk=mallory.public))
    roster = Roster(ROOM, 1, (invented, *sorted((sam.entry, joining(MIRA).entry), key=lambda each: each.member)))
    epoch = make_epoch(roster, MIRA.id, MIRA.signing, PSK)
    memory = seal_memory(SAM.keys.kem.public, roster, epoch.secret)
    with pytest.raises(WrongKey):
        sam.room.recall(epoch.served, memory, SAM.keys.kem, LOG)
