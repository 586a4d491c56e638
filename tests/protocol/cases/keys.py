"""The ring under the words, what vouches for a thread key, and who made a notes key."""

from collections.abc import Iterator

from origo_chat.sealing.framing import digest, u32
from origo_chat.sealing.generations import anchor_of, introduce, release_keys
from origo_chat.sealing.positions import LogPosition
from origo_chat.sealing.record_keys import NotesKey, Shelf, VouchedKey, make_notes_key, make_record_key
from origo_chat.sealing.record_kinds import RecordKind
from origo_chat.sealing.refusals import (
    Absent,
    Altered,
    BadPadding,
    Expired,
    Fork,
    Gap,
    Malformed,
    Revoked,
    Rollback,
    SealingError,
    UnknownVersion,
    WrongKey,
    WronglySigned,
)
from origo_chat.sealing.ring import OwnKey
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.statements import Role
from origo_chat.sealing.wrapping import wrap
from tests.protocol.cases import organisation as org
from tests.protocol.cases.slots import CONVERSATION
from tests.protocol.cases.threads import KEYS, LEFT, LINES, NEW_SAM, OWN, at
from tests.protocol.making import Values, accepted, refused, seed
from tests.protocol.operations.given import plain
from tests.protocol.vector import Vector

RING, SLOTS, NOTES = "3 derivation", "4 slots", "6 notes and drafts"
RING_KEY, SALT = seed("ring key"), seed("ring salt", 16)
ANCHOR = anchor_of(KEYS[1], release_keys(OWN[1]).public)
WHOLE = 14


def vectors() -> Iterator[Vector]:
    yield from _rings()
    yield from _introductions()
    yield from _notes_keys()
    yield from _vouched()
    yield from _statements()


def entries(count: int) -> list[Values]:
    return [{"key": seed(f"ring thread key {n}"), "own": seed(f"ring own {n}")} for n in range(1, count + 1)]


def plain_ring(count: int, size: int, said: int | None = None) -> bytes:
    keys = b"".join(seed(f"ring thread key {n}") + seed(f"ring own {n}") for n in range(1, count + 1))
    return (u32(count if said is None else said) + keys).ljust(size, b"\0")


def wrapped(ring: bytes, purpose: str = "origo/v1/mailbox-ring", conversation: bytes = CONVERSATION) -> bytes:
    return wrap(RING_KEY, purpose, conversation, ring, lambda _count: SALT)


def _rings() -> Iterator[Vector]:
    opening: Values = {"ring_key": RING_KEY, "conversation": CONVERSATION}
    for count in (1, 2, 15, 16, 63):
        given: Values = {**opening, "salt": SALT, "keys": entries(count)}
        made = accepted("vouching", f"ring-of-{count}-sealed", RING, "under the words", "seal_ring", given)
        yield made
        assert isinstance(made.gives, dict)
        sealed = ["ring"] if count == 1 else []
        whole = {**opening, "ring": made.gives["ring"]}
        yield accepted("vouching", f"ring-of-{count}-opened", RING, "opens", "open_ring", whole, *sealed)
    unsealed: dict[str, tuple[Values, type[SealingError]]] = {
        "of-nothing": ({"keys": []}, Malformed),
        "of-too-many": ({"keys": entries(64)}, Malformed),
        "without-the-first": ({"keys": entries(2), "first": 2}, Gap),
    }
    for case, (change, failure) in unsealed.items():
        yield refused("vouching", f"ring-{case}", RING, "seal_ring", {**opening, "salt": SALT, **change}, failure)
    good = wrapped(plain_ring(2, 1024))
    wrong: dict[str, tuple[Values, type[SealingError]]] = {
        "of-other-words": ({"ring_key": seed("other words")}, WrongKey),
        "of-another-conversation": ({"conversation": seed("other conversation", 16)}, WrongKey),
        "for-another-purpose": ({"ring": wrapped(plain_ring(2, 1024), "origo/v1/account-keys")}, WrongKey),
        "with-a-byte-flipped": ({"ring": good[:-1] + bytes([good[-1] ^ 1])}, Altered),
        "cut-short": ({"ring": good[:-1]}, Malformed),
        "of-another-magic": ({"ring": b"XX1" + good[3:]}, Malformed),
        "of-another-version": ({"ring": b"OW2" + good[3:]}, UnknownVersion),
        "that-says-none": ({"ring": wrapped(plain_ring(2, 1024, 0))}, Malformed),
        "that-says-more-than-it-holds": ({"ring": wrapped(plain_ring(2, 1024, 16))}, Malformed),
        "that-says-less-than-it-holds": ({"ring": wrapped(plain_ring(2, 1024, 1))}, BadPadding),
        "with-padding-not-zero": ({"ring": wrapped(plain_ring(2, 1023) + b"\1")}, BadPadding),
        "larger-than-it-has-to-be": ({"ring": wrapped(plain_ring(2, 4096))}, BadPadding),
    }
    for case, (change, failure) in wrong.items():
        yield refused("vouching", f"ring-{case}", RING, "open_ring", {**opening, "ring": good, **change}, failure)


