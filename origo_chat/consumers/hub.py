"""Staff sockets of this process, by session: what each may hear; ended when its session ends, or when its person may do
other things than at the hello; told which questions changed.

What was announced while the live layer was away is found by asking the database now and then; a change that was missed
is found by the browser, which reads the inbox after every welcome and now and then.
"""

import asyncio
from collections.abc import Iterable
from typing import Any, Final
from weakref import WeakKeyDictionary

from origo_chat.accounts.broadcast import SESSIONS_ENDED, STANDING_CHANGED
from origo_chat.accounts.selectors import Standing, standings
from origo_chat.anon_qa.broadcast import QUESTION_CHANGED
from origo_chat.consumers.connection import Connection
from origo_chat.core.base64url import encode_id
from origo_chat.gateway.announcing import Message, current_announcements
from origo_chat.gateway.database_threads import in_reading_thread
from origo_chat.live_chat.delivery.work import Drain, Periodic
from origo_chat.protocol.close_codes import CloseCode
from origo_chat.protocol.frames import Frame, QuestionChanged

# How late a socket may learn of an idle session, or of an end whose announcement was lost; and how late while the live
# layer is known to be away.
CHECK_SECONDS: Final = 20.0
CHECK_AWAY_SECONDS: Final = 2.0


class Hub:
    """Works for as long as there is a socket, and then stops."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._sockets: dict[str, set[Connection[Any]]] = {}
        self._standings: dict[str, Standing] = {}
        self._announcements = current_announcements()
        self._periodic = Periodic(CHECK_AWAY_SECONDS, self._check_if_due)
        self._asking = Drain(self._ask)
        self._asked_about: set[str] = set()
        self._checked = 0.0
        # How often anybody's standing changed: what was read before may be old.
        self._changes = 0
        self._is_working = False

    async def join(self, session: str, socket: Connection[Any]) -> Standing | None:
        """Add a socket; says where its person stands, or nothing if the session has ended. Afterwards no announcement
        is missed: the database is asked only when this process hears the others."""
        self._sockets.setdefault(session, set()).add(socket)
        self._work()
        await self._announcements.subscribed()
        standing = await self._standing_of(session)
        if standing is not None:
            self._standings[session] = standing
        return standing

    def leave(self, session: str, socket: Connection[Any]) -> None:
        """Remove a socket."""
        sockets = self._sockets.get(session, set())
        sockets.discard(socket)
        if not sockets:
            self._sockets.pop(session, None)
            self._standings.pop(session, None)
        if not self._sockets and self._is_working:
            self._is_working = False
            self._announcements.leave(self._hear)
            self._periodic.stop()

    def end(self, session: str, code: CloseCode) -> None:
        """Close every socket of a session."""
        for socket in list(self._sockets.get(session, ())):
            socket.end(code)

    def tell_readers(self, notice: Frame) -> None:
        """Push a notice to every socket of whoever reads."""
        text = notice.model_dump_json()
        for session, standing in self._standings.items():
            for socket in self._sockets.get(session, ()) if standing.reads else ():
                socket.push(text)

    async def _standing_of(self, session: str) -> Standing | None:
        while True:
            changes = self._changes
            found = await in_reading_thread(standings, [session])
            if changes == self._changes:
                return found.get(session)

    def _work(self) -> None:
        if not self._is_working:
            self._is_working = True
            self._checked = self._loop.time()
            self._announcements.join(self._hear)
            self._periodic.begin()

    def _hear(self, message: Message) -> None:
        match message:
            case {"type": kind, "sessions": list(sessions)} if kind == SESSIONS_ENDED:
                for session in sessions:
                    self.end(session, CloseCode.NOT_ADMITTED)
            case {"type": kind, "person": str(person)} if kind == STANDING_CHANGED:
                self._changes += 1
                self._ask_about(name for name, standing in self._standings.items() if standing.person == person)
            case {"type": kind, "conversation": str(name)} if kind == QUESTION_CHANGED:
                self.tell_readers(QuestionChanged(conversation=encode_id(name)))

    def _ask_about(self, sessions: Iterable[str]) -> None:
        self._asked_about.update(sessions)
        if self._asked_about:
            self._asking.wake()

    async def _ask(self) -> bool:
        """Asked again until the database answers; whoever joined meanwhile is in the next round."""
        asked, self._asked_about = self._asked_about, set()
        try:
            found = await in_reading_thread(standings, list(asked))
        except Exception:
            self._asked_about |= asked
            raise
        for session in asked:
            if session not in found:
                self.end(session, CloseCode.NOT_ADMITTED)
            elif session in self._standings and found[session] != self._standings[session]:
                self.end(session, CloseCode.CHANGED)
        return bool(self._asked_about)

    async def _check_if_due(self) -> None:
        due = CHECK_AWAY_SECONDS if self._announcements.is_away else CHECK_SECONDS
        if self._loop.time() - self._checked >= due:
            self._checked = self._loop.time()
            self._ask_about(self._sockets)


_hubs: "WeakKeyDictionary[asyncio.AbstractEventLoop, Hub]" = WeakKeyDictionary()


def current_hub() -> Hub:
    """The hub of this process: in tests, of this event loop."""
    loop = asyncio.get_running_loop()
    if loop not in _hubs:
        _hubs[loop] = Hub()
    return _hubs[loop]
