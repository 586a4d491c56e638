"""Staff sockets of this process, by session, and the one subscription through which they learn that a session ended or
a question changed.

One channel a process and event loop, whatever the number of sockets: messages are dispatched inside the process. An end
that was missed while the live layer was away is found by asking the database now and then; a change that was missed is
found by the browser, which reads the inbox after every welcome and now and then.
"""

import asyncio
import logging
from contextlib import suppress
from typing import Any, Final
from weakref import WeakKeyDictionary

from asgiref.sync import sync_to_async
from channels.layers import get_channel_layer

from origo_chat.accounts.broadcast import GROUP, SESSIONS_ENDED
from origo_chat.accounts.selectors import still_live, still_reading
from origo_chat.anon_qa.broadcast import QUESTIONS_CHANGED
from origo_chat.consumers.connection import Connection
from origo_chat.core import base64url
from origo_chat.protocol.close_codes import CloseCode
from origo_chat.protocol.frames import Frame, QuestionChanged

logger = logging.getLogger(__name__)

# How late a socket may learn of an idle session, or of an end that was announced while Redis was away.
CHECK_SECONDS: Final = 20.0
# After the live layer failed: long enough not to fill the log, short enough to be back soon.
PAUSE_SECONDS: Final = 2.0


class Hub:
    """Works for as long as there is a socket, and then stops."""

    def __init__(self) -> None:
        self._sockets: dict[str, set[Connection[Any]]] = {}
        # Sessions of whoever reads what visitors write: the others are told of no question.
        self._reading: set[str] = set()
        self._tasks: list[asyncio.Task[None]] = []
        self._subscribed = asyncio.Event()

    async def join(self, session: str, socket: Connection[Any]) -> None:
        """Add a socket. Afterwards no announcement is missed: whoever joins checks the session only then."""
        self._sockets.setdefault(session, set()).add(socket)
        if not self._tasks:
            self._subscribed.clear()
            self._tasks = [asyncio.create_task(self._listen()), asyncio.create_task(self._check())]
        with suppress(TimeoutError):
            # Without the live layer sockets work all the same, and the check takes its place.
            await asyncio.wait_for(self._subscribed.wait(), PAUSE_SECONDS)

    def leave(self, session: str, socket: Connection[Any]) -> None:
        """Remove a socket."""
        sockets = self._sockets.get(session, set())
        sockets.discard(socket)
        if not sockets:
            self._sockets.pop(session, None)
            self._reading.discard(session)
        if not self._sockets:
            for task in self._tasks:
                task.cancel()
            self._tasks = []

    def end(self, sessions: list[str]) -> None:
        """Close every socket of some sessions."""
        for session in sessions:
            for socket in list(self._sockets.get(session, ())):
                socket.end(CloseCode.NOT_ADMITTED)

    def let_read(self, session: str) -> None:
        """From now on the sockets of this session are told of questions."""
        self._reading.add(session)

    def tell_readers(self, notice: Frame) -> None:
        """Push a notice to every socket of whoever reads."""
        text = notice.model_dump_json()
        for session in self._reading:
            for socket in self._sockets.get(session, ()):
                socket.push(text)

    def _take(self, message: dict[str, object]) -> None:
        match message:
            case {"type": kind, "sessions": list(sessions)} if kind == SESSIONS_ENDED:
                self.end(sessions)
            case {"type": kind, "conversations": list(names)} if kind == QUESTIONS_CHANGED:
                for name in names:
                    self.tell_readers(QuestionChanged(conversation=base64url.encode(bytes.fromhex(name))))

    async def _listen(self) -> None:
        layer = get_channel_layer()
        while True:
            try:
                channel = await layer.new_channel()
                await layer.group_add(GROUP, channel)
                self._subscribed.set()
                while True:
                    self._take(await layer.receive(channel))
            except Exception:  # noqa: BLE001  # whatever the layer trips over, sockets go on and it is tried again
                logger.warning("the live layer does not answer: ends and changes are noticed later")
                await asyncio.sleep(PAUSE_SECONDS)

    async def _check(self) -> None:
        while True:
            await asyncio.sleep(CHECK_SECONDS)
            there = list(self._sockets)
            try:
                live = await sync_to_async(still_live)(there)
                reading = await sync_to_async(still_reading)(there)
            except Exception:  # noqa: BLE001  # the database may be away for a while; the next check asks again
                logger.warning("the database does not answer: ends of sessions are noticed later")
                continue
            # Whoever joined meanwhile was not asked about.
            self._reading = (self._reading - set(there)) | (reading & self._sockets.keys())
            self.end([session for session in there if session not in live])


_hubs: "WeakKeyDictionary[asyncio.AbstractEventLoop, Hub]" = WeakKeyDictionary()


def current_hub() -> Hub:
    """The hub of this process: in tests, of this event loop."""
    return _hubs.setdefault(asyncio.get_running_loop(), Hub())
