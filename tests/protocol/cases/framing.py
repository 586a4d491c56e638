"""Conventions: framing, text forms, JSON in one spelling, key pairs."""

from collections.abc import Iterator
from hashlib import sha512
from itertools import count

from origo_chat.sealing.refusals import Malformed, WronglySigned
from origo_chat.sealing.signing import SigningKeyPair
from tests.protocol.making import Values, accepted, refused, seed
from tests.protocol.operations.given import plain
from tests.protocol.vector import Vector

SPEC = "1 conventions"
# Of the group Ed25519 signs in.
ORDER = (1 << 252) + 27742317777372353535851937790883648493
NEUTRAL = bytes([1]) + bytes(31)
EIGHT = bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")
OTHER_EIGHT = bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")
SMALL_ORDER = {
    "order-1": NEUTRAL,
    "order-2": bytes.fromhex("ec" + "ff" * 30 + "7f"),
    "order-4": bytes(32),
    "order-4-with-a-sign": bytes(31) + b"\x80",
    "order-8": EIGHT,
    "order-8-with-a-sign": EIGHT[:31] + bytes([EIGHT[31] | 0x80]),
    "another-order-8": OTHER_EIGHT,
    "another-order-8-with-a-sign": OTHER_EIGHT[:31] + bytes([OTHER_EIGHT[31] | 0x80]),
}
NOT_BASE64URL = {
    "padded": "AAA=",
    "standard-alphabet": "+/+/",
    "white-space": "AA AA",
    "line-feed-at-the-end": "AAAA\n",
    "impossible-length": "AAAAA",
    "bits-left-over": "AB",
    "not-ascii": "ÅÄÖ_",
}
NOT_DAYS = {
    "no-such-day": "2026-02-29",
    "month-thirteen": "2026-13-01",
    "compact": "20261121",
    "week": "2026-W47-6",
    "too-early": "1999-12-31",
    "too-late": "2200-01-01",
    "with-time": "2026-11-21T00:00",
    "arabic-digits": "٢٠٢٦-١١-٢١",
    "space-before": " 2026-11-21",
    "short-month": "2026-1-1",
    "empty": "",
}
NOT_SPELLED = {
    "space-after-colon": b'{"a": 1}',
    "line-feed-at-the-end": b'{"a":1}\n',
    "doubled-field": b'{"a":1,"a":1}',
    "fraction": b'{"a":1.0}',
    "exponent": b'{"a":1e2}',
    "minus-zero": b'{"a":-0}',
    "leading-zero": b'{"a":01}',
    "not-a-number": b'{"a":NaN}',
    "escaped-letter": b'{"a":"\\u0061"}',
    "escaped-slash": b'{"a":"\\/"}',
    "upper-case-escape": b'{"a":"\\u001F"}',
    "long-escape-of-tab": b'{"a":"\\u0009"}',
    "escaped-letter-beyond-ascii": b'{"a":"\\u00e5"}',
    "raw-control": b'{"a":"\x01"}',
    "lone-surrogate": b'{"a":"\\ud800"}',
    "byte-order-mark": b'\xef\xbb\xbf{"a":1}',
    "not-utf-8": b'{"a":"\xff"}',
    "surrogate-in-utf-8": b'{"a":"\xed\xa0\x80"}',
    "trailing-comma": b'{"a":1,}',
    "single-quotes": b"{'a':1}",
    "two-values": b"{}{}",
    "empty": b"",
    "cut-short": b'{"a":',
    "too-deep": b"[" * 30_000 + b"]" * 30_000,
    "one-level-too-deep": b"[" * 65 + b"]" * 65,
    "one-level-too-deep-with-a-number": b"[" * 64 + b"0" + b"]" * 64,
    "below-zero": b'{"a":-1}',
    "beyond-u32": b'{"a":4294967296}',
    "enormous-number": b"[" + b"9" * 5_000 + b"]",
}


def vectors() -> Iterator[Vector]:
    yield from _framing()
    yield from _texts()
    yield from _json()
    yield from _keys()


def _framing() -> Iterator[Vector]:
    cases: dict[str, tuple[str, list[object]]] = {
        "parts-of-every-kind": ("text, number and bytes", [{"text": "ab"}, {"number": 7}, {"bytes": b"\0\xff"}]),
        "no-parts": ("nothing gives nothing", []),
        "empty-parts": ("an empty part is its length", [{"text": ""}, {"bytes": b""}]),
        "text-beyond-ascii": ("text is UTF-8", [{"text": "åäö 🜁"}]),
        "largest-number": ("numbers are u32", [{"number": 4_294_967_295}]),
        "label-of-words": ("as in section 2", [{"text": "origo/v1/words"}, {"bytes": bytes(9)}]),
        "longest-part": ("65,535 bytes", [{"bytes": bytes(65_535)}]),
    }
    for case, (says, parts) in cases.items():
        yield accepted("framing", f"lp-{case}", SPEC, says, "lp", {"parts": parts})
    for case, part in {"part-too-long": {"bytes": bytes(65_536)}, "number-too-large": {"number": 1 << 32}}.items():
        yield refused("framing", f"lp-{case}", SPEC, "lp", {"parts": [part]}, Malformed)
    for length in (16, 32, 76):
        given: Values = {"key": seed("expand"), "info": b"origo", "length": length}
        yield accepted("framing", f"derive-{length}-bytes", SPEC, "HKDF-Expand without extract", "derive", given)
    short: Values = {"key": bytes(31), "info": b"", "length": 32}
    yield refused("framing", "derive-from-a-short-key", SPEC, "derive", short, Malformed)


