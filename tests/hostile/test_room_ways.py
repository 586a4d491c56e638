"""Lies about who comes into a room, and who comes back."""

from dataclasses import replace

import pytest

from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.refusals import Malformed, Revoked, WrongKey, WronglySigned
from origo_chat.sealing.room_admission import Admission, Comer
from origo_chat.sealing.room_epochs import MadeEpoch, Seat, make_epoch
from origo_chat.sealing.room_hello import VisitorKeys
from origo_chat.sealing.room_invitations import Invitation, sign_invitation
from origo_chat.sealing.room_return import KeptRoom, derive_way_back, open_way_back, seal_way_back
from origo_chat.sealing.room_roster import VISITOR, RoomMember, Roster, sign_return
from origo_chat.sealing.rooms import Room
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.statements import Role
from origo_chat.sealing.verified_log import VerifiedKeysLog
from tests.hostile.lie import lie
from tests.protocol.cases.organisation import IVAN, MIRA, ROOT, SAM, later, revocation, staff, working
from tests.protocol.room_scene import LOG, PSK, ROOM, VERA, Present, joining, taken, text, visitor

RETURN = SigningKeyPair.from_seed(bytes(range(32)))
KNOWN = replace(VERA, return_pk=RETURN.public)
ELSEWHERE = bytes(16)


def asked_about(sam: Present, invitation: Invitation | None, admission: Admission | None = None) -> bool:
    """Whether Sam is asked before Mira comes in, whom the server says has come."""
    comer = Comer(joining(MIRA).entry, invitation)
    found = (admission or Admission()).company(sam.room, [comer], LOG)
    assert len(found.members) + len(found.uninvited) == 1
    return found.uninvited == (MIRA.id,)


def present(*also: Present) -> Present:
    """Sam, in a room with the visitor and perhaps others."""
    sam = joining(SAM)
    taken(1, visitor(), sam, *also)
    return sam


@lie("newcomer-nobody-invited")
def test_the_servers_word_lets_nobody_in() -> None:
    assert asked_about(present(), None)


@lie("invitation-of-another-room")
def test_an_invitation_of_another_room() -> None:
    assert asked_about(present(), sign_invitation(ELSEWHERE, MIRA.id, 0, SAM.id, SAM.signing))


@lie("invitation-of-another-person")
def test_an_invitation_of_another_person() -> None:
    assert asked_about(present(), sign_invitation(ROOM, IVAN.id, 0, SAM.id, SAM.signing))


@lie("invitation-for-longer")
def test_an_invitation_for_longer_than_was_signed() -> None:
    asked = sign_invitation(ROOM, MIRA.id, 60, SAM.id, SAM.signing)
    assert asked_about(present(), replace(asked, left=0))


@lie("invitation-by-who-is-not-here")
def test_an_invitation_by_a_colleague_who_is_not_here() -> None:
    assert asked_about(present(), sign_invitation(ROOM, MIRA.id, 0, IVAN.id, IVAN.signing))


@lie("invitation-replayed")
def test_an_invitation_lets_in_once() -> None:
    vera, sam, mira, admission = visitor(), joining(SAM), joining(MIRA), Admission()
    asked = sign_invitation(ROOM, MIRA.id, 0, SAM.id, SAM.signing)
    taken(1, vera, sam)
    assert not asked_about(sam, asked, admission)
    taken(2, vera, sam, mira)
    assert not asked_about(sam, asked, admission)
    taken(3, vera, sam)
    assert asked_about(sam, asked, admission)


@lie("seat-taken-anew-for-more-time")
def test_another_browser_of_the_same_person_has_no_more_time() -> None:
    mira = joining(MIRA, left=60)
    sam = present(mira)
    found = Admission().company(sam.room, [Comer(joining(MIRA).entry)], LOG)
    assert [each.left for each in found.members] == [60]


def next_company(sam: Present, told: RoomMember, log: VerifiedKeysLog = LOG) -> tuple[RoomMember, ...]:
    """Who is in the next epoch besides Sam, if the server says that somebody is in with this entry."""
    found = Admission().company(sam.room, [Comer(told, sign_invitation(ROOM, MIRA.id, 0, SAM.id, SAM.signing))], log)
    assert found.uninvited == ()
    return found.members


@lie("newcomer-with-a-bad-signature")
def test_keys_nobody_vouches_for_are_nobodys() -> None:
    planted = replace(joining(MIRA).entry, pk=KemKeyPair.generate().public)
    assert next_company(present(), planted) == ()
    assert next_company(present(joining(MIRA)), planted) == ()


