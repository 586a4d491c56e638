"""The demonstration organisation in a running service, and its people as clients."""

import json
import subprocess
import sys
from contextlib import ExitStack
from typing import Any, Self

import httpx

from origo_chat.core import base64url
from origo_chat.demo.people import ADMINISTRATORS, STAFF, DemonstrationPerson
from origo_chat.service.trust import DEMONSTRATION_ROOT_KEY
from tests.support.answering import Answering
from tests.support.client import StaffClient
from tests.support.running import ROOT, RunningService
from tests.support.visitor_client import VisitorClient

PEOPLE = {person.name: person for person in (*ADMINISTRATORS, *STAFF)}


def person(name: str) -> DemonstrationPerson:
    """Somebody of the demonstration, with their passphrase."""
    return PEOPLE[name]


class Browsers:
    """Browsers at one service, closed together."""

    def __init__(self, service: RunningService) -> None:
        self._service = service
        self._open = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *why: object) -> None:
        self._open.close()

    def new(self) -> StaffClient:
        """One in which nobody has signed in."""
        http = self._open.enter_context(httpx.Client(base_url=self._service.address, timeout=30))
        return StaffClient(http, base64url.decode(DEMONSTRATION_ROOT_KEY))

    def visitor(self) -> VisitorClient:
        """A page of somebody who has words of their own."""
        http = self._open.enter_context(httpx.Client(base_url=self._service.address, timeout=30))
        return VisitorClient(http, base64url.decode(DEMONSTRATION_ROOT_KEY))

    def answering(self, name: str) -> Answering:
        """The inbox of somebody of the demonstration."""
        made = self.of(name)
        made.open_epochs()
        return Answering(made)

    def of(self, name: str) -> StaffClient:
        """One in which somebody of the demonstration is signed in and unlocked."""
        made = self.new()
        assert made.sign_in(name, person(name).passphrase) == "done"
        return made


def threads(service: RunningService, *words: str) -> Any:
    """Run tests.support.threads beside the service and give what it says."""
    command = [sys.executable, "-m", "tests.support.threads", *words]
    done = subprocess.run(
        command, cwd=ROOT, env=service.environment, check=True, capture_output=True, text=True, timeout=120
    )
    return json.loads(done.stdout)