def _texts() -> Iterator[Vector]:
    for length in range(5):
        given: Values = {"text": str(plain(b"\xfb\xff\xfe\x00"[:length]))}
        yield accepted("framing", f"base64url-{length}-bytes", SPEC, "without padding", "from_text", given)
    for case, text in NOT_BASE64URL.items():
        yield refused("framing", f"base64url-{case}", SPEC, "from_text", {"text": text}, Malformed)
    for case, text in {"leap-day": "2028-02-29", "first": "2000-01-01", "last": "2199-12-31"}.items():
        yield accepted("framing", f"day-{case}", SPEC, "a day", "read_day", {"text": text})
    for case, text in NOT_DAYS.items():
        yield refused("framing", f"day-{case}", SPEC, "read_day", {"text": text}, Malformed)


def _json() -> Iterator[Vector]:
    every = '{"":[],"b":[true,false,null,{}],"c":"\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f\x7f/\u2028åäö🜁","d":0}'.encode()
    yield accepted(
        "framing", "json-of-every-kind", SPEC, "its one spelling", "read_json", {"json": every, "limit": len(every)}
    )
    deepest = b"[" * 64 + b"]" * 64
    given: Values = {"json": deepest, "limit": len(deepest)}
    yield accepted("framing", "json-of-64-levels", SPEC, "as deep as may be", "read_json", given)
    largest: Values = {"json": b"[4294967295]", "limit": 100}
    yield accepted("framing", "json-of-the-largest-number", SPEC, "u32", "read_json", largest)
    too_long: Values = {"json": every, "limit": len(every) - 1}
    yield refused("framing", "json-longer-than-allowed", SPEC, "read_json", too_long, Malformed)
    for case, data in NOT_SPELLED.items():
        yield refused("framing", f"json-{case}", SPEC, "read_json", {"json": data, "limit": 100_000}, Malformed)


def _keys() -> Iterator[Vector]:
    for name in ("first", "second", "third"):
        given: Values = {"seed": seed(f"{name} kem")}
        yield accepted("keys", f"kem-{name}", SPEC, "X-Wing from its seed", "kem_key_pair", given)
        given = {"seed": seed(f"{name} sign")}
        yield accepted("keys", f"signing-{name}", SPEC, "Ed25519 from its seed", "signing_key_pair", given)
    for case, length in {"short": 31, "long": 33, "empty": 0}.items():
        given = {"seed": bytes(length)}
        yield refused("keys", f"kem-{case}-seed", SPEC, "kem_key_pair", given, Malformed)
        yield refused("keys", f"signing-{case}-seed", SPEC, "signing_key_pair", given, Malformed)
    yield accepted("keys", "key-id", SPEC, "the name of a key", "key_id", {"public_key": seed("any key")})
    yield from _signatures()


def _signatures() -> Iterator[Vector]:
    pair = SigningKeyPair.from_seed(seed("first sign"))
    signing: Values = {"seed": pair.seed, "data": b"as sent"}
    yield accepted("keys", "sign", SPEC, "Ed25519", "sign", signing)
    signature = pair.sign(b"as sent")
    good: Values = {"sign_pk": pair.public, "signature": signature, "data": b"as sent"}
    yield accepted("keys", "signature", SPEC, "verifies", "verify_signature", good, "signature", "data")
    larger = int.from_bytes(signature[32:], "little") + ORDER
    wrong: dict[str, Values] = {
        "of-other-data": {"data": b"as sent."},
        "by-another-key": {"sign_pk": SigningKeyPair.from_seed(seed("second sign")).public},
        "cut-short": {"signature": signature[:63]},
        "with-s-beyond-the-order": {"signature": signature[:32] + larger.to_bytes(32, "little")},
        "by-a-point-out-of-range": {"sign_pk": bytes.fromhex("ed" + "ff" * 30 + "7f")},
        "by-a-short-key": {"sign_pk": pair.public[:31]},
    }
    for case, point in SMALL_ORDER.items():
        wrong[f"by-a-key-of-{case}"] = {"sign_pk": point, "signature": NEUTRAL + bytes(32), "data": _anybodys(point)}
    wrong["with-r-of-order-1"] = {"signature": without_chance(pair, b"as sent")}
    for case, change in wrong.items():
        yield refused("keys", f"signature-{case}", SPEC, "verify_signature", {**good, **change}, WronglySigned)


def _hashed(r: bytes, public_key: bytes, data: bytes) -> int:
    return int.from_bytes(sha512(r + public_key + data).digest(), "little") % ORDER


def _anybodys(point: bytes) -> bytes:
    """Data for which R neutral and S zero "verify" under a key of small order: its multiple by the hash is neutral."""
    return next(data for data in map(b"sent %d".__mod__, count()) if _hashed(NEUTRAL, point, data) % 8 == 0)


def without_chance(pair: SigningKeyPair, data: bytes) -> bytes:
    """A signature whose R is neutral: it would verify, and gives the key away."""
    scalar = int.from_bytes(sha512(pair.seed).digest()[:32], "little") & ((1 << 254) - 8) | 1 << 254
    s = _hashed(NEUTRAL, pair.public, data) * scalar % ORDER
    return NEUTRAL + s.to_bytes(32, "little")
