"""A visitor's question on the wire alone: the bytes are `sealing`'s, all else is the documents' and SPEC 19's."""

from dataclasses import dataclass, field
from typing import Final

from origo_chat.core import clock, identifiers
from origo_chat.sealing.authors import Believed
from origo_chat.sealing.derivation import Mailbox, derive_mailbox, derive_root
from origo_chat.sealing.framing import key_id
from origo_chat.sealing.generations import introduce
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.messages import Message, Side, seal_message
from origo_chat.sealing.parts import WORDS_CHANGED, write_part
from origo_chat.sealing.ring import OwnKey, Ring, next_of, open_ring, seal_ring
from origo_chat.sealing.slots import seal_slot
from origo_chat.sealing.threads import FiledEnvelope, ReadMessage, Thread
from origo_chat.sealing.verified_log import VerifiedKeysLog
from origo_chat.sealing.words import new_secret, secret_bytes
from tests.api.wire.calls import Calls
from tests.api.wire.documents import Json, decoded, encoded, texts

# SPEC 19, which service: there is one.
TEAM: Final = "team"


async def log_of(calls: Calls) -> VerifiedKeysLog:
    """The whole log, part by part, verified from the root that the service names: in earnest it is the client's own."""
    service = await calls("GET", "/api/service")
    lines = b""
    while True:  # endless: the log is of a bounded size
        part = await calls.whole("GET", "/api/keyring/log", asked={"from": lines.count(b"\n")})
        lines += part.bytes
        if not part.bytes or part.headers.get("Last-Part") == "1":
            return verify_keys_log(lines, decoded(service["root_key"]), clock.today())


@dataclass
class Asker:
    """One page of somebody with words."""

    calls: Calls
    secret: int = field(default_factory=new_secret, repr=False)
    ring: Ring = ()
    thread: Thread | None = None

    async def ask(self, text: str) -> str:
        """Ask; says by which day an answer comes."""
        thread, log = Thread(identifiers.random_bytes(16)), await log_of(self.calls)
        self.ring = (OwnKey.generate(thread.conversation, 1),)
        thread.keep_ring(self.ring)
        mailbox = await self._mailbox(self.secret)
        begun = self._begun(thread, log, mailbox, self.ring, text)
        body = {"conversation": encoded(thread.conversation), **begun}
        return str((await self.calls("POST", "/api/questions", body))["answer_by"])

    async def come_back(self) -> "Asker":
        """Open with the words."""
        mailbox = await self._mailbox(self.secret)
        shown = texts(mailbox=mailbox.id, access_token=mailbox.access_token)
        opened = await self.calls("POST", "/api/mailboxes/open", shown)
        self.calls.shown["Mailbox"] = opened["session"]
        return self

    async def read(self) -> list[str]:
        """Everything that was written, by both."""
        log, told = await log_of(self.calls), await self.calls("GET", "/api/mailbox")
        thread = Thread(decoded(told["conversation"]))
        mailbox = await self._mailbox(self.secret)
        self.ring = open_ring(mailbox.ring_key, thread.conversation, decoded(told["ring"]))
        thread.keep_ring(self.ring)
        after, more = 0, True
        while more:
            part = await self.calls("GET", "/api/mailbox/envelopes", after=after)
            thread.read([_filed(each) for each in part["envelopes"]], Believed(log, TEAM))
            after = part["envelopes"][-1]["n"] if part["envelopes"] else after
            more = part["more"] and bool(part["envelopes"])
        assert thread.faults() == []
        self.thread = thread
        opened = [each.message.text for each in thread.messages if isinstance(each, ReadMessage)]
        return [text for text in opened if text]

    async def write(self, text: str, *, key: str = "") -> int:
        """Write more, after what was read."""
        thread, log = self._read_thread(), await log_of(self.calls)
        envelope = seal_message(thread.newest(), self._message(thread, log, text))
        body = texts(envelope=envelope)
        first = await self.calls("POST", "/api/mailbox/envelopes", body, key=key)
        if key:
            # As after a lost answer: the same call has the same answer.
            assert await self.calls("POST", "/api/mailbox/envelopes", body, key=key) == first
        return int(first["n"])

    async def take_new_words(self) -> None:
        """Other words from now on."""
        thread, log, secret = self._read_thread(), await log_of(self.calls), new_secret()
        mailbox, ring = await self._mailbox(secret), (*self.ring, next_of(self.ring))
        body = self._begun(thread, log, mailbox, ring, "", part=write_part(WORDS_CHANGED))
        told = await self.calls("POST", "/api/mailbox/words", {**body, "generation": len(ring)})
        self.secret, self.ring = secret, ring
        self.calls.shown["Mailbox"] = told["session"]

    def _begun(
        self, thread: Thread, log: VerifiedKeysLog, mailbox: Mailbox, ring: Ring, text: str, part: str = ""
    ) -> Json:
        """What every generation begins with."""
        own, team_pk = ring[-1], log.epoch(TEAM).statement.kem_pk
        introduction = introduce(own, ring[-2] if len(ring) > 1 else None)
        message = self._message(thread, log, text, part=part, introduction=introduction)
        sealed = seal_ring(mailbox.ring_key, thread.conversation, ring)
        return {
            "mailbox": texts(id=mailbox.id, token_hash=mailbox.token_hash, ring=sealed),
            **texts(team_key_id=key_id(team_pk), team_slot=seal_slot(team_pk, own.thread)),
            **texts(envelope=seal_message(own.thread, message)),
        }

    def _message(self, thread: Thread, log: VerifiedKeysLog, text: str, **more: Json) -> Message:
        n, previous = thread.next(Side.VISITOR)
        return Message(Side.VISITOR, "", n, previous, clock.today(), text, log.position, **more)

    def _read_thread(self) -> Thread:
        assert self.thread is not None, "read first"
        return self.thread

    async def _mailbox(self, secret: int) -> Mailbox:
        service = await self.calls("GET", "/api/service")
        return derive_mailbox(derive_root(secret_bytes(secret), service["id"]))


def _filed(told: Json) -> FiledEnvelope:
    return FiledEnvelope(told["n"], Side(told["side"]), decoded(told["envelope"]))
