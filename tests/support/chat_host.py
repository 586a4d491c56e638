"""The reference client's staff: takes people out of the line, makes epochs for whoever is in a room, remembers them."""

import asyncio
from dataclasses import dataclass, field, replace

import httpx

from origo_chat.core import base64url
from origo_chat.protocol.limits import PROTOCOL_VERSION
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.refusals import SealingError
from origo_chat.sealing.room_admission import Admission, Comer
from origo_chat.sealing.room_epochs import Seat, make_epoch, seal_memory
from origo_chat.sealing.room_hello import Hello, open_hello
from origo_chat.sealing.room_invitations import Invitation, sign_invitation
from origo_chat.sealing.room_roster import (
    VISITOR,
    RoomMember,
    Roster,
    read_roster,
    sign_member,
    visitor_member,
)
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.statements import Role, StaffStatement
from origo_chat.sealing.verified_log import VerifiedKeysLog
from tests.support.chat_calls import ANSWER_SECONDS, RefusedCall, RoomCalls, Told, call
from tests.support.chat_client import Talk, served_epoch
from tests.support.chat_line import ChatLine
from tests.support.client import TEAM, StaffClient
from tests.support.waiting import until


@dataclass
class Desk:
    """One console of somebody who is signed in and has opened the team's epochs."""

    browser: StaffClient
    http: httpx.AsyncClient
    log: VerifiedKeysLog
    talks: dict[str, "HostTalk"] = field(default_factory=dict)

    @classmethod
    def of(cls, browser: StaffClient) -> "Desk":
        """The same session, over connections of its own."""
        browser.open_epochs()
        http = httpx.AsyncClient(base_url=browser.http.base_url, cookies=browser.http.cookies, timeout=40)
        return cls(browser, http, browser.log())

    @property
    def statement(self) -> StaffStatement:
        """One's own certificate."""
        statement = self.log.person(self.browser.account).statement
        assert isinstance(statement, StaffStatement)
        return statement

    async def be_at_work(self, state: str = "available", capacity: int = 2) -> None:
        """Take chats."""
        await call(self.http, "POST", "/presence", {"state": state, "capacity": capacity})

    async def open_chat(self, is_open: bool | None = True) -> None:
        """The lead's word."""
        await call(self.http, "POST", "/override", {"open": is_open})

    async def waiting(self) -> list[Told]:
        """Whoever is in the line."""
        rooms = (await call(self.http, "GET", "/line"))["rooms"]
        return [each for each in rooms if each["state"] in ("waiting", "ringing", "interrupted")]

    async def take(self, room: str) -> "HostTalk":
        """Begin to talk: with the first epoch made, or the next one where others talked before."""
        talk = await self.sit_down(room)
        await talk.calls.act("take")
        await talk.begin()
        return talk

    async def join(self, room: str) -> "HostTalk":
        """Come into a room as who was asked in; whoever hosts makes an epoch with one in it."""
        talk = await self.sit_down(room)
        await talk.calls.act("join", {"key": talk.own_key()})
        talk.read(await talk.calls.read(0))
        return talk

    async def sit_down(self, room: str) -> "HostTalk":
        """Open the hello and make a key for this room."""
        calls = RoomCalls(self.http, f"/rooms/{room}")
        part = await calls.read(0)
        hello = self._opened(base64url.decode(room), part)
        keys, signing = KemKeyPair.generate(), SigningKeyPair.generate()
        seat = Seat(self.browser.account, keys, signing, TEAM, hello.keys, by=self.browser.own().signing.id)
        self.talks[room] = HostTalk(self, base64url.decode(room), seat, calls, hello)
        return self.talks[room]

    def line(self, address: str) -> ChatLine:
        """A socket of its own, to be run; rooms are put on it one by one."""
        return ChatLine(address, "/socket/staff", self._greeting, self.http.cookies)

    def _opened(self, room: bytes, part: Told) -> Hello:
        wanted = base64url.decode(part["room"]["hello_key_id"])
        (keys,) = [each.kem for each in self.browser.epochs.values() if each.kem.id == wanted]
        return open_hello(keys, room, base64url.decode(part["hello"]))

    async def _greeting(self) -> Told:
        answer = await self.http.post("/api/accounts/me/socket-ticket")
        if not answer.is_success:
            raise TimeoutError("no ticket")
        return {"type": "staff_hello", "version": PROTOCOL_VERSION, "ticket": answer.json()["ticket"]}


