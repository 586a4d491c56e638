"""Slots, envelopes, notes and epochs, as vectors ask for them."""

from datetime import date

from origo_chat.protocol.envelopes import EnvelopeType
from origo_chat.sealing.epochs import EpochKeys, open_epoch
from origo_chat.sealing.framing import derive, digest, lp
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.messages import Message, OpenedMessage, Side, Signer, open_message, seal_message
from origo_chat.sealing.notes import open_note, seal_note
from origo_chat.sealing.positions import read_position
from origo_chat.sealing.record_keys import NotesKey, open_notes_slot
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.slots import ThreadKey, open_slot
from origo_chat.sealing.statements import EpochStatement
from origo_chat.sealing.wishes import read_wish, write_wish
from tests.protocol import fixed_hpke
from tests.protocol.operations.given import Given, Values


def slot(given: Given) -> Values:
    keys = KemKeyPair.from_seed(given.data("seed"))
    return {"thread_key": open_slot(keys, *where(given), given.data("slot")).key}


def notes_slot(given: Given) -> Values:
    keys = KemKeyPair.from_seed(given.data("seed"))
    return {"notes_key": open_notes_slot(keys, *where(given), given.data("slot")).key}


def seal(given: Given) -> Values:
    message = given.inner("message")
    assert message
    seed = given.data("sign_seed")
    signer = SigningKeyPair.from_seed(seed) if seed else None
    kind, key = EnvelopeType(given.number("type")), given.data("key")

    def make_id(_count: int) -> bytes:
        return given.data("message_id")

    if kind is EnvelopeType.MESSAGE:
        bound = Signer(signer, given.data("bound")) if signer else None
        return {"envelope": seal_message(ThreadKey(*where(given), key), read_message(message), bound, make_id)}
    assert signer
    return {"envelope": seal_note(NotesKey(*where(given), key), kind, read_message(message), signer, make_id)}


def open_any(given: Given) -> Values:
    opened = unsealed(given)
    message = opened.message
    return {
        "message": {
            "from": message.side.value,
            "alias": message.alias,
            "n": message.n,
            "prev": message.previous,
            "log": message.log.to_bytes(),
            "day": message.day,
            "text": message.text,
            "part": message.part,
            "wish": write_wish(message.wish),
            "release": message.introduction,
        },
        "hash": opened.hash,
        "signed_by": opened.author.key_id if opened.author else b"",
    }


def verify_author(given: Given) -> Values:
    author = unsealed(given).author
    assert author
    notes = EnvelopeType(given.number("type")) is not EnvelopeType.MESSAGE
    bound = NotesKey(*where(given), given.data("key")).mark if notes else given.data("bound")
    author.verify(given.data("sign_pk"), bound)
    return {}


def epoch_keys(given: Given) -> Values:
    keys = EpochKeys.from_seed(given.text("team"), given.number("n"), given.data("seed"))
    return {"kem_pk": keys.kem.public}


def recovery_slot(given: Given) -> Values:
    """By the tests' own encapsulation: the library of `sealing` takes no randomness."""
    team, n, seed, pk = given.text("team"), given.number("n"), given.data("seed"), given.data("recovery_pk")
    randomness = derive(seed, lp("origo/v1/recovery-slot", team, n, digest(pk)), 64)
    return {"slot": fixed_hpke.seal(pk, lp("origo/v1/epoch-slot", team, n, digest(pk)), seed, randomness)}


def epoch(given: Given) -> Values:
    day, called = date(2026, 11, 21), (given.text("team"), given.number("n"), given.data("kem_pk"))
    certified = EpochStatement(day, *called, day, day, bytes(32), bytes(16), bytes(64))
    opened = open_epoch(KemKeyPair.from_seed(given.data("seed")), certified, given.data("slot"))
    return {"epoch_seed": opened.seed}


def where(given: Given) -> tuple[bytes, int]:
    return given.data("conversation"), given.number("generation")


def unsealed(given: Given) -> OpenedMessage:
    kind, key, envelope = EnvelopeType(given.number("type")), given.data("key"), given.data("envelope")
    if kind is EnvelopeType.MESSAGE:
        return open_message(ThreadKey(*where(given), key), envelope)
    return open_note(NotesKey(*where(given), key), kind, envelope)


def read_message(given: Given) -> Message:
    return Message(
        Side(given.text("from")),
        given.text("alias"),
        given.number("n"),
        given.data("prev"),
        given.day("day"),
        given.text("text"),
        read_position(given.data("log")),
        given.text("part"),
        read_wish(given.text("wish")),
        given.data("release"),
    )


TABLE = {
    "open_slot": slot,
    "open_notes_slot": notes_slot,
    "seal_envelope": seal,
    "open_envelope": open_any,
    "verify_author": verify_author,
    "epoch_keys": epoch_keys,
    "open_epoch": epoch,
    "recovery_slot": recovery_slot,
}
