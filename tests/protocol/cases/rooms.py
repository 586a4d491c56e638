"""Hellos and packets of rooms. Rosters and epochs are in room_epochs.py."""

from collections.abc import Iterator

from origo_chat.sealing.framing import digest, lp
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.padding import pad
from origo_chat.sealing.refusals import (
    Altered,
    BadPadding,
    Gap,
    Malformed,
    SealingError,
    UnknownVersion,
    WrongKey,
    WronglySigned,
)
from origo_chat.sealing.room_chains import Chain
from origo_chat.sealing.room_hello import HELLO_PADDED_BYTES
from origo_chat.sealing.room_packets import PADDED_BYTES, PacketPlace, seal_packet
from origo_chat.sealing.signing import SIGNATURE_BYTES, SigningKeyPair
from origo_chat.sealing.spelling import write_json
from tests.protocol.cases.organisation import epoch_keys
from tests.protocol.fixed_hpke import seal
from tests.protocol.making import Values, accepted, refused, seed
from tests.protocol.vector import Vector

AREA, SPEC = "rooms", "11 rooms"
ROOM = seed("room", 16)
VISITOR_KEYS = KemKeyPair.from_seed(seed("visitor in the room"))
PSK = seed("room psk")
SECRET = seed("room epoch secret")
MEMBER = seed("Sam id", 16)
VISITOR_SIGNING, RETURN = (SigningKeyPair.from_seed(seed(name)) for name in ("visitor writes", "visitor returns"))
HELLO: Values = {
    "v": 2,
    "pk": VISITOR_KEYS.public,
    "psk": PSK,
    "sign_pk": VISITOR_SIGNING.public,
    "return_pk": RETURN.public,
    "text": "Hej, är någon där? 👋",
    "wish": "",
}
WRITER = SigningKeyPair.from_seed(seed("Sam writes"))
PK = KemKeyPair.from_seed(seed("Sam in the room")).public
HASH = seed("hash of the roster")
WHERE: Values = {"room": ROOM, "epoch": 3, "member": MEMBER, "pk": PK, "secret": SECRET, "roster_hash": HASH}
READING: Values = {**WHERE, "sign_pk": WRITER.public}
WRITING: Values = {**WHERE, "sign_seed": WRITER.seed}


def vectors() -> Iterator[Vector]:
    yield from _hellos()
    yield from _sealed_packets()
    yield from _bad_packets()
    yield from _wrongly_signed_packets()
    yield from _chains()


def _sealed_hello(padded: bytes, label: str = "origo/v1/hello", room: bytes = ROOM) -> bytes:
    pk = epoch_keys(1).kem.public
    return seal(pk, lp(label, room, digest(pk)), padded, seed("hello 1") + seed("hello 2"))


def _hello_of(values: Values) -> bytes:
    return pad(write_json(values), (HELLO_PADDED_BYTES,))


def _hellos() -> Iterator[Vector]:
    good = _hello_of(HELLO)
    given: Values = {"seed": epoch_keys(1).kem.seed, "room": ROOM, "hello": _sealed_hello(good)}
    yield accepted(AREA, "hello", SPEC, "opens", "open_hello", given, "hello")
    long = {**HELLO, "text": "å" * 1000, "wish": "x" * 1024}
    brief = _sealed_hello(_hello_of({**HELLO, "return_pk": b""}))
    yield accepted(AREA, "hello-without-a-way-back", SPEC, "opens", "open_hello", {**given, "hello": brief})
    says = "the longest first line and wish"
    yield accepted(AREA, "hello-longest", SPEC, says, "open_hello", {**given, "hello": _sealed_hello(_hello_of(long))})
    wrong: dict[str, tuple[Values, type[SealingError]]] = {
        "of-another-team": ({"seed": epoch_keys(2).kem.seed}, WrongKey),
        "of-another-room": ({"room": seed("another room", 16)}, WrongKey),
        "for-another-purpose": ({"hello": _sealed_hello(good, "origo/v1/slot")}, WrongKey),
        "of-a-short-room": ({"room": ROOM[:15]}, Malformed),
        "cut-short": ({"hello": _sealed_hello(good)[:-1]}, Malformed),
        "in-less-padding": ({"hello": _sealed_hello(good[:-16])}, Malformed),
    }
    bodies: dict[str, tuple[bytes, type[SealingError]]] = {
        "of-version-1": (_hello_of({**HELLO, "v": 1}), UnknownVersion),
        "with-a-short-packet-key": (_hello_of({**HELLO, "sign_pk": bytes(31)}), Malformed),
        "without-a-packet-key": (_hello_of({**HELLO, "sign_pk": b""}), Malformed),
        "with-a-short-return-key": (_hello_of({**HELLO, "return_pk": bytes(31)}), Malformed),
        "with-a-long-line": (_hello_of({**HELLO, "text": "a" * 1001}), Malformed),
        "with-a-long-wish": (_hello_of({**HELLO, "wish": "a" * 1025}), Malformed),
        "with-a-short-key": (_hello_of({**HELLO, "pk": bytes(1215)}), Malformed),
        "with-a-short-psk": (_hello_of({**HELLO, "psk": bytes(31)}), Malformed),
        "with-another-field": (_hello_of({**HELLO, "alias": "Lo"}), Malformed),
        "with-padding-not-zero": (good[:-1] + b"\1", BadPadding),
        "with-a-length-beyond-the-end": ((8189).to_bytes(4, "big") + good[4:], BadPadding),
    }
    wrong |= {case: ({"hello": _sealed_hello(padded)}, failure) for case, (padded, failure) in bodies.items()}
    for case, (change, failure) in wrong.items():
        yield refused(AREA, f"hello-{case}", SPEC, "open_hello", {**given, **change}, failure)


