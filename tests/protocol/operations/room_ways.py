"""Ways into a room: by an invitation, and back by six words, as vectors ask for them."""

from origo_chat.sealing.room_invitations import Invitation, sign_invitation, verify_invitation
from origo_chat.sealing.room_return import KeptRoom, derive_way_back, open_way_back, seal_way_back
from origo_chat.sealing.room_roster import read_roster, sign_return
from origo_chat.sealing.signing import SigningKeyPair
from tests.protocol.operations.given import Given, Values
from tests.protocol.operations.rooms import log_of


def invite(given: Given) -> Values:
    room, person, by = given.data("room"), given.data("person"), given.data("by")
    signer = SigningKeyPair.from_seed(given.data("sign_seed"))
    return {"sig": sign_invitation(room, person, given.number("left"), by, signer).sig}


def invited(given: Given) -> Values:
    invitation = Invitation(given.data("person"), given.number("left"), given.data("by"), given.data("sig"))
    verify_invitation(invitation, read_roster(given.data("roster")), log_of(given))
    return {}


def derive(given: Given) -> Values:
    return dict(vars(derive_way_back(given.data("root"))))


def seal(given: Given) -> Values:
    kept = KeptRoom(given.data("room"), given.data("token"), given.data("psk"), given.data("seed"))
    way = derive_way_back(given.data("root"))
    return {"blob": seal_way_back(way, kept, lambda _length: given.data("salt"))}


def open_blob(given: Given) -> Values:
    return dict(vars(open_way_back(derive_way_back(given.data("root")), given.data("blob"))))


def come_back(given: Given) -> Values:
    signer = SigningKeyPair.from_seed(given.data("seed"))
    return {"sig": sign_return(given.data("room"), given.data("pk"), given.data("sign_pk"), signer).sig}


TABLE = {
    "sign_invitation": invite,
    "verify_invitation": invited,
    "derive_way_back": derive,
    "seal_way_back": seal,
    "open_way_back": open_blob,
    "sign_return": come_back,
}
