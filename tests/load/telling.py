"""Whether the time of an answer tells what is not there from what is somebody else's: python -m tests.load.telling
[--rounds 2000] [--storage embedded servers]

Both are asked for in turn, over one connection, so that whatever else the machine does falls on both alike. Beside the
difference of their medians stands its noise: where 95 of 100 resampled runs lie, and how far two halves of the same
kind are from each other. A difference that is inside of the noise tells nobody anything.
"""

import argparse
import hashlib
import http.client
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any, Final

from ops.workbench.postgres import PostgresInstance
from ops.workbench.redis import RedisInstance
from origo_chat.core import base64url, identifiers
from tests.load.attacks.honest import Honest
from tests.load.attacks.rooms import Place
from tests.load.attacks.ways import Ground
from tests.support import storage
from tests.support.client import StaffClient
from tests.support.databases import Content
from tests.support.demonstration import Browsers
from tests.support.raw_questions import question, some
from tests.support.running import RunningService, running_service

WARM, RESAMPLED = 50, 1000
Ask = Callable[[], tuple[str, str, Any, dict[str, str]]]


@dataclass(frozen=True)
class Pair:
    """Two questions with one answer: the method, path, body and headers of each."""

    name: str
    absent: Ask
    forbidden: Ask


@dataclass(frozen=True)
class Difference:
    """Microseconds by which the forbidden is slower, and what is noise."""

    absent: float
    apart: float
    low: float
    high: float
    halves: float

    @property
    def is_told(self) -> bool:
        """Neither chance nor the machine explains it."""
        return not self.low <= 0 <= self.high and abs(self.apart) > self.halves