class HostTalk(Talk):
    """One room in one console."""

    def __init__(self, desk: Desk, room: bytes, seat: Seat, calls: RoomCalls, hello: Hello) -> None:
        super().__init__(room, seat, calls, desk.log)
        self.desk, self.hello, self.admission = desk, hello, Admission()
        keys = desk.browser.own()
        self._own = sign_member(room, desk.statement, seat.keys.public, seat.signing.public, keys.signing)
        self._hosting: asyncio.Task[None] | None = None
        self._remembering: set[asyncio.Task[None]] = set()

    def own_key(self) -> Told:
        """What one comes with, for whoever makes the next epoch."""
        own = self._own
        fields = {"pk": own.pk, "sign_pk": own.sign_pk, "by": own.by, "sig": own.sig}
        return {name: base64url.encode(data) for name, data in fields.items()}

    async def invite(self, person: str, left: int = 0, verb: str = "invite") -> None:
        """Ask a colleague in, by one's own signature."""
        who, signer = base64url.decode(person), self.desk.browser.own().signing
        made = sign_invitation(self.room, who, left, self.seat.member, signer)
        self.admission.invited(made)
        await self.calls.act(verb, {"person": person, "left": left, "sig": base64url.encode(made.sig)})

    async def begin(self) -> None:
        """Make an epoch for oneself, whatever was before, and take it."""
        self.see((await self.calls.read(0))["room"])

        async def has_begun() -> bool:
            await self._make_epoch()
            return self.epoch > 0

        await until("an epoch of one's own", has_begun, within=ANSWER_SECONDS, seen=self.state)

    def put_on(self, line: ChatLine) -> None:
        """Hear of the room by this socket."""
        self.say_frame = line.say
        line.add(self.name, self)

    def see(self, snapshot: Told) -> None:
        """Also whether it is one's turn to make an epoch."""
        super().see(snapshot)
        self._host()

    def _number(self, n: int, member: bytes, packet: bytes) -> None:
        super()._number(n, member, packet)
        self._host()

    # Hosting.

    def _host(self) -> None:
        is_due = self.epoch and self.is_host() and (self.keys.needs_rekey() or self._is_another_company())
        if is_due and self._hosting is None:
            self._hosting = asyncio.create_task(self._host_on())

    def is_host(self) -> bool:
        """One makes epochs: whoever has taken the room."""
        return self.snapshot.get("assigned_to") == self.desk.browser.person and self.snapshot["state"] == "talking"

    def _is_another_company(self) -> bool:
        there = {(each.member, each.pk) for each in self.keys.newest.members}
        return there != {(each.member, each.pk) for each in self._company()}

    async def _host_on(self) -> None:
        try:
            await self._make_epoch()
        except RefusedCall as refused:
            if self.snapshot["state"] != "ended" and not self.is_gone:
                self.faults.append(f"epoch not begun: {refused}")
        finally:
            self._hosting = None

    async def _make_epoch(self) -> None:
        """Make the next epoch. Whoever was first, the one that was begun is taken."""
        newest = self.snapshot["epoch"]
        roster = Roster(self.room, (newest["n"] if newest else 0) + 1, self._company())
        keys = self.desk.browser.own()
        made = make_epoch(roster, self.seat.member, keys.signing, self.hello.psk)
        shares = [{"member": base64url.encode(m), "share": base64url.encode(s)} for m, s in made.shares.items()]
        fields = {
            "roster": made.served.roster,
            "sig": made.served.sig,
            "commitment": made.served.commitment,
            "memory": seal_memory(keys.kem.public, read_roster(made.served.roster), made.secret),
        }
        texts = {name: base64url.encode(data) for name, data in fields.items()}
        try:
            await self.calls.act("epochs", {"n": roster.epoch, "shares": shares, **texts})
        except RefusedCall as refused:
            if refused.code != "changed_meanwhile":
                raise
        self.read(await self.calls.read(self.cursor, **self.query()))

    def _company(self) -> tuple[RoomMember, ...]:
        """Everybody who is in and may be, with the keys they came with. Nobody here is asked about who was not."""
        there = {base64url.decode(each["member"]): each for each in self.snapshot["members"] if each["state"] == "in"}
        others = {name: told for name, told in there.items() if name not in (VISITOR, self.seat.member)}
        comers = [comer for name, told in others.items() if (comer := self._comer(name, told))]
        own = replace(self._own, left=self.keys.left(self._own))
        company = self.admission.company(self.keys, comers, self.log).members
        return tuple(sorted((visitor_member(self.hello.keys), own, *company), key=lambda each: each.member))

    def _comer(self, name: bytes, told: Told) -> Comer | None:
        """Somebody who is in by the server's word; whoever has no certificate today has not come."""
        if told["key"] is None:
            # Whoever took the room out of the line came with keys that only the roster has.
            known = self.keys.newest.find(name)
            assert known is not None, "somebody is in the room without a key"
            return Comer(known)
        try:
            statement = self.log.person(name).statement
        except SealingError:
            return None
        assert isinstance(statement, StaffStatement)
        key = {name: base64url.decode(text) for name, text in told["key"].items()}
        who = statement.id, statement.role.value, statement.alias
        entry = RoomMember(*who, key["pk"], key["sign_pk"], by=key["by"], sig=key["sig"])
        return Comer(entry, _invitation(name, told["invitation"]))

    # Remembering.

    def took(self, told: Told, secret: bytes) -> None:
        """Whoever made it has sent the memory with it; an interpreter has none."""
        is_own = base64url.decode(told["host"]) == self.seat.member
        if is_own or self.desk.statement.role is Role.INTERPRETER:
            return
        memory = seal_memory(self.desk.browser.own().kem.public, self.keys.newest, secret)
        verb, body = f"epochs/{told['n']}/memory", {"memory": base64url.encode(memory)}
        task = asyncio.create_task(self._remember(verb, body))
        self._remembering.add(task)
        task.add_done_callback(self._remembering.discard)

    async def _remember(self, verb: str, body: Told) -> None:
        await self.calls.act(verb, body)

    async def recall(self) -> None:
        """A reloaded browser: everything is read again, from what one keeps at the server."""
        part = await self.calls.read(0)
        for each in part["epochs"]:
            if each["memory"] is not None:
                memory = base64url.decode(each["memory"])
                self.keys.recall(served_epoch(each), memory, self.desk.browser.own().kem, self.log)
                self.epoch, self.first_epoch = each["n"], self.first_epoch or each["n"]
        # What was recalled reads and does not write.
        self.outbox.over = self.epoch
        while True:
            for packet in part["packets"]:
                self.number(packet)
            if not part["more"]:
                return
            part = await self.calls.read(self.cursor)


def _invitation(person: bytes, told: Told | None) -> Invitation | None:
    if told is None:
        return None
    return Invitation(person, told["left"], base64url.decode(told["by"]), base64url.decode(told["sig"]))
