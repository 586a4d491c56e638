"""Envelopes of messages, notes and drafts."""

from collections.abc import Iterator

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from origo_chat.protocol.envelopes import EnvelopeType
from origo_chat.sealing.envelopes import Header, seal_content
from origo_chat.sealing.framing import derive, digest, lp
from origo_chat.sealing.refusals import (
    Altered,
    BadPadding,
    Malformed,
    SealingError,
    UnknownVersion,
    WrongKey,
    WronglySigned,
)
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.spelling import write_json
from tests.protocol.cases.slots import CONVERSATION, NOTES_KEY, THREAD_KEY
from tests.protocol.making import Values, accepted, refused, seed
from tests.protocol.vector import Vector

SPEC, NOTES = "5 envelopes", "6 notes and drafts"
ANCHOR = seed("anchor")
SAM = SigningKeyPair.from_seed(seed("Sam sign"))
HEADER = Header(EnvelopeType.MESSAGE, CONVERSATION, 1, seed("message id", 16))
WHERE: Values = {"conversation": CONVERSATION, "generation": 1}
VISITOR: Values = {
    "from": "visitor",
    "alias": "Lo",
    "n": 1,
    "prev": bytes(32),
    "log": bytes(36),
    "day": "2026-11-21",
    "text": "Hej! Får jag fråga en sak?",
    "part": "",
    "wish": "",
    "release": b"",
}
STAFF: Values = {**VISITOR, "from": "staff", "alias": "Sam", "text": "Hej Lo. Ja, fråga du. ❤ مرحبا"}
# Texts that fill each size class to its last byte: the other fields take 225 bytes, the frame 5.
FULL = {1: 1024, 2: 4096, 3: 16384, 4: 65536}


def body(values: Values) -> bytes:
    order = ("from", "alias", "n", "prev", "log", "day", "text", "part", "wish")
    return write_json({"v": 2, **{name: values[name] for name in order}, "att": [], "release": values["release"]})


def filling(size: int) -> str:
    return "a" * (size - 5 - len(body({**VISITOR, "text": ""})))


def sealing(kind: EnvelopeType, message: Values, sign_seed: bytes = b"", name: str = "message id") -> Values:
    key = THREAD_KEY if kind is EnvelopeType.MESSAGE else NOTES_KEY
    return {
        **WHERE,
        "type": int(kind),
        "key": key,
        "message_id": seed(name, 16),
        "message": message,
        "sign_seed": sign_seed,
        "bound": ANCHOR if sign_seed else b"",
    }


def pair_of(area: str, case: str, spec: str, says: str, given: Values) -> Iterator[Vector]:
    """Sealing is the same every time, so a vector of it can be compared byte for byte; and then opening."""
    made = accepted(area, f"{case}-sealed", spec, says, "seal_envelope", given)
    yield made
    assert isinstance(made.gives, dict)
    opening: Values = {name: given[name] for name in ("conversation", "generation", "type", "key")}
    opening["envelope"] = made.gives["envelope"]
    yield accepted(area, f"{case}-opened", spec, says, "open_envelope", opening, "envelope")
    if given["sign_seed"]:
        opening |= {"sign_pk": SAM.public, "bound": ANCHOR}
        yield accepted(area, f"{case}-author", spec, "signed by Sam", "verify_author", opening, "envelope")
        opening["sign_pk"] = SigningKeyPair.from_seed(seed("Mira sign")).public
        yield refused(area, f"{case}-by-somebody-else", spec, "verify_author", opening, WronglySigned)
        if area == "envelopes":
            moved = {**opening, "sign_pk": SAM.public, "bound": seed("another anchor")}
            yield refused(area, f"{case}-in-another-thread", spec, "verify_author", moved, WronglySigned)