def _introductions() -> Iterator[Vector]:
    shown = {n: {"key": KEYS[n].key, "own": OWN[n].own} for n in KEYS}
    for case, keys in {"first": [shown[1]], "second": [shown[1], shown[2]]}.items():
        given: Values = {"conversation": CONVERSATION, "keys": keys}
        yield accepted("vouching", f"introduction-of-the-{case}", SLOTS, "vouches", "introduce", given)
    first, second = release_keys(OWN[1]).public, introduce(OWN[2], OWN[1])
    good: Values = {"conversation": CONVERSATION, "generation": 2, "key": KEYS[2].key, "introduction": second}
    sealed = ("introduction", "key", "before")
    yield accepted(
        "vouching", "second-vouched-for", SLOTS, "stands", "check_introduction", {**good, "before": first}, *sealed
    )
    begins: Values = {**good, "generation": 1, "key": KEYS[1].key, "introduction": introduce(OWN[1], None)}
    yield accepted(
        "vouching", "first-vouches-for-itself", SLOTS, "stands", "check_introduction", {**begins, "before": b""}
    )
    stranger = OwnKey(KEYS[2], seed("a stranger's own"))
    wrong: dict[str, tuple[Values, type[SealingError]]] = {
        "by-a-stranger": ({"introduction": introduce(stranger, stranger)}, WronglySigned),
        "by-the-second-itself": ({"introduction": introduce(OWN[2], None)}, WronglySigned),
        "for-another-key": ({"key": seed("the server's own")}, WronglySigned),
        "for-another-conversation": ({"conversation": seed("other conversation", 16)}, WronglySigned),
        "for-another-generation": ({"generation": 3}, WronglySigned),
        "after-nothing": ({"before": b""}, Gap),
    }
    for case, (change, failure) in wrong.items():
        given = {**good, "before": first, **change}
        yield refused("vouching", f"vouched-for-{case}", SLOTS, "check_introduction", given, failure)


def made_by(
    signer: SigningKeyPair, lines: int, before: VouchedKey | None = None, name: str = "notes key"
) -> VouchedKey:
    shelf = Shelf(RecordKind.NOTES, CONVERSATION, ANCHOR)
    return make_notes_key(shelf, signer, at(lines), before, lambda _count: seed(name))


def _notes_keys() -> Iterator[Vector]:
    first = made_by(org.MIRA.signing, LEFT - 1)
    common: Values = {"conversation": CONVERSATION, "anchor": ANCHOR, "key": seed("notes key"), "kind": "notes"}
    cases: dict[str, Values] = {
        "of-a-thread": {"sign_seed": org.MIRA.signing.seed, "position": at(LEFT - 1).to_bytes(), "before": b""},
        "after-the-first": {
            "sign_seed": NEW_SAM.seed,
            "position": at(WHOLE).to_bytes(),
            "before": first.statement.to_bytes(),
            "key": seed("second notes key"),
        },
        "of-a-template": {
            "sign_seed": NEW_SAM.seed,
            "position": at(WHOLE).to_bytes(),
            "before": b"",
            "kind": "template",
            "anchor": b"",
        },
    }
    for case, change in cases.items():
        given = {**common, **change}
        yield accepted("vouching", f"notes-key-{case}", NOTES, "made and signed", "make_notes_key", given)


def asking(*vouched: VouchedKey, **change: object) -> Values:
    return {
        "kind": "notes",
        "conversation": CONVERSATION,
        "anchor": ANCHOR,
        "keys": [{"generation": each.key.generation, "key": each.key.key} for each in vouched],
        "statements": [each.statement.to_bytes() for each in vouched],
        "log": org.whole().data,
        "root_pk": org.ROOT.public,
        "today": plain(org.TODAY),
        "team": "origo",
        **change,
    }


def _vouched() -> Iterator[Vector]:
    by_mira, by_sam = made_by(org.MIRA.signing, LEFT - 1), made_by(NEW_SAM, WHOLE)
    second = made_by(NEW_SAM, WHOLE, by_mira, "second notes key")
    good = {
        "by-somebody-who-works-here": asking(by_sam),
        "by-somebody-who-left": asking(by_mira),
        "after-its-maker-left": asking(by_mira, second),
    }
    for case, given in good.items():
        yield accepted("vouching", f"vouched-{case}", NOTES, case.replace("-", " "), "vouch", given)
    shelf, template = make_record_key(RecordKind.TEMPLATE, NEW_SAM, at(WHOLE), lambda _count: seed("template key"))
    alone = asking(template, kind="template", conversation=shelf.conversation, anchor=bytes(32))
    yield accepted("vouching", "vouched-template", NOTES, "its id is made of its key", "vouch", alone)
    yield from _unvouched(by_mira, by_sam, second)