def packet(counter: int, body: bytes, signer: SigningKeyPair = WRITER, **more: object) -> bytes:
    """A packet of this place with this very body, whatever the rules say."""
    place, keys = place_of(counter, **more)
    roster_hash = more.get("roster_hash", HASH)
    assert isinstance(roster_hash, bytes)
    where = (place.room, place.epoch, place.counter, place.member)
    sig = signer.sign(lp("origo/v1/room-packet", *where, keys[44:], roster_hash, body))
    return seal_packet(place, keys, pad(sig + body, PADDED_BYTES))


def padded_packet(counter: int, padded: bytes, **more: object) -> bytes:
    return seal_packet(*place_of(counter, **more), padded)


def place_of(counter: int, **more: object) -> tuple[PacketPlace, bytes]:
    """A place, and the keys its chain has for it."""
    where = {**WHERE, **more}
    room, epoch, member, pk = where["room"], where["epoch"], where["member"], where["pk"]
    assert isinstance(room, bytes)
    assert isinstance(member, bytes)
    assert isinstance(pk, bytes)
    assert isinstance(epoch, int)
    chain = Chain(SECRET, room, epoch, member, pk)
    keys = [chain.take()[1] for _ in range(counter + 1)][-1]
    return PacketPlace(room, epoch, member, counter), keys


def body(text: str, kind: str = "text") -> bytes:
    return write_json({"v": 1, "kind": kind, "text": text})


def _sealed_packets() -> Iterator[Vector]:
    full = {size: "a" * (size - 4 - SIGNATURE_BYTES - len(body(""))) for size in PADDED_BYTES}
    cases: dict[str, Values] = {
        "first": {"counter": 0, "kind": "text", "text": "Hej! مرحبا ❤"},
        "later": {"counter": 7, "kind": "summary", "text": "Vi har talat om skolan."},
        "empty": {"counter": 1, "kind": "notice", "text": ""},
        "full-small": {"counter": 0, "kind": "text", "text": full[1024]},
        "one-byte-more": {"counter": 0, "kind": "text", "text": full[1024] + "a"},
        "full-large": {"counter": 0, "kind": "text", "text": full[4096]},
    }
    for case, said in cases.items():
        made = accepted(AREA, f"packet-{case}-sealed", SPEC, case, "seal_packet", {**WRITING, **said})
        yield made
        assert isinstance(made.gives, dict)
        opening = {**READING, "packet": made.gives["packet"]}
        yield accepted(AREA, f"packet-{case}-opened", SPEC, case, "open_packet", opening, "packet")
    long = {**WRITING, "counter": 0, "kind": "text", "text": full[4096] + "a"}
    yield refused(AREA, "packet-too-long-a-text", SPEC, "seal_packet", long, Malformed)