def vectors() -> Iterator[Vector]:
    message, note, draft = EnvelopeType.MESSAGE, EnvelopeType.NOTE, EnvelopeType.DRAFT
    yield from pair_of("envelopes", "visitor", SPEC, "a visitor writes", sealing(message, VISITOR))
    first = {**VISITOR, "alias": "", "release": seed("introduction") * 3}
    yield from pair_of("envelopes", "first", SPEC, "with what vouches for its key, no alias", sealing(message, first))
    changed = {**VISITOR, "alias": "", "text": "", "part": '{"v":1,"kind":"words-changed"}'}
    yield from pair_of("envelopes", "part", SPEC, "a step beside the text", sealing(message, changed))
    yield from _parts()
    answer = {**STAFF, "log": (7).to_bytes(4, "big") + seed("line"), "prev": digest(b"the question"), "n": 7}
    yield from pair_of("envelopes", "staff", SPEC, "staff answer", sealing(message, answer, SAM.seed))
    for size_class, size in FULL.items():
        full = {**VISITOR, "text": filling(size)}
        says = f"fills size class {size_class} to the last byte"
        yield from pair_of("envelopes", f"full-{size_class}", SPEC, says, sealing(message, full))
    over = {**VISITOR, "text": filling(FULL[1]) + "a"}
    yield from pair_of("envelopes", "one-byte-more", SPEC, "takes the next class", sealing(message, over))
    yield from pair_of("notes", "note", NOTES, "a note", sealing(note, STAFF, SAM.seed))
    yield from pair_of("notes", "draft", NOTES, "a draft", sealing(draft, STAFF, SAM.seed))
    yield from pair_of("notes", "record", NOTES, "a record", sealing(EnvelopeType.RECORD, STAFF, SAM.seed))
    yield from _not_sealed()
    yield from _not_opened()
    yield from _bad_contents()
    yield from _bad_bodies()


def _parts() -> Iterator[Vector]:
    wrong: dict[str, tuple[str, type[SealingError]]] = {
        "of-version-2": ('{"v":2,"kind":"x"}', UnknownVersion),
        "without-a-kind": ('{"v":1}', Malformed),
        "of-an-empty-kind": ('{"v":1,"kind":""}', Malformed),
        "of-a-long-kind": (f'{{"v":1,"kind":"{"x" * 33}"}}', Malformed),
        "of-a-kind-that-is-a-number": ('{"v":1,"kind":1}', Malformed),
        "with-white-space": ('{"v":1, "kind":"x"}', Malformed),
        "that-is-a-list": ("[]", Malformed),
        "that-is-no-json": ("words-changed", Malformed),
    }
    for case, (part, failure) in wrong.items():
        envelope = seal_content(THREAD_KEY, HEADER, b"\0" + body({**VISITOR, "part": part}))
        yield refused("envelopes", f"part-{case}", SPEC, "open_envelope", opening(envelope), failure)
    kind = EnvelopeType.MESSAGE
    unknown = {**VISITOR, "part": '{"v":1,"kind":"something-new","more":[1,"två"]}'}
    yield from pair_of("envelopes", "part-of-a-kind-to-come", SPEC, "passed over", sealing(kind, unknown))


def _not_sealed() -> Iterator[Vector]:
    message = EnvelopeType.MESSAGE
    wrong: dict[str, tuple[Values, bytes, type[SealingError]]] = {
        "too-long": ({**VISITOR, "text": filling(FULL[4]) + "a"}, b"", Malformed),
        "staff-without-signature": (STAFF, b"", WronglySigned),
        "visitor-with-signature": (VISITOR, SAM.seed, WronglySigned),
        "staff-without-alias": ({**STAFF, "alias": ""}, SAM.seed, Malformed),
        "alias-too-long": ({**VISITOR, "alias": "å" * 65}, b"", Malformed),
        "counting-from-zero": ({**VISITOR, "n": 0}, b"", Malformed),
    }
    for case, (values, sign_seed, failure) in wrong.items():
        given = sealing(message, values, sign_seed)
        yield refused("envelopes", f"not-sealed-{case}", SPEC, "seal_envelope", given, failure)


def _good() -> bytes:
    return seal_content(THREAD_KEY, HEADER, b"\0" + body(VISITOR))


def opening(envelope: bytes) -> Values:
    return {**WHERE, "type": 1, "key": THREAD_KEY, "envelope": envelope}


