"""What the person signs, packages, seats and records, as vectors ask for them."""

from origo_chat.sealing import release, seats
from origo_chat.sealing.positions import read_position
from origo_chat.sealing.record_kinds import RecordKind, read_record
from origo_chat.sealing.ring import OwnKey
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.slots import ThreadKey
from tests.protocol.operations.given import Given, Values


def package(given: Given) -> Values:
    own, name = own_of(given), given.data("package")
    return {
        "package_pk": release.package_keys(own, name).public,
        "vouched": release.vouch_for_package(own, name),
        "signature": release.sign_release(own, name, given.data("document"), given.data("assessment")),
        "withdraw": release.withdraw_token(own, name),
    }


def package_checked(given: Given) -> Values:
    release.check_package(
        given.data("release_pk"), given.data("package"), given.data("package_pk"), given.data("signature")
    )
    return {}


def release_checked(given: Given) -> Values:
    release.check_release(
        given.data("package_pk"), given.data("document"), given.data("assessment"), given.data("signature")
    )
    return {}


def signed_by_staff(given: Given) -> Values:
    signer, position = SigningKeyPair.from_seed(given.data("sign_seed")), read_position(given.data("log"))
    document, assessment = given.data("document"), given.data("assessment")
    kind, package_pk = given.text("kind"), given.data("package_pk")
    return {"signature": release.sign_for_release(signer, kind, document, assessment, package_pk, position)}


def consent(given: Given) -> Values:
    return {"signature": release.sign_consent(own_of(given), given.data("text"))}


def call(given: Given) -> Values:
    return {"token": release.call_token(own_of(given), given.data("call"))}


def package_words(given: Given) -> Values:
    derived = release.derive_package(given.data("root"))
    return {"id": derived.id, "token": derived.token, "key": derived.key}


def seat_keys(given: Given) -> Values:
    derived = seats.derive_seat(given.data("root"))
    return {"kem_pk": derived.kem.public, "sign_pk": derived.signing.public}


def seat_stated(given: Given) -> Values:
    chair = SigningKeyPair.from_seed(given.data("sign_seed"))
    return {"statement": seats.state_seat(seat_of(given), chair)}


def seat_checked(given: Given) -> Values:
    seats.check_seat(seat_of(given), given.data("chair_pk"), given.data("statement"))
    return {}


def record(given: Given) -> Values:
    read_record(given.text("text"), RecordKind(given.text("kind")), given.data("about"))
    return {}


def own_of(given: Given) -> OwnKey:
    thread = ThreadKey(given.data("conversation"), given.number("generation"), given.data("key"))
    return OwnKey(thread, given.data("own"))


def seat_of(given: Given) -> seats.SamradSeat:
    return seats.SamradSeat(
        given.data("conversation"),
        given.number("n"),
        given.data("kem_pk"),
        given.data("sign_pk"),
        given.text("agency"),
        given.day("not_after"),
    )


TABLE = {
    "package": package,
    "check_package": package_checked,
    "check_release": release_checked,
    "sign_for_release": signed_by_staff,
    "consent": consent,
    "call_token": call,
    "derive_package": package_words,
    "derive_seat": seat_keys,
    "state_seat": seat_stated,
    "check_seat": seat_checked,
    "read_record": record,
}
