"""Releases, packages, consents, seats and records: what later capabilities sign and seal."""

import json
from collections.abc import Iterator

from origo_chat.sealing import release, seats
from origo_chat.sealing.generations import release_keys
from origo_chat.sealing.refusals import Malformed, SealingError, UnknownVersion, WronglySigned
from tests.protocol.cases import organisation as org
from tests.protocol.cases.slots import CONVERSATION
from tests.protocol.cases.threads import KEYS, OWN, at
from tests.protocol.making import Values, accepted, refused, seed
from tests.protocol.operations.given import plain
from tests.protocol.vector import Vector

RELEASE, WORDS, RECORDS = "12 release", "3 derivation", "6 notes and drafts"
PACKAGE, DOCUMENT, ASSESSMENT = seed("package", 16), b'{"v":1,"kind":"release"}', b'{"v":1,"ground":"x"}'
HERS: Values = {"conversation": CONVERSATION, "generation": 1, "key": KEYS[1].key, "own": OWN[1].own}
KEY = release.package_keys(OWN[1], PACKAGE)


def vectors() -> Iterator[Vector]:
    yield from _packages()
    yield from _checked()
    yield from _seats()
    yield from _records()


def _packages() -> Iterator[Vector]:
    for case, assessment in {"with-an-assessment": ASSESSMENT, "without-one": b""}.items():
        given = {**HERS, "package": PACKAGE, "document": DOCUMENT, "assessment": assessment}
        yield accepted("release", f"package-{case}", RELEASE, case.replace("-", " "), "package", given)
    other = {**HERS, "package": seed("another package", 16), "document": DOCUMENT, "assessment": b""}
    yield accepted("release", "package-of-another-name", RELEASE, "another key for each", "package", other)
    yield accepted("release", "consent", RELEASE, "the very text", "consent", {**HERS, "text": DOCUMENT})
    yield accepted("release", "call", RELEASE, "one call", "call_token", {**HERS, "call": seed("call", 16)})
    staff: Values = {
        "sign_seed": org.SAM.signing.seed,
        "kind": "release",
        "document": DOCUMENT,
        "assessment": ASSESSMENT,
        "package_pk": KEY.public,
        "log": at(9).to_bytes(),
    }
    yield accepted("release", "by-staff", RELEASE, "at a line of the log", "sign_for_release", staff)
    duty = {**staff, "kind": "duty", "package_pk": b""}
    yield accepted("release", "by-duty", RELEASE, "without a key of hers", "sign_for_release", duty)
    yield accepted("release", "words", RELEASE, "of a package", "derive_package", {"root": seed("package root")})


def _checked() -> Iterator[Vector]:
    signature = release.sign_release(OWN[1], PACKAGE, DOCUMENT, ASSESSMENT)
    good: Values = {"package_pk": KEY.public, "document": DOCUMENT, "assessment": ASSESSMENT, "signature": signature}
    sealed = ("document", "assessment", "signature", "package_pk")
    yield accepted("release", "signature", RELEASE, "over exactly these", "check_release", good, *sealed)
    wrong: dict[str, Values] = {
        "of-another-text": {"document": DOCUMENT.replace(b"1", b"2")},
        "without-its-assessment": {"assessment": b""},
        "of-another-package": {"package_pk": release.package_keys(OWN[1], seed("another package", 16)).public},
        "of-another-generation": {"package_pk": release.package_keys(OWN[2], PACKAGE).public},
    }
    for case, change in wrong.items():
        yield refused("release", f"signature-{case}", RELEASE, "check_release", {**good, **change}, WronglySigned)
    vouched: Values = {
        "release_pk": release_keys(OWN[1]).public,
        "package": PACKAGE,
        "package_pk": KEY.public,
        "signature": release.vouch_for_package(OWN[1], PACKAGE),
    }
    yield accepted("release", "vouched", RELEASE, "by the thread's key", "check_package", vouched, "signature")
    stranger: dict[str, Values] = {
        "by-another-thread": {"release_pk": release_keys(OWN[2]).public},
        "for-another-package": {"package": seed("another package", 16)},
        "for-another-key": {"package_pk": seed("another key")},
    }
    for case, change in stranger.items():
        yield refused("release", f"vouched-{case}", RELEASE, "check_package", {**vouched, **change}, WronglySigned)


def _seats() -> Iterator[Vector]:
    root = seed("guest root")
    keys = seats.derive_seat(root)
    yield accepted("release", "seat-keys", WORDS, "from a guest's words", "derive_seat", {"root": root})
    seat: Values = {
        "conversation": CONVERSATION,
        "n": 3,
        "kem_pk": keys.kem.public,
        "sign_pk": keys.signing.public,
        "agency": "Socialtjänsten Exempelstad",
        "not_after": plain(org.TODAY),
    }
    stating = {**seat, "sign_seed": org.SAM.signing.seed}
    made = accepted("release", "seat-stated", RELEASE, "by the chair", "state_seat", stating)
    yield made
    assert isinstance(made.gives, dict)
    good = {**seat, "chair_pk": org.SAM.signing.public, "statement": made.gives["statement"]}
    yield accepted("release", "seat", RELEASE, "of this samråd", "check_seat", good, "statement")
    wrong: dict[str, Values] = {
        "of-another-conversation": {"conversation": seed("another conversation", 16)},
        "of-another-number": {"n": 4},
        "with-another-key": {"kem_pk": org.MIRA.keys.kem.public},
        "of-another-agency": {"agency": "Polisen"},
        "for-longer": {"not_after": plain(org.later(90))},
        "by-another-chair": {"chair_pk": org.MIRA.signing.public},
    }
    for case, change in wrong.items():
        yield refused("release", f"seat-{case}", RELEASE, "check_seat", {**good, **change}, WronglySigned)


def record_text(**fields: object) -> str:
    whole = {"v": 1, "kind": "joining", "about": seed("order", 16).hex(), "room": "x", **fields}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def _records() -> Iterator[Vector]:
    good: Values = {"text": record_text(), "kind": "joining", "about": seed("order", 16)}
    yield accepted("release", "record", RECORDS, "about this order", "read_record", good)
    wrong: dict[str, tuple[Values, type[SealingError]]] = {
        "of-another-kind": ({"text": record_text(kind="brief")}, Malformed),
        "about-another-order": ({"text": record_text(about=seed("another order", 16).hex())}, Malformed),
        "of-another-version": ({"text": record_text(v=2)}, UnknownVersion),
        "of-version-true": ({"text": record_text(v=True)}, Malformed),
        "that-is-a-list": ({"text": "[]"}, Malformed),
        "about-nothing": ({"text": '{"v":1,"kind":"joining"}'}, Malformed),
    }
    for case, (change, failure) in wrong.items():
        yield refused("release", f"record-{case}", RECORDS, "read_record", {**good, **change}, failure)