def _bad_packets() -> Iterator[Vector]:
    good = packet(2, body("Hej"))

    def flipped(at: int) -> bytes:
        return good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :]

    padded = pad(body("Hej"), PADDED_BYTES)
    wrong: dict[str, tuple[Values, type[SealingError]]] = {
        "of-another-kind-of-file": ({"packet": b"XP1" + good[3:]}, Malformed),
        "of-another-version": ({"packet": b"OP2" + good[3:]}, UnknownVersion),
        "cut-short": ({"packet": good[:-1]}, Malformed),
        "of-a-length-between": ({"packet": good.ljust(2000, b"\0")}, Malformed),
        "with-its-epoch-changed": ({"packet": flipped(6)}, Altered),
        "with-its-counter-changed": ({"packet": flipped(10)}, WrongKey),
        "with-a-counter-too-far": ({"packet": good[:7] + (65).to_bytes(4, "big") + good[11:]}, Gap),
        "with-its-commitment-flipped": ({"packet": flipped(11)}, WrongKey),
        "with-its-ciphertext-flipped": ({"packet": flipped(60)}, Altered),
        "with-its-tag-flipped": ({"packet": flipped(len(good) - 1)}, Altered),
        "by-another-member": ({"member": seed("Mira id", 16)}, WrongKey),
        "of-another-room": ({"room": seed("another room", 16)}, WrongKey),
        "of-another-secret": ({"secret": seed("another secret")}, WrongKey),
        "of-a-short-secret": ({"secret": SECRET[:31]}, Malformed),
        "with-padding-not-zero": ({"packet": padded_packet(0, padded[:-1] + b"\1")}, BadPadding),
        "with-a-length-beyond-the-end": (
            {"packet": padded_packet(0, (1021).to_bytes(4, "big") + padded[4:])},
            BadPadding,
        ),
        "of-another-browser": ({"pk": VISITOR_KEYS.public}, WrongKey),
        "of-no-kind": ({"packet": packet(0, body("Hej", "shout"))}, Malformed),
        "saying-version-2": ({"packet": packet(0, body("Hej").replace(b'"v":1', b'"v":2'))}, UnknownVersion),
        "saying-more": ({"packet": packet(0, body("Hej").replace(b'"v":1', b'"v":1,"x":1'))}, Malformed),
        "saying-nothing": ({"packet": packet(0, b"")}, Malformed),
    }
    for case, (change, failure) in wrong.items():
        given = {**READING, "packet": good, **change}
        yield refused(AREA, f"packet-{case}", SPEC, "open_packet", given, failure)


def _wrongly_signed_packets() -> Iterator[Vector]:
    unsigned = pad(bytes(64) + body("Hej"), PADDED_BYTES)
    wrong: dict[str, tuple[Values, type[SealingError]]] = {
        "of-another-roster": ({"roster_hash": seed("another roster")}, WronglySigned),
        "by-another-packet-key": ({"sign_pk": VISITOR_SIGNING.public}, WronglySigned),
        "in-anothers-name": ({"packet": packet(0, body("Hej"), VISITOR_SIGNING)}, WronglySigned),
        "signed-for-another-place": ({"packet": _moved()}, WronglySigned),
        "without-room-for-a-signature": ({"packet": padded_packet(0, pad(bytes(63), PADDED_BYTES))}, Malformed),
        "without-a-signature": (
            {"packet": padded_packet(0, unsigned)},
            WronglySigned,
        ),
    }
    for case, (change, failure) in wrong.items():
        given = {**READING, "packet": packet(2, body("Hej")), **change}
        yield refused(AREA, f"packet-{case}", SPEC, "open_packet", given, failure)


def _moved() -> bytes:
    """The content of one place under the keys of another, as only a member can make it."""
    place, keys = place_of(1)
    said = body("Hej")
    sig = WRITER.sign(lp("origo/v1/room-packet", place.room, place.epoch, 0, place.member, keys[44:], HASH, said))
    return padded_packet(1, pad(sig + said, PADDED_BYTES))


def _chains() -> Iterator[Vector]:
    """What one chain makes of packets that come late, twice, changed or not at all."""
    many = [packet(at, body(f"{at}")) for at in range(68)]
    changed = many[1][:-1] + bytes([many[1][-1] ^ 1])
    orders: dict[str, list[bytes]] = {
        "in-order": many[:4],
        "out-of-order": [many[at] for at in (3, 0, 2, 1, 4)],
        "twice": [many[at] for at in (0, 0, 2, 1, 1, 2)],
        "with-one-lost": [many[at] for at in (0, 2, 3)],
        "changed-and-then-whole": [many[0], changed, many[1], many[2], changed],
        "changed-ahead-and-then-whole": [changed, many[0], many[1]],
        "with-64-passed-over": [many[64], many[0], many[63], many[65]],
        "with-65-lost": [many[65], many[0], many[65]],
    }
    for case, packets in orders.items():
        given: Values = {**READING, "packets": packets}
        yield accepted(AREA, f"chain-{case}", SPEC, case.replace("-", " "), "open_packets", given)
