"""Two administrators with browsers, a log that begins, and members."""

from dataclasses import dataclass

import httpx
import pytest_asyncio
from asgiref.sync import sync_to_async

from origo_chat.accounts.states import PersonState
from origo_chat.keyring.services.log import append
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
        """Sign it."""
        address = f"/api/keyring/proposals/{proposal}/signatures"
        return await self.browser.post(address, json=certificates.signature_by(self.staff), headers=key())


@dataclass(frozen=True)
class Organisation:
    """Lena and Olga administer, Sam and Mira read."""

    lena: Seated
    olga: Seated
    sam: Seated
    mira: Seated
    root: bytes

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
    """Everybody certified, and a log with its root."""
    root = certificates.line(0, None, certificates.root())
    await sync_to_async(append)(by="system", n=0, line=root, signatures=1)
    lena, olga = [await seat(name, Role.ADMINISTRATOR) for name in ("lena", "olga")]
    sam, mira = await seat("sam", Role.KURATOR), await seat("mira", Role.MIDWIFE)
    return Organisation(lena, olga, sam, mira, root)