def difference(absent: list[float], forbidden: list[float]) -> Difference:
    """Of two lists that were measured in turn."""
    apart = median(forbidden) - median(absent)
    drawn = sorted(median(_drawn(forbidden)) - median(_drawn(absent)) for _ in range(RESAMPLED))
    halves = [abs(median(each[::2]) - median(each[1::2])) for each in (absent, forbidden)]
    return Difference(median(absent), apart, drawn[RESAMPLED // 40], drawn[-RESAMPLED // 40], max(halves))


def _drawn(values: list[float]) -> list[float]:
    """As many of them again, each as often as it comes."""
    picked = identifiers.random_bytes(4 * len(values))
    return [values[int.from_bytes(picked[n : n + 4], "big") % len(values)] for n in range(0, len(picked), 4)]


def measure(service: RunningService, pair: Pair, rounds: int) -> Difference:
    """Ask in turn; which of both is first changes each time."""
    line = http.client.HTTPConnection("127.0.0.1", service.port, timeout=30)
    took: tuple[list[float], list[float]] = ([], [])
    answers: tuple[set[bytes], set[bytes]] = (set(), set())
    for number in range(rounds + WARM):
        order = (0, 1) if number % 2 else (1, 0)
        for kind in order:
            seconds, answer = _asked(line, (pair.absent, pair.forbidden)[kind]())
            answers[kind].add(answer)
            if number >= WARM:
                took[kind].append(seconds * 1e6)
    if answers[0] != answers[1] or len(answers[0]) != 1:
        raise RuntimeError(f"{pair.name}: answered differently: {answers}")
    return difference(*took)


def _asked(line: http.client.HTTPConnection, asked: tuple[str, str, Any, dict[str, str]]) -> tuple[float, bytes]:
    method, path, body, headers = asked
    content = b"" if body is None else json.dumps(body).encode()
    sent = {"Content-Type": "application/json", "Idempotency-Key": identifiers.token(), **headers}
    began = time.perf_counter()
    line.request(method, f"/api{path}", content, sent)
    answer = line.getresponse()
    told = answer.read()
    seconds = time.perf_counter() - began
    return seconds, b"%d " % answer.status + told.replace(json.loads(told)["id"].encode(), b"")


def _mailbox(ground: Ground) -> Pair:
    """Words that open nothing, and the mailbox of somebody whose words they are not."""
    body = question(ground.epoch_key)
    body["mailbox"]["token_hash"] = base64url.encode(hashlib.sha256(bytes(32)).digest())
    ground.browsers.visitor().call("POST", "/questions", body)
    there = body["mailbox"]["id"]

    def shown(mailbox: str) -> tuple[str, str, Any, dict[str, str]]:
        return "POST", "/mailboxes/open", {"mailbox": mailbox, "access_token": some(32)}, {}

    return Pair("mailbox", lambda: shown(some(16)), lambda: shown(there))


def _room(ground: Ground) -> Pair:
    """A token for no room, and for somebody else's."""
    place = _joined(ground)
    there = base64url.encode(place.room)

    def shown(room: str) -> tuple[str, str, Any, dict[str, str]]:
        return "GET", "/chat/room", None, {"Authorization": f"Room {room}.{some(32)}"}

    return Pair("room", lambda: shown(some(16)), lambda: shown(there))


def _joined(ground: Ground) -> Place:
    place = Place(ground.epoch_key)
    visitor = Honest(ground.browsers.new().http)
    ground.open_chat(visitor)
    visitor.begin()
    visitor.through("POST", "/chat/rooms", place.body)
    return place


def _cookie(browser: StaffClient) -> dict[str, str]:
    return {"Cookie": "; ".join(f"{name}={value}" for name, value in browser.http.cookies.items())}


def _room_of_staff(ground: Ground) -> Pair:
    """An interpreter, at a room they are not asked into."""
    there, ivan = base64url.encode(_joined(ground).room), _cookie(ground.browsers.of("ivan"))

    def shown(room: str) -> tuple[str, str, Any, dict[str, str]]:
        return "GET", f"/chat/rooms/{room}", None, ivan

    return Pair("room, staff", lambda: shown(some(16)), lambda: shown(there))


def _question(ground: Ground) -> Pair:
    """An administrator, who reads nothing, at a question."""
    body, ada = question(ground.epoch_key), _cookie(ground.browsers.of("ada"))
    ground.browsers.visitor().call("POST", "/questions", body)

    def shown(conversation: str) -> tuple[str, str, Any, dict[str, str]]:
        return "GET", f"/questions/{conversation}", None, ada

    return Pair("question", lambda: shown(some(16)), lambda: shown(body["conversation"]))


def _template(ground: Ground) -> Pair:
    """A member, at a colleague's own template."""
    sam, mira = ground.browsers.of("sam"), ground.browsers.of("mira")
    body = question(ground.epoch_key)
    name, sealed = body["conversation"], base64url.decode(body["envelope"])
    note = base64url.encode(sealed[:3] + bytes([2]) + sealed[4:])
    statement = {"generation": 1, "key_id": body["team_key_id"], "slot": some(1168), "statement": some(155)}
    made = {"id": name, "shared": False, "notes_slot": statement, "envelope": note}
    sam.ask("POST", "/templates", made)

    def shown(template: str) -> tuple[str, str, Any, dict[str, str]]:
        return "DELETE", f"/templates/{template}", None, _cookie(mira)

    return Pair("template", lambda: shown(some(16)), lambda: shown(name))


def _person(ground: Ground) -> Pair:
    """A member, who administers nobody, at a colleague."""
    sam = ground.browsers.of("sam")

    def shown(person: str) -> tuple[str, str, Any, dict[str, str]]:
        return "DELETE", f"/accounts/people/{person}/second-factors", None, _cookie(sam)

    there = ground.browsers.of("mira").person
    return Pair("person", lambda: shown(some(16)), lambda: shown(there))


def _name(ground: Ground) -> Pair:
    """Guessing at a name that nobody has, and at somebody's."""

    def shown(name: str) -> tuple[str, str, Any, dict[str, str]]:
        return "POST", "/accounts/sign-in/finish", {"name": name, "secret": some(32)}, {}

    return Pair("name", lambda: shown(some(6)), lambda: shown("polly"))


PAIRS: Final = {
    each.__name__[1:]: each for each in (_mailbox, _room, _room_of_staff, _question, _template, _person, _name)
}
# Each try costs a slow hash, and is limited.
FEW: Final = {"name"}


def show(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def run(chosen: str, names: list[str], rounds: int) -> None:
    """All pairs on one storage."""
    show(f"\n{chosen}\n{'':14}{'absent us':>10}{'forbidden':>11}{'95 of 100 within':>20}{'halves':>8}")
    with ExitStack() as opened:
        if chosen == "servers":
            postgres, redis = (
                opened.enter_context(PostgresInstance(durable=False)),
                opened.enter_context(RedisInstance()),
            )
            os.environ.update({storage.POSTGRES: postgres.url, storage.REDIS: redis.url})
        place = Path(opened.enter_context(tempfile.TemporaryDirectory()))
        limits = {"DJANGO_SETTINGS_MODULE": "tests.load.open_doors"}
        service = opened.enter_context(running_service(chosen, place, Content.PEOPLE, **limits))
        ground = Ground(service, opened.enter_context(Browsers(service)))
        for name in names:
            pair = PAIRS[name](ground)
            found = measure(service, pair, min(rounds, 40) if name in FEW else rounds)
            within = f"{found.low:+.0f} to {found.high:+.0f}"
            verdict = "  TOLD" if found.is_told else ""
            show(f"{pair.name:14}{found.absent:>10.0f}{found.apart:>+11.0f}{within:>20}{found.halves:>8.0f}{verdict}")


def main() -> None:
    """Measure and print; no test asserts a time."""
    parser = argparse.ArgumentParser(prog="python -m tests.load.telling", description=__doc__)
    parser.add_argument("--rounds", type=int, default=2000)
    parser.add_argument("--storage", nargs="+", choices=["embedded", "servers"], default=["embedded", "servers"])
    parser.add_argument("--pairs", nargs="+", choices=list(PAIRS), default=list(PAIRS), metavar="PAIR")
    chosen = parser.parse_args()
    for each in chosen.storage:
        run(each, chosen.pairs, chosen.rounds)


if __name__ == "__main__":
    main()
