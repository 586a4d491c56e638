"""One honest person: asks as a page does, does the work that is asked for, tries again when told to. Work counts with
the time that a slow phone needs for it, not with ours."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

import httpx

from origo_chat.core import identifiers
from tests.load.attacks.wire import NO_HEADERS, Body, Headers
from tests.support.work import solved

SLOW_PHONE: Final = 100_000
# Whoever waits longer than this has put the phone away.
PATIENCE_SECONDS: Final = 60.0
AGAIN_SECONDS: Final = 1.0
_AGAIN: Final = frozenset({409, 429, 500, 502, 503, 504})


class NotThrough(Exception):
    """Nobody can be expected to wait longer."""


@dataclass
class Honest:
    """Somebody with one connection, and a watch."""

    http: httpx.Client
    patience: float = PATIENCE_SECONDS
    faults: list[str] = field(default_factory=list)
    last: str = ""
    # What others do while one waits.
    meanwhile: Callable[[], None] = lambda: None
    _began: float = 0.0
    # What a slow phone would have needed beyond what was needed here.
    _more: float = 0.0

    def begin(self) -> None:
        """Start the watch."""
        self._began, self._more = time.perf_counter(), 0.0

    @property
    def seconds(self) -> float:
        """Since then."""
        return time.perf_counter() - self._began + self._more

    def through(self, method: str, path: str, body: Body | None = None, headers: Headers = NO_HEADERS) -> Any:
        """Ask until it is done. One key for all tries, and the work of the last refusal."""
        sent = {"Idempotency-Key": identifiers.token(), **headers}
        while self.seconds < self.patience:  # endless: whoever has no patience left
            self.meanwhile()
            try:
                answer = self.http.request(method, f"/api{path}", json=body, headers=sent, timeout=self.patience)
            except httpx.TransportError as fault:
                self.last = repr(fault)
                time.sleep(AGAIN_SECONDS)
                continue
            if answer.is_success:
                return answer.json() if answer.content else None
            told = self._note(answer)
            if told["code"] == "work_needed":
                body = {**(body or {}), "work": self._work(told["params"])}
            elif answer.status_code in _AGAIN:
                time.sleep(told["params"].get("seconds", AGAIN_SECONDS))
            else:
                raise NotThrough(self.last)
        raise NotThrough(self.last)

    def _note(self, answer: httpx.Response) -> Body:
        try:
            told = dict(answer.json())
        except ValueError:
            told = {"code": "", "params": {}}
        self.last = f"{method_of(answer)}: {answer.status_code} {told['code']} {told.get('params')}"
        if answer.status_code >= 500 and told["code"] != "busy":
            self.faults.append(self.last)
        return told

    def _work(self, asked: Body) -> Body:
        paused = time.perf_counter()
        done = solved(asked)
        self._more += asked["puzzles"] * 2 ** asked["bits"] / SLOW_PHONE - (time.perf_counter() - paused)
        return done


def method_of(answer: httpx.Response) -> str:
    """What was asked."""
    return f"{answer.request.method} {answer.request.url.path}"
