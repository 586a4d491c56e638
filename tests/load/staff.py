"""What a sign-in costs the server, and how fast threads are sealed again: python -m tests.load.staff

The client here is Python; tests/load/unlock.py measures the browser's. The ratio is against a call that only reads.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from origo_chat.core import base64url
from origo_chat.protocol.words import word_list
from origo_chat.sealing.accounts import StretchParameters, derive_passphrase_keys, read_passphrase
from tests.load.process_cost import cpu_seconds
from tests.support import demonstration
from tests.support.client import StaffClient
from tests.support.databases import Content
from tests.support.demonstration import Browsers
from tests.support.running import RunningService, running_service

SIGN_INS = 8


def cost(service: RunningService, times: int, act: Callable[[], object]) -> float:
    """Milliseconds of server processor time a call."""
    before = cpu_seconds(service.process.pid)
    for _ in range(times):
        act()
    return (cpu_seconds(service.process.pid) - before) / times * 1000


def sign_in_secret(browser: StaffClient, name: str) -> str:
    """Derived once: only the server's part is measured."""
    told = browser.ask("POST", "/accounts/sign-in/begin", {"name": name})
    salt = base64url.decode(told["salt"])
    parameters = StretchParameters(told["memory_kib"], told["passes"], told["lanes"], salt)
    passphrase = read_passphrase(demonstration.person(name).passphrase, word_list("sv"))
    return base64url.encode(derive_passphrase_keys(passphrase, parameters).sign_in_secret)


def rotate(service: RunningService, browsers: Browsers, count: int) -> float:
    """Threads a second, each with a thread slot and a notes slot, claimed, sealed again and put by one client."""
    sam, ada, adam = (browsers.of(name) for name in ("sam", "ada", "adam"))
    demonstration.threads(service, "make", "--count", str(count))
    proposal, _ = sam.begin_epoch()
    ada.sign(proposal)
    adam.sign(proposal)
    sam.open_epochs()
    began = time.perf_counter()
    while sam.reseal_some():
        pass
    return count / (time.perf_counter() - began)


def main() -> None:
    """Measure on the embedded storage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=500)
    count = parser.parse_args().threads
    with ExitStack() as opened:
        place = Path(opened.enter_context(tempfile.TemporaryDirectory()))
        service = opened.enter_context(running_service("embedded", place, Content.PEOPLE))
        browsers = opened.enter_context(Browsers(service))
        browser = browsers.new()
        secret = sign_in_secret(browser, "polly")
        body = {"name": "polly", "secret": secret}
        reading = cost(service, 100, lambda: browser.ask("GET", "/service/opening"))
        signing_in = cost(service, SIGN_INS, lambda: browser.ask("POST", "/accounts/sign-in/finish", body))
        print(f"reading   {reading:6.1f} ms CPU")
        print(f"sign-in   {signing_in:6.1f} ms CPU ({signing_in / reading:.0f}x)")
        print(f"re-slot   {rotate(service, browsers, count):6.0f} threads a second")


if __name__ == "__main__":
    main()
