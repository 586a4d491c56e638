"""The reference client of a visitor: what the page does, in Python on `sealing`, over real HTTP."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import httpx

from origo_chat.core import base64url, clock, identifiers
from origo_chat.sealing.authors import Believed
from origo_chat.sealing.derivation import Mailbox, derive_mailbox, derive_root
from origo_chat.sealing.framing import key_id
from origo_chat.sealing.generations import introduce
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.messages import Message, Side, seal_message
from origo_chat.sealing.parts import KEY_RENEWED, WORDS_CHANGED, write_part
from origo_chat.sealing.ring import OwnKey, Ring, next_of, open_ring, seal_ring
from origo_chat.sealing.slots import seal_slot
from origo_chat.sealing.threads import FiledEnvelope, ReadMessage, Thread
from origo_chat.sealing.verified_log import VerifiedKeysLog
from origo_chat.sealing.wishes import Wish
from origo_chat.sealing.words import new_secret, secret_bytes
from tests.support.client import TEAM
from tests.support.work import sent_with_work

SERVICE = "demo.origo.example"


@dataclass
class VisitorClient:
    """One page in one browser. Whoever has the secret can go on in another."""

    http: httpx.Client
    root_key: bytes
    service_id: str = SERVICE
    secret: int = field(default_factory=new_secret, repr=False)
    session: str = ""
    thread: Thread | None = None
    ring: Ring = ()
    mailbox: Mailbox = field(init=False)

    def __post_init__(self) -> None:
        self.mailbox = self._mailbox_of(self.secret)

    def log(self) -> VerifiedKeysLog:
        """The log, verified from the root this client was built with."""
        return verify_keys_log(self.http.get("/api/keyring/log").content, self.root_key, clock.today())

    def sealed_question(self, text: str, wish: Wish | None = None) -> dict[str, Any]:
        """The body of a question in a new conversation: nothing is sent yet."""
        thread = Thread(identifiers.random_bytes(16))
        self.ring = (OwnKey.generate(thread.conversation, 1),)
        thread.keep_ring(self.ring)
        body, envelope = self._begun(thread, self.mailbox, self.ring, text, wish=wish)
        thread.read([FiledEnvelope(1, Side.VISITOR, envelope)], Believed(self.log(), TEAM))
        self.thread = thread
        return {"conversation": base64url.encode(thread.conversation), **body}

    def ask(self, text: str, wish: Wish | None = None) -> date:
        """Ask; says by which day an answer comes."""
        answer = self.call("POST", "/questions", self.sealed_question(text, wish))
        return date.fromisoformat(answer["answer_by"])

    def open(self) -> "VisitorClient":
        """Begin a session with the words."""
        shown = {"mailbox": self.mailbox.id, "access_token": self.mailbox.access_token}
        self.session = str(self.call("POST", "/mailboxes/open", _texts(shown))["session"])
        return self

    def read(self) -> Thread:
        """The whole thread, each staff member's signature looked up."""
        told = self.call("GET", "/mailbox")
        thread = Thread(base64url.decode(told["conversation"]))
        self.ring = open_ring(self.mailbox.ring_key, thread.conversation, base64url.decode(told["ring"]))
        thread.keep_ring(self.ring)
        believed = Believed(self.log(), TEAM)
        last, more = 0, True
        while more:
            part = self.call("GET", f"/mailbox/envelopes?after={last}")
            thread.read([filed(each) for each in part["envelopes"]], believed)
            last, more = (thread.messages[-1].n if thread.messages else last), bool(part["more"])
        self.thread = thread
        return thread

    def texts(self) -> list[str]:
        """What has been written so far, by both."""
        return texts_of(self.read())

    def write(self, text: str, wish: Wish | None = None) -> int:
        """Write more after what was read last; says which number it has."""
        self._renew_after_departures()
        thread = self._read_thread()
        envelope = self._sealed(thread, text, wish)
        n = int(self.call("POST", "/mailbox/envelopes", _texts({"envelope": envelope}))["n"])
        thread.read([FiledEnvelope(n, Side.VISITOR, envelope)], Believed(self.log(), TEAM))
        return n

    def new_words(self) -> int:
        """Other words in place of those somebody may know; gives the new secret."""
        secret = new_secret()
        self._renew(self._mailbox_of(secret), WORDS_CHANGED)
        self.secret = secret
        return secret

    def _renew_after_departures(self) -> None:
        """A new key under the same words, when somebody who had the last one has left."""
        begun = self._read_thread().newest_begun
        if begun is not None and self.log().has_lost_member(TEAM, begun.lines, begun.day):
            self._renew(self.mailbox, KEY_RENEWED)

    def _renew(self, mailbox: Mailbox, kind: str) -> None:
        thread = self._read_thread()
        ring = (*self.ring, next_of(self.ring))
        body, _envelope = self._begun(thread, mailbox, ring, "", part=write_part(kind))
        told = self.call("POST", "/mailbox/words", {**body, "generation": len(ring)})
        self.session, self.mailbox, self.ring = str(told["session"]), mailbox, ring
        self.read()

    def _begun(
        self, thread: Thread, mailbox: Mailbox, ring: Ring, text: str, *, part: str = "", wish: Wish | None = None
    ) -> tuple[dict[str, Any], bytes]:
        own, team_pk = ring[-1], self.log().epoch(TEAM).statement.kem_pk
        introduction = introduce(own, ring[-2] if len(ring) > 1 else None)
        message = self._message(thread, text, part=part, wish=wish, introduction=introduction)
        envelope = seal_message(own.thread, message)
        slot = {"team_key_id": key_id(team_pk), "team_slot": seal_slot(team_pk, own.thread), "envelope": envelope}
        return {**_texts(slot), "mailbox": _shown(mailbox, thread.conversation, ring)}, envelope

    def erase(self) -> None:
        """Everything, at once and for good."""
        self.call("POST", "/mailbox/erase")

    def leave(self) -> None:
        """End the session."""
        self.call("POST", "/mailbox/leave")

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """One call under the session there is; does the work that is asked for and sends it once more."""
        key = identifiers.token()
        answer = sent_with_work(lambda sent: self._send(method, path, sent, key), body)
        answer.raise_for_status()
        return answer.json() if answer.content else None

    def _send(self, method: str, path: str, body: dict[str, Any] | None, key: str = "") -> httpx.Response:
        headers = {"Authorization": f"Mailbox {self.session}"} if self.session else {}
        if method != "GET":
            headers["Idempotency-Key"] = key or identifiers.token()
        return self.http.request(method, f"/api{path}", json=body, headers=headers)

    def _sealed(self, thread: Thread, text: str, wish: Wish | None) -> bytes:
        return seal_message(thread.newest(), self._message(thread, text, wish=wish))

    def _message(self, thread: Thread, text: str, **more: Any) -> Message:
        n, previous = thread.next(Side.VISITOR)
        return Message(Side.VISITOR, "", n, previous, clock.today(), text, self.log().position, **more)

    def _read_thread(self) -> Thread:
        assert self.thread is not None, "ask or read first"
        return self.thread

    def _mailbox_of(self, secret: int) -> Mailbox:
        return derive_mailbox(derive_root(secret_bytes(secret), self.service_id))


def filed(told: dict[str, Any]) -> FiledEnvelope:
    """An envelope as the server's answers write it."""
    return FiledEnvelope(told["n"], Side(told["side"]), base64url.decode(told["envelope"]))


def texts_of(thread: Thread) -> list[str]:
    """What opened and says something: a step beside the text, such as new words, says nothing."""
    return [each.message.text for each in thread.messages if isinstance(each, ReadMessage) and each.message.text]


def _shown(mailbox: Mailbox, conversation: bytes, ring: Ring) -> dict[str, str]:
    sealed = seal_ring(mailbox.ring_key, conversation, ring)
    return _texts({"id": mailbox.id, "token_hash": mailbox.token_hash, "ring": sealed})


def _texts(values: dict[str, bytes]) -> dict[str, str]:
    return {name: base64url.encode(data) for name, data in values.items()}
