"""Starting the engines that Debian has: a screen nobody looks at, Firefox, WebKit; each with a home of its own, and
stopped by its id."""

import os
import select
import signal
import subprocess
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import httpx

from tests.browser.engines.wires import START_SECONDS, HttpWire, MarionetteWire, Wire
from tests.support.ports import free_port
from tests.support.waiting import NotInTime, until

# As on Safari 16.4: no Trusted Types, and neither Ed25519 nor X25519.
AS_SAFARI_16_4 = ("--features=-TrustedTypes,-WebCryptoSafeCurves,-WebCryptoX25519",)
# A driver that was just ended can leave the next session hanging: then another one is asked.
TRIES = 3
STOP_SECONDS = 10.0
FIREFOX_SETTINGS = {
    "marionette.port": 0,
    "intl.accept_languages": "sv-SE,sv",
    "browser.startup.page": 0,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.update.auto": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
}


@contextmanager
def screen(folder: Path) -> Iterator[str]:
    """An X server in memory; gives the name of its display, which it chooses itself."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    with _started(words, folder / "screen.log", keep=[writing]):
        os.close(writing)
        with os.fdopen(reading) as said:
            is_said, _, _ = select.select([said], [], [], START_SECONDS)
            number = said.readline().strip() if is_said else ""
        assert number, f"no screen within {START_SECONDS:g} s: {(folder / 'screen.log').read_text()}"
        yield f":{number}"


@asynccontextmanager
async def firefox(folder: Path) -> AsyncIterator[Wire]:
    """Firefox ESR without a window."""
    profile = folder / "profile"
    profile.mkdir(parents=True)
    settings = (f"user_pref({_quoted(name)}, {_quoted(value)});" for name, value in FIREFOX_SETTINGS.items())
    (profile / "user.js").write_text("\n".join(settings))
    # Its own window is sized by a script, which takes the system access.
    marionette = ["--marionette", "--remote-allow-system-access"]
    words = ["firefox-esr", "--headless", "--no-remote", *marionette, "--profile", str(profile)]
    with _started(words, folder / "firefox.log", {"HOME": str(folder)}):
        wire = await MarionetteWire.begin(await _port_in(profile / "MarionetteActivePort"), _waits())
        try:
            yield wire
        finally:
            await wire.end()


@asynccontextmanager
async def webkit(folder: Path, display: str, words: Sequence[str] = ()) -> AsyncIterator[Wire]:
    """WebKitGTK's small browser, by its driver."""
    for left in reversed(range(TRIES)):
        port = free_port()
        log = folder / f"webkit-{port}.log"
        home = {"HOME": str(folder), "DISPLAY": display, "XDG_RUNTIME_DIR": str(folder), "LANG": "sv_SE.UTF-8"}
        with _started(["WebKitWebDriver", f"--port={port}"], log, home):
            try:
                wire = await HttpWire.begin(port, _minibrowser(words))
            except (NotInTime, httpx.TransportError):
                if left:
                    continue
                raise
            try:
                yield wire
            finally:
                await wire.end()
            return


def _minibrowser(words: Sequence[str]) -> dict[str, Any]:
    (binary, *_) = sorted(Path("/usr/lib").glob("*/webkit2gtk-4*/MiniBrowser"), reverse=True)
    # As wide as it is told: its bars would not fit on a phone.
    options = {"binary": str(binary), "args": ["--automation", "--full-screen", *words]}
    return {"browserName": "MiniBrowser", "webkitgtk:browserOptions": options, **_waits()}


def _waits() -> dict[str, Any]:
    return {"pageLoadStrategy": "normal", "timeouts": {"script": 100_000, "pageLoad": 30_000, "implicit": 0}}


def _quoted(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value).replace("'", '"')


async def _port_in(path: Path) -> int:
    await until("Firefox to say where it listens", partial(_is_written, path), within=START_SECONDS)
    return int(path.read_text())  # noqa: ASYNC240  # a few bytes, once


def _is_written(path: Path) -> bool:
    return path.exists() and path.read_text().strip() != ""


@contextmanager
def _started(
    words: Sequence[str], log: Path, more: dict[str, str] | None = None, keep: Sequence[int] = ()
) -> Iterator[None]:
    """A program in a group of its own: browsers start others, which end with it."""
    with log.open("wb") as output:
        program = subprocess.Popen(
            words,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env={**os.environ, **(more or {})},
            process_group=0,
            pass_fds=keep,
        )
    try:
        yield
    finally:
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(program.pid, number)
                program.wait(STOP_SECONDS)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                continue