@lie("revoked-member-listed-as-in")
def test_who_was_revoked_is_not_in_the_next_epoch() -> None:
    mira = joining(MIRA)
    gone = working().then(revocation(staff(MIRA, Role.MIDWIFE), later(3)))
    log = verify_keys_log(gone.data, ROOT.public, later(4))
    assert next_company(present(mira), mira.entry, log) == ()


def came_back(keys: KemKeyPair, signing: SigningKeyPair) -> Room:
    """Her page after she typed six words: of the hello it has the secret and the return key."""
    return Room(ROOM, Seat(VISITOR, keys, signing, "origo", VisitorKeys(b"", b"", RETURN.public), PSK))


def returned() -> tuple[Room, RoomMember]:
    keys, signing = KemKeyPair.generate(), SigningKeyPair.generate()
    return came_back(keys, signing), sign_return(ROOM, keys.public, signing.public, RETURN)


def hosted(n: int, entry: RoomMember, sam: Present) -> MadeEpoch:
    return make_epoch(Roster(ROOM, n, (entry, sam.entry)), SAM.id, SAM.signing, PSK)


def knowing(person: Present) -> Present:
    """With a hello that has a way back."""
    seat = replace(person.seat, visitor=KNOWN)
    return Present(person.person, seat, Room(ROOM, seat))


@lie("return-into-the-same-epoch")
def test_who_came_back_takes_no_epoch_of_the_page_before() -> None:
    sam = joining(SAM)
    epoch = taken(1, visitor(), sam)
    page, _entry = returned()
    with pytest.raises(WrongKey, match="in one's place"):
        page.take(epoch.served, epoch.shares[VISITOR], LOG)


@lie("return-with-the-keys-of-the-hello")
def test_a_return_with_keys_that_were_used() -> None:
    sam = knowing(joining(SAM))
    epoch = hosted(2, sign_return(ROOM, VERA.pk, VERA.sign_pk, RETURN), sam)
    with pytest.raises(WrongKey):
        sam.room.take(epoch.served, epoch.shares[SAM.id], LOG)


@lie("return-signature-of-another-room")
def test_a_return_that_was_signed_for_another_room() -> None:
    sam, keys = knowing(joining(SAM)), KemKeyPair.generate()
    entry = sign_return(ELSEWHERE, keys.public, SigningKeyPair.generate().public, RETURN)
    epoch = hosted(2, entry, sam)
    with pytest.raises(WronglySigned):
        sam.room.take(epoch.served, epoch.shares[SAM.id], LOG)


@lie("return-without-a-way-back")
def test_nobody_comes_back_who_took_no_words() -> None:
    sam = joining(SAM)
    epoch = hosted(2, returned()[1], sam)
    with pytest.raises(WrongKey):
        sam.room.take(epoch.served, epoch.shares[SAM.id], LOG)


@lie("return-signature-replayed")
def test_an_earlier_return_is_over() -> None:
    sam, entries = knowing(joining(SAM)), [returned()[1], returned()[1]]
    for n, entry in enumerate(entries, start=1):
        epoch = hosted(n, entry, sam)
        sam.room.take(epoch.served, epoch.shares[SAM.id], LOG)
    replayed = hosted(3, entries[0], sam)
    with pytest.raises(Revoked):
        sam.room.take(replayed.served, replayed.shares[SAM.id], LOG)


@lie("text-for-who-was-here-before-a-return")
def test_what_was_written_before_somebody_came_back_is_not_for_them() -> None:
    sam = knowing(joining(SAM))
    for n in (1, 2):
        epoch = hosted(n, returned()[1], sam)
        sam.room.take(epoch.served, epoch.shares[SAM.id], LOG)
    with pytest.raises(Revoked):
        sam.room.seal(text("your brother has asked for you"), seen=1)


@lie("way-back-of-other-words")
def test_the_blob_of_another_way_back() -> None:
    hers, another = derive_way_back(bytes(32)), derive_way_back(bytes(range(32)))
    blob = seal_way_back(another, KeptRoom(ROOM, bytes(32), PSK, RETURN.seed))
    with pytest.raises(WrongKey):
        open_way_back(hers, blob)


@lie("way-back-into-another-room")
def test_the_epoch_of_another_room() -> None:
    keys, signing, sam = KemKeyPair.generate(), SigningKeyPair.generate(), joining(SAM)
    entry = sign_return(ELSEWHERE, keys.public, signing.public, RETURN)
    epoch = make_epoch(Roster(ELSEWHERE, 1, (entry, sam.entry)), SAM.id, SAM.signing, PSK)
    with pytest.raises(Malformed):
        came_back(keys, signing).take(epoch.served, epoch.shares[VISITOR], LOG)
