"""Starting the engines that Debian has: a screen nobody looks at, Firefox, WebKit; each with a home of its own, and
stopped by its id."""

import json
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from signal import SIGTERM
from typing import Any

import httpx

from ops.workbench import process
from tests.browser.engines.wires import START_SECONDS, HttpWire, MarionetteWire, Wire
from tests.support.ports import free_port
from tests.support.waiting import NotInTime, until, until_blocking

# What came with Safari 17 and later, as on Safari 16.4: no Trusted Types, and neither Ed25519 nor X25519.
WITHOUT_SAFARI_17 = ("--features=-TrustedTypes,-WebCryptoSafeCurves,-WebCryptoX25519",)
# A driver that was just ended can leave the next session hanging: then another one is asked.
TRIES = 3
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
    """An X server in memory; gives the name of its display, which it chooses itself and says first."""
    log = folder / "screen.log"
    with _started(["Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], log):
        until_blocking("a screen", lambda: bool(_numbers_in(log)), within=START_SECONDS, seen=log.read_text)
        yield f":{_numbers_in(log)[0]}"


@asynccontextmanager
async def firefox(folder: Path) -> AsyncIterator[Wire]:
    """Firefox ESR without a window."""
    profile = folder / "profile"
    profile.mkdir(parents=True)
    settings = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in FIREFOX_SETTINGS.items())
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
    found = sorted(Path("/usr/lib").glob("*/webkit2gtk-4*/MiniBrowser"))
    assert found, "the package webkit2gtk-driver brings MiniBrowser, and it is not where it was"
    # As wide as it is told: its bars would not fit on a phone.
    options = {"binary": str(found[-1]), "args": ["--automation", "--full-screen", *words]}
    return {"browserName": "MiniBrowser", "webkitgtk:browserOptions": options, **_waits()}


def _waits() -> dict[str, Any]:
    return {"pageLoadStrategy": "normal", "timeouts": {"script": 90_000, "pageLoad": 30_000, "implicit": 0}}


async def _port_in(path: Path) -> int:
    await until("Firefox to say where it listens", lambda: bool(_numbers_in(path)), within=START_SECONDS)
    return int(_numbers_in(path)[0])


def _numbers_in(path: Path) -> list[str]:
    return [line for line in path.read_text().splitlines() if line.isdigit()] if path.exists() else []


@contextmanager
def _started(words: Sequence[str], log: Path, more: dict[str, str] | None = None) -> Iterator[None]:
    """A program in a group of its own: browsers start others, which end with it."""
    with log.open("wb") as output:
        program = process.start(words, output=output, extra=more)
    try:
        yield
    finally:
        process.stop(program, SIGTERM)
