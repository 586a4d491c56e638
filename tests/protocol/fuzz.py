"""Feeds every parser what nobody sent: `python -m tests.protocol.fuzz 1000000`. Ends at the first surprise.

A surprise is any exception but a refusal, and any acceptance of changed bytes where every byte is authenticated.
Where a shape is read that is not authenticated by itself, what was accepted must be its one spelling.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from origo_chat.core import base64url
from origo_chat.protocol.words import word_list
from origo_chat.sealing import certificates, envelopes, messages, room_hello, room_packets, words
from origo_chat.sealing.framing import from_text, read_day, to_text
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.refusals import SealingError
from origo_chat.sealing.room_roster import read_roster, write_roster
from origo_chat.sealing.spelling import read_json, write_json
from tests.protocol.cases import rooms
from tests.protocol.cases.organisation import ROOT
from tests.protocol.mutations import Dice, mutated
from tests.protocol.operations import OPERATIONS
from tests.protocol.operations.given import Given
from tests.protocol.vector import Vector, kept

LISTS = [word_list("sv"), word_list("en")]
LATER = date(2027, 6, 1)


@dataclass(frozen=True)
class Target:
    """Something that reads bytes, good inputs to start from, and how many of 100 cases it gets."""

    name: str
    share: int
    seeds: list[bytes]
    attempt: Callable[[bytes, bytes], None]


# What each operation that is given something from elsewhere can end in.
FAILURES: dict[str, set[str]] = {
    name: set(classes)
    for name, classes in json.loads((Path(__file__).parent / "failures.json").read_text(encoding="utf-8")).items()
}


class Surprise(Exception):
    """What must not happen."""


def targets() -> list[Target]:
    """Every parser, and every operation that opens something."""
    vectors = [vector for vector in kept() if vector.refused is None]
    opening = [_sealed(vector, name) for vector in vectors for name in vector.sealed if _is_quick(vector, name)]
    bodies = [base64url.decode(str(each.given["body"])) for each in vectors if each.does == "certify"]
    parsers = [
        Target("json", 12, bodies, _reads_json),
        Target("certificate", 14, _given(vectors, "read_certificate", "certificate"), _reads_certificate),
        Target("keys.log", 1, _given(vectors, "verify_keys_log", "log")[:1], _reads_log),
        Target("envelope header", 6, _given(vectors, "open_envelope", "envelope")[:1], _reads_header),
        Target("message body", 10, _bodies(vectors), _reads_body),
        Target("base64url", 6, [b"AAEC", b"_-_-AA", b""], _reads_text),
        Target("day", 5, [b"2026-11-21", b"2028-02-29"], _reads_day),
        Target("typed words", 8, _typed(vectors), _reads_words),
        Target("roster", 6, _given(vectors, "read_roster", "roster"), _reads_roster),
        Target("hello body", 4, [write_json(rooms.HELLO)], _reads_hello),
        Target("packet body", 4, [rooms.body("Hej"), rooms.body("", "notice")], _reads_said),
    ]
    share = max(1, (100 - sum(each.share for each in parsers)) // len(opening))
    return [*parsers, *(Target(each.name, share, each.seeds, each.attempt) for each in opening)]


def fuzz(cases: int, seed: int) -> dict[str, int]:
    """Runs so many cases and says how many each target got."""
    dice, counts = Dice(seed), dict[str, int]()
    every = targets()
    whole = sum(each.share for each in every)
    for target in every:
        for _ in range(max(1, cases * target.share // whole)):
            start = target.seeds[dice.below(len(target.seeds))]
            _try(target, start, mutated(start, dice))
            counts[target.name] = counts.get(target.name, 0) + 1
    return counts


def _try(target: Target, start: bytes, data: bytes) -> None:
    try:
        target.attempt(start, data)
    except SealingError:
        return
    except Exception as fault:
        raise Surprise(f"{target.name}: {fault!r} on {data[:400]!r}") from fault


def _sealed(vector: Vector, name: str) -> Target:
    def attempt(start: bytes, data: bytes) -> None:
        try:
            OPERATIONS[vector.does](Given({**vector.given, name: base64url.encode(data)}))
        except SealingError as refusal:
            # A key of another length is Malformed everywhere.
            if refusal.failure not in FAILURES.get(vector.does, {refusal.failure}) | {"Malformed"}:
                raise Surprise(f"a class that failures.json does not have: {refusal.failure}") from refusal
            raise
        if data != start:
            raise Surprise("accepted what was not sent")

    seed = base64url.decode(str(vector.given[name]))
    return Target(f"{vector.does} {name}", 1, [seed], attempt)


def _is_quick(vector: Vector, name: str) -> bool:
    return vector.does != "verify_keys_log" and len(str(vector.given[name])) < 13_000


def _given(vectors: list[Vector], does: str, name: str) -> list[bytes]:
    return [base64url.decode(str(each.given[name])) for each in vectors if each.does == does]


def _typed(vectors: list[Vector]) -> list[bytes]:
    return [str(each.given["typed"]).encode() for each in vectors if each.does in {"from_words", "from_digits"}]


def _bodies(vectors: list[Vector]) -> list[bytes]:
    shown = [each.given["message"] for each in vectors if each.does == "seal_envelope"]
    small = [each for each in shown if isinstance(each, dict) and len(str(each["text"])) < 200]
    names = ("from", "alias", "n", "prev", "day", "text", "wish")
    return [write_json({"v": 1, **{n: m[n] for n in names}, "att": [], "release": m["release"]}) for m in small]


def _same(again: bytes, data: bytes) -> None:
    if again != data:
        raise Surprise("accepted a second spelling")


def _reads_json(_start: bytes, data: bytes) -> None:
    _same(write_json(read_json(data, 65_536)), data)


def _reads_certificate(_start: bytes, data: bytes) -> None:
    read = certificates.read_certificate(data)
    _same(certificates.write_certificate(read.body, read.signatures), data)


def _reads_log(start: bytes, data: bytes) -> None:
    verify_keys_log(data, ROOT.public, LATER)
    # A log may be cut after any whole line; a pin is what notices that.
    if not start.startswith(data):
        raise Surprise("accepted another log")


def _reads_header(_start: bytes, data: bytes) -> None:
    _same(envelopes.read_header(data).to_bytes(), data[:40])


def _reads_body(_start: bytes, data: bytes) -> None:
    _same(messages.write_body(messages.read_body(data)), data)


def _reads_roster(_start: bytes, data: bytes) -> None:
    _same(write_roster(read_roster(data)), data)


def _reads_hello(_start: bytes, data: bytes) -> None:
    _same(room_hello.write_hello(room_hello.read_hello(data)), data)


def _reads_said(_start: bytes, data: bytes) -> None:
    _same(room_packets.write_said(room_packets.read_said(data)), data)


def _reads_text(_start: bytes, data: bytes) -> None:
    text = data.decode(errors="replace")
    _same(to_text(from_text(text)).encode(), text.encode())


def _reads_day(_start: bytes, data: bytes) -> None:
    text = data.decode(errors="replace")
    _same(read_day(text).isoformat().encode(), text.encode())


def _reads_words(_start: bytes, data: bytes) -> None:
    text = data.decode(errors="replace")
    secret = words.recognise(text, LISTS)
    _same(b"same", b"same" if words.from_digits(words.to_digits(secret)) == secret else b"")


def main(arguments: list[str]) -> None:
    """Cases and seed from the command line."""
    cases = int(arguments[0]) if arguments else 100_000
    counts = fuzz(cases, int(arguments[1]) if len(arguments) > 1 else 1)
    for name, count in counts.items():
        sys.stdout.write(f"{count:9} {name}\n")
    sys.stdout.write(f"{sum(counts.values()):9} cases without a surprise\n")


if __name__ == "__main__":
    main(sys.argv[1:])
