"""Conventions: framing, text forms, JSON in one spelling, key pairs."""

from collections.abc import Iterator

from origo_chat.sealing.refusals import Malformed, WronglySigned
from origo_chat.sealing.signing import SigningKeyPair
from tests.protocol.making import Values, accepted, refused, seed
from tests.protocol.operations.given import plain
from tests.protocol.vector import Vector

SPEC = "1 conventions"
# Of the group Ed25519 signs in.
ORDER = (1 << 252) + 27742317777372353535851937790883648493
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
    for case, change in wrong.items():
        yield refused("keys", f"signature-{case}", SPEC, "verify_signature", {**good, **change}, WronglySigned)