def _not_opened() -> Iterator[Vector]:
    good = _good()

    def flipped(at: int) -> bytes:
        return good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :]

    wrong: dict[str, tuple[bytes, type[SealingError]]] = {
        "magic": (b"XC1" + good[3:], Malformed),
        "version": (b"OC2" + good[3:], UnknownVersion),
        "unknown-type": (good[:3] + b"\x05" + good[4:], UnknownVersion),
        "type-zero": (good[:3] + b"\0" + good[4:], UnknownVersion),
        "another-type": (good[:3] + b"\x02" + good[4:], Malformed),
        "conversation-flipped": (flipped(4), WrongKey),
        "generation-flipped": (flipped(23), WrongKey),
        "message-id-flipped": (flipped(24), WrongKey),
        "commitment-flipped": (flipped(40), WrongKey),
        "ciphertext-flipped": (flipped(72), Altered),
        "tag-flipped": (flipped(len(good) - 1), Altered),
        "cut-short": (good[:-1], Malformed),
        "too-long": (good + b"\0", Malformed),
        "length-of-another-class": (good.ljust(4184, b"\0"), Altered),
        "empty": (b"", Malformed),
    }
    for case, (envelope, failure) in wrong.items():
        yield refused("envelopes", case, SPEC, "open_envelope", opening(envelope), failure)
    other: Values = {**opening(good), "key": NOTES_KEY}
    yield refused("envelopes", "another-key", SPEC, "open_envelope", other, WrongKey)
    note: Values = {**opening(good), "type": 2}
    yield refused("notes", "message-as-note", NOTES, "open_envelope", note, Malformed)


def with_padded(padded: bytes) -> bytes:
    """An envelope with this very plaintext, whatever the rules say."""
    header = HEADER.to_bytes()
    secret = derive(THREAD_KEY, lp("origo/v1/msg", header), 32)
    keys = derive(secret, lp("origo/v1/msg-keys"), 76)
    return header + keys[44:] + AESGCM(keys[:32]).encrypt(keys[32:44], padded, header)


def _bad_contents() -> Iterator[Vector]:
    content = b"\0" + body(VISITOR)
    framed = len(content).to_bytes(4, "big") + content
    larger = with_padded(framed.ljust(4096, b"\0"))
    says = "a larger class than needed opens"
    yield accepted("envelopes", "larger-class", SPEC, says, "open_envelope", opening(larger), "envelope")
    padded = framed.ljust(1024, b"\0")
    wrong: dict[str, tuple[bytes, type[SealingError]]] = {
        "length-beyond-the-end": ((1021).to_bytes(4, "big") + padded[4:], BadPadding),
        "length-enormous": (b"\xff\xff\xff\xff" + padded[4:], BadPadding),
        "length-too-short": ((len(content) - 1).to_bytes(4, "big") + padded[4:], BadPadding),
        "padding-not-zero": (padded[:-1] + b"\x01", BadPadding),
        "no-content": (bytes(1024), Malformed),
        "unknown-first-byte": ((len(content)).to_bytes(4, "big") + b"\x02" + padded[5:], Malformed),
        "signature-cut-short": ((80).to_bytes(4, "big") + b"\x01" + bytes(1019), Malformed),
    }
    for case, (plaintext, failure) in wrong.items():
        yield refused("envelopes", case, SPEC, "open_envelope", opening(with_padded(plaintext)), failure)