def _unvouched(by_mira: VouchedKey, by_sam: VouchedKey, second: VouchedKey) -> Iterator[Vector]:
    stranger = SigningKeyPair.from_seed(seed("nobody sign"))
    own = NotesKey(CONVERSATION, 1, seed("the server's own"))
    other = Shelf(RecordKind.NOTES, CONVERSATION, seed("another anchor"))
    elsewhere = make_notes_key(other, NEW_SAM, at(WHOLE), None, lambda _count: seed("notes key"))
    third = made_by(NEW_SAM, WHOLE, second, "third notes key")
    unlinked = made_by(NEW_SAM, WHOLE, by_sam, "second notes key")
    wrong: dict[str, tuple[Values, type[SealingError]]] = {
        "by-nobody": (asking(made_by(stranger, WHOLE)), Absent),
        "without-a-statement": (asking(by_sam, statements=[]), WronglySigned),
        "without-its-slot": (asking(by_sam, keys=[]), Gap),
        "of-another-key": (asking(by_sam, keys=[{"generation": 1, "key": own.key}]), Fork),
        "of-another-thread": (asking(elsewhere), Fork),
        "of-another-kind": (asking(by_sam, kind="template"), Fork),
        "by-a-certificate-that-ran-out": (_a_year_later(), Expired),
        "with-a-statement-cut-short": (asking(by_sam, statements=[by_sam.statement.to_bytes()[:-1]]), Malformed),
        "with-a-statement-to-come": (
            asking(by_sam, statements=[b"ON2" + by_sam.statement.to_bytes()[3:]]),
            UnknownVersion,
        ),
        "of-a-line-to-come": (asking(by_sam, log=b"".join(line + b"\n" for line in LINES[:-1])), Rollback),
        "after-leaving": (asking(made_by(org.MIRA.signing, LEFT)), Revoked),
        "by-an-interpreter": (asking(made_by(org.IVAN.signing, WHOLE)), WronglySigned),
        "twice": (asking(by_sam, by_mira), Fork),
        "with-one-missing": (asking(by_mira, third), Gap),
        "that-follows-another": (asking(by_mira, unlinked), Fork),
        "template-under-another-id": (
            asking(
                make_notes_key(
                    Shelf(RecordKind.TEMPLATE, CONVERSATION), NEW_SAM, at(WHOLE), None, lambda _count: seed("own")
                ),
                kind="template",
                anchor=bytes(32),
            ),
            WronglySigned,
        ),
    }
    for case, (given, failure) in wrong.items():
        yield refused("vouching", f"vouched-{case}", NOTES, "vouch", given, failure)


def _a_year_later() -> Values:
    """Sam's first certificate has run out by the day of the last line."""
    cai, dan = org.CAI, org.Person("Dan")
    log = org.working().then(org.administrator(cai, org.later(370)), [org.ROOT])
    log = log.then(org.administrator(dan, org.later(370)), [org.ROOT])
    log = log.then(org.staff(org.Person("Lina"), Role.LEAD, org.later(380)), (cai.signing, dan.signing))
    position = LogPosition(len(log.lines), digest(log.lines[-1]))
    made = make_notes_key(
        Shelf(RecordKind.NOTES, CONVERSATION, ANCHOR), org.SAM.signing, position, None, lambda _count: seed("notes key")
    )
    return asking(made, log=log.data, today=plain(org.later(381)))


def _statements() -> Iterator[Vector]:
    good = made_by(NEW_SAM, WHOLE).statement.to_bytes()
    given: Values = {"statement": good}
    yield accepted("vouching", "statement", NOTES, "reads", "read_key_statement", given)
    wrong: dict[str, tuple[bytes, type[SealingError]]] = {
        "cut-short": (good[:-1], Malformed),
        "of-another-magic": (b"XX1" + good[3:], Malformed),
        "of-another-version": (b"ON2" + good[3:], UnknownVersion),
        "of-generation-zero": (good[:3] + bytes(4) + good[7:], Malformed),
        "first-that-follows": (good[:7] + seed("before") + good[39:], Malformed),
        "second-that-follows-nothing": (good[:3] + u32(2) + good[7:], Malformed),
        "with-lines-and-no-hash": (good[:59] + bytes(32) + good[91:], Malformed),
    }
    for case, (statement, failure) in wrong.items():
        yield refused("vouching", f"statement-{case}", NOTES, "read_key_statement", {"statement": statement}, failure)
