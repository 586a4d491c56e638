"""A visitor's phone: what it sends has the right shape and opens nowhere, since the server never looks into it."""

import hashlib
from dataclasses import dataclass, field
from typing import Any

import httpx

from origo_chat.core import identifiers
from origo_chat.core.base64url import encode_id
from origo_chat.protocol import limits
from origo_chat.protocol.envelopes import ENVELOPE_BYTES, MAGIC, EnvelopeType
from tests.support.staff import key, text

EPOCH_KEY = "ee" * 16


@dataclass(frozen=True)
class Words:
    """What six words give."""

    id: bytes = field(default_factory=lambda: identifiers.random_bytes(16))
    token: bytes = field(default_factory=lambda: identifiers.random_bytes(32))
    ring: bytes = field(default_factory=lambda: identifiers.random_bytes(limits.RING_BYTES[0]))

    def mailbox(self) -> dict[str, str]:
        """What the server gets of them."""
        hashed = hashlib.sha256(self.token).digest()
        return {"id": text(self.id), "token_hash": text(hashed), "ring": text(self.ring)}

    def opening(self) -> dict[str, str]:
        """What opens the mailbox."""
        return {"mailbox": text(self.id), "access_token": text(self.token)}


@dataclass
class Phone:
    """One page of one visitor, with its keys in memory."""

    http: httpx.AsyncClient
    words: Words = field(default_factory=Words)
    conversation: bytes = field(default_factory=lambda: identifiers.random_bytes(16))
    generation: int = 1
    session: str = ""

    def envelope(
        self, *, kind: EnvelopeType = EnvelopeType.MESSAGE, size: int = ENVELOPE_BYTES[0], generation: int = 0
    ) -> bytes:
        """An envelope as far as the server looks."""
        header = MAGIC + bytes([kind]) + self.conversation + (generation or self.generation).to_bytes(4, "big")
        return header + identifiers.random_bytes(size - len(header))

    def question(self, **changed: Any) -> dict[str, Any]:
        """The body of a first message."""
        body = {
            "conversation": text(self.conversation),
            "mailbox": self.words.mailbox(),
            "team_key_id": encode_id(EPOCH_KEY),
            "team_slot": slot(),
            "envelope": text(self.envelope()),
        }
        return {**body, **changed}

    async def ask(self, **changed: Any) -> httpx.Response:
        """Send it."""
        return await self.act("/api/questions", self.question(**changed))

    async def open(self, **more: Any) -> httpx.Response:
        """Show the words, and keep the session."""
        answer = await self.http.post("/api/mailboxes/open", json={**self.words.opening(), **more})
        self.session = answer.json().get("session", self.session)
        return answer

    async def act(self, path: str, body: object = None, **headers: str) -> httpx.Response:
        """A call that acts."""
        return await self.http.post(path, json=body, headers={**self._header(), **key(), **headers})

    async def leave(self) -> httpx.Response:
        """The last thing a page does."""
        return await self.http.post("/api/mailbox/leave", headers=self._header())

    async def get(self, path: str) -> httpx.Response:
        """A call that reads."""
        return await self.http.get(path, headers=self._header())

    async def write(self, envelope: bytes | None = None) -> httpx.Response:
        """One more message."""
        return await self.act("/api/mailbox/envelopes", {"envelope": text(envelope or self.envelope())})

    def new_words(self, words: Words, **changed: Any) -> dict[str, Any]:
        """The body of taking other words."""
        following = self.generation + 1
        body = {
            "mailbox": words.mailbox(),
            "generation": following,
            "team_key_id": encode_id(EPOCH_KEY),
            "team_slot": slot(),
            "envelope": text(self.envelope(generation=following)),
        }
        return {**body, **changed}

    async def change_words(self, words: Words, **changed: Any) -> httpx.Response:
        """Take them, and keep what they open."""
        answer = await self.act("/api/mailbox/words", self.new_words(words, **changed))
        if answer.status_code == 200:
            self.words, self.session, self.generation = words, answer.json()["session"], self.generation + 1
        return answer

    def _header(self) -> dict[str, str]:
        return {"Authorization": f"Mailbox {self.session}"} if self.session else {}


def slot() -> str:
    """A slot nobody opens."""
    return text(identifiers.random_bytes(limits.SLOT_BYTES))
