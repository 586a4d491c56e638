"""Two administrators with browsers, a log that begins, and members."""

from dataclasses import dataclass

import httpx
import pytest_asyncio
from asgiref.sync import sync_to_async

from origo_chat.accounts.states import PersonState
from origo_chat.core import base64url
from origo_chat.demo.root import ROOT
from origo_chat.keyring.services.log import append
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.service.roles import Role
from tests.support import certificates
from tests.support.staff import Staff, browser_of, hired, key, text


@dataclass(frozen=True)
class Seated:
    """Somebody at their browser."""

    staff: Staff
    browser: httpx.AsyncClient

    async def propose(self, body: bytes) -> httpx.Response:
        """Put a certificate up for signing."""
        return await self.browser.post("/api/keyring/proposals", json={"body": text(body)}, headers=key())

    async def sign(self, proposal: str) -> httpx.Response:
        """Sign what waits under that name."""
        shown = (await self.browser.get("/api/keyring/proposals")).json().get("proposals", [])
        waiting = [base64url.decode(each["body"]) for each in shown if each["proposal"] == proposal]
        body = waiting[0] if waiting else certificates.root()
        address = f"/api/keyring/proposals/{proposal}/signatures"
        return await self.browser.post(address, json=certificates.signature_by(self.staff, body), headers=key())


@dataclass(frozen=True)
class Organisation:
    """Lena and Olga administer, Sam and Mira read."""

    lena: Seated
    olga: Seated
    sam: Seated
    mira: Seated
    lines: tuple[bytes, ...]

    def next(self, certificate: bytes, *signers: SigningKeyPair) -> bytes:
        """The line after those that the organisation began with, signed by root if nobody else is named."""
        return certificates.line(len(self.lines), self.lines[-1], certificate, signers or (ROOT,))

    async def certified(self, body: bytes, by: Seated | None = None) -> int:
        """Take a certificate through both signatures; the number of its line."""
        proposal = (await (by or self.lena).propose(body)).json()["proposal"]
        await self.lena.sign(proposal)
        return int((await self.olga.sign(proposal)).json()["line"])


async def seat(name: str, role: Role) -> Seated:
    staff = await hired(name, role, PersonState.CERTIFIED)
    return Seated(staff, await browser_of(staff))


@pytest_asyncio.fixture
async def organisation(client: httpx.AsyncClient) -> Organisation:
    """Everybody certified, in a log that says so."""
    lena, olga = [await seat(name, Role.ADMINISTRATOR) for name in ("lena", "olga")]
    sam, mira = await seat("sam", Role.KURATOR), await seat("mira", Role.MIDWIFE)
    both = (lena.staff.signing, olga.staff.signing)
    lines = [certificates.line(0, None, certificates.root())]
    for each in (lena, olga):
        lines.append(certificates.line(len(lines), lines[-1], certificates.personal("administrator", each.staff)))
    for each in (sam, mira):
        lines.append(certificates.line(len(lines), lines[-1], certificates.personal("staff", each.staff), both))
    for n, line in enumerate(lines):
        await sync_to_async(append)(by="system", n=n, line=line)
    return Organisation(lena, olga, sam, mira, tuple(lines))