def _bad_bodies() -> Iterator[Vector]:
    good = body(VISITOR)
    staff = body(STAFF)
    signature = SAM.sign(lp("origo/v1/staff-message", HEADER.to_bytes(), ANCHOR, staff))
    wrong: dict[str, tuple[bytes, type[SealingError]]] = {
        "body-of-version-1": (b"\0" + good.replace(b'"v":2', b'"v":1'), UnknownVersion),
        "body-with-text-version": (b"\0" + good.replace(b'"v":2', b'"v":"1"'), Malformed),
        "body-with-another-field": (b"\0" + good.replace(b'"v":2', b'"v":2,"x":1'), Malformed),
        "body-without-wish": (b"\0" + good.replace(b'"wish":"",', b""), Malformed),
        "body-without-alias": (b"\0" + good.replace(b'"alias":"Lo",', b""), Malformed),
        "body-in-another-order": (
            b"\0" + b'{"from":"visitor","v":2' + good[len(b'{"v":2,"from":"visitor"') :],
            Malformed,
        ),
        "body-with-white-space": (b"\0" + good.replace(b'"v":2,', b'"v":2, '), Malformed),
        "body-with-an-attachment": (b"\0" + good.replace(b'"att":[]', b'"att":[1]'), Malformed),
        "body-from-somebody-else": (b"\0" + good.replace(b'"visitor"', b'"stranger"'), Malformed),
        "body-with-a-short-hash": (b"\0" + good.replace(b"AAAAAAAA", b"AAAA"), Malformed),
        "body-with-no-such-day": (b"\0" + good.replace(b"2026-11-21", b"2026-11-31"), Malformed),
        "body-counting-from-zero": (b"\0" + good.replace(b'"n":1', b'"n":0'), Malformed),
        "body-counting-with-true": (b"\0" + good.replace(b'"n":1', b'"n":true'), Malformed),
        "body-that-is-a-list": (b"\0[]", Malformed),
        "body-without-log": (b"\0" + good.replace(b'"log":"' + b"A" * 48 + b'",', b""), Malformed),
        "body-with-a-short-log": (b"\0" + body({**VISITOR, "log": bytes(35)}), Malformed),
        "body-with-lines-and-no-hash": (b"\0" + body({**VISITOR, "log": b"\0\0\0\1" + bytes(32)}), Malformed),
        "body-with-a-hash-and-no-lines": (b"\0" + body({**VISITOR, "log": bytes(4) + seed("line")}), Malformed),
        "body-with-a-release-key-alone": (b"\0" + body({**VISITOR, "release": SAM.public}), Malformed),
        "empty-body": (b"\0", Malformed),
        "staff-with-a-release-key": (b"\1" + SAM.id + signature + body({**STAFF, "release": bytes(96)}), Malformed),
        "staff-marked-as-visitor": (b"\0" + staff, WronglySigned),
        "visitor-marked-as-staff": (b"\1" + SAM.id + signature + good, WronglySigned),
    }
    for case, (content, failure) in wrong.items():
        envelope = seal_content(THREAD_KEY, HEADER, content)
        yield refused("envelopes", case, SPEC, "open_envelope", opening(envelope), failure)
    yield from _author(staff, signature)
    note = Header(EnvelopeType.NOTE, CONVERSATION, 1, HEADER.message_id)
    given: Values = {**WHERE, "type": 2, "key": NOTES_KEY, "envelope": seal_content(NOTES_KEY, note, b"\0" + good)}
    yield refused("notes", "note-of-a-visitor", NOTES, "open_envelope", given, WronglySigned)


def _author(staff: bytes, signature: bytes) -> Iterator[Vector]:
    right = seal_content(THREAD_KEY, HEADER, b"\1" + SAM.id + signature + staff)
    asked: Values = {**opening(right), "sign_pk": SAM.public, "bound": ANCHOR}
    unopened: dict[str, tuple[Values, type[SealingError]]] = {
        "under-another-key": ({"key": NOTES_KEY}, WrongKey),
        "altered": ({"envelope": right[:-1] + bytes([right[-1] ^ 1])}, Altered),
        "cut-short": ({"envelope": right[:-1]}, Malformed),
        "of-another-version": ({"envelope": b"OC2" + right[3:]}, UnknownVersion),
        "not-padded": ({"envelope": with_padded(b"\xff" * 1024)}, BadPadding),
    }
    for case, (change, failure) in unopened.items():
        yield refused("envelopes", f"author-{case}", SPEC, "verify_author", {**asked, **change}, failure)
    elsewhere = Header(EnvelopeType.MESSAGE, CONVERSATION, 1, seed("another message id", 16))
    moved = seal_content(THREAD_KEY, elsewhere, b"\1" + SAM.id + signature + staff)
    given: Values = {**opening(moved), "sign_pk": SAM.public, "bound": ANCHOR}
    yield refused("envelopes", "signature-of-another-message", SPEC, "verify_author", given, WronglySigned)
    other = staff.replace(b'"Sam"', b'"Sim"')
    given["envelope"] = seal_content(THREAD_KEY, HEADER, b"\1" + SAM.id + signature + other)
    yield refused("envelopes", "signature-of-another-body", SPEC, "verify_author", given, WronglySigned)
