"""One socket, as a plain ASGI callable: bounds, heartbeat, and closing with a documented code.

Deliberately not Channels' generic consumer: that costs a task, a channel and a subscription for every socket and
a dispatch for every frame (tests/load says how much). Channels still routes; the door checks the origin.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from pydantic import BaseModel, TypeAdapter

from origo_chat.core.asgi_types import Receive, Scope, Send
from origo_chat.core.json_reading import read_json
from origo_chat.protocol import limits
from origo_chat.protocol.close_codes import CloseCode
from origo_chat.protocol.frames import ClientFrame

logger = logging.getLogger(__name__)

FrameT = TypeVar("FrameT", bound=ClientFrame)


class Closing(Exception):
    """Raised to end a socket with a code."""

    def __init__(self, code: CloseCode) -> None:
        super().__init__(code.name)
        self.code = code


async def refuse(receive: Receive, send: Send, code: CloseCode) -> None:
    """Close a socket before anything is said. Accepted first: a browser learns the code only of an open socket."""
    await receive()  # websocket.connect
    await send({"type": "websocket.accept"})
    await send({"type": "websocket.close", "code": int(code)})


async def turn_away(scope: Scope, receive: Receive, send: Send) -> None:
    """A socket at an address that does not exist for this caller: refused before it opens."""
    await receive()  # websocket.connect
    await send({"type": "websocket.close"})


class Connection(Generic[FrameT]):
    """Reads frames for as long as the client keeps to the limits, and hands each to one function."""

    __slots__ = (
        "_allowance",
        "_deadline",
        "_ending",
        "_frames",
        "_heard",
        "_is_greeted",
        "_loop",
        "_pusher",
        "_receive",
        "_send",
        "_task",
        "_waiting",
    )

    def __init__(self, receive: Receive, send: Send, frames: TypeAdapter[FrameT]) -> None:
        self._receive, self._send, self._frames = receive, send, frames
        self._loop = asyncio.get_running_loop()
        self._heard = self._loop.time()
        self._allowance = float(limits.FRAMES_IN_A_BURST)
        self._task = asyncio.current_task()
        self._ending: CloseCode | None = None
        self._waiting: dict[str, None] | None = None
        self._pusher: asyncio.Task[None] | None = None
        self._is_greeted = False
        self._deadline = self._loop.call_later(limits.HELLO_SECONDS, self._give_up)

    async def serve(
        self, greet: Callable[[FrameT], Awaitable[BaseModel]], take: Callable[[FrameT], BaseModel | None]
    ) -> None:
        """Accept, let the first frame be admitted by `greet`, then pass every frame to `take`."""
        try:
            await self._receive()  # websocket.connect
            await self._send({"type": "websocket.accept"})
            await self._converse(greet, take)
        except Closing as closing:
            await self._close(closing.code)
        except asyncio.CancelledError:
            # Cancelled by `end`, or by the server because it stops or the client has gone.
            await self._close(self._ending or CloseCode.RESTARTING)
        except Exception:
            logger.exception("socket fault")
            await self._close(CloseCode.FAULT)
        finally:
            self._deadline.cancel()
            self._stop_pushing()

    async def _converse(
        self, greet: Callable[[FrameT], Awaitable[BaseModel]], take: Callable[[FrameT], BaseModel | None]
    ) -> None:
        first = await self._next()
        if first is None:
            return
        await self.tell(await greet(first))
        self._is_greeted = True
        self._begin_pushing()
        self._deadline.cancel()
        self._deadline = self._loop.call_later(limits.SILENCE_SECONDS, self._check_silence)
        while (frame := await self._next()) is not None:
            answer = take(frame)
            if answer is not None:
                await self.tell(answer)

    async def tell(self, notice: BaseModel) -> None:
        """Send one notice."""
        await self._send({"type": "websocket.send", "text": notice.model_dump_json()})

    def push(self, text: str) -> None:
        """Send a notice from outside of the conversation, after the greeting, and without waiting for it: a slow socket
        holds nobody else up. A notice that waits already is not sent twice."""
        if self._waiting is None:
            self._waiting = {}
        if len(self._waiting) >= limits.NOTICES_WAITING:
            self.end(CloseCode.BEHIND)
            return
        self._waiting[text] = None
        self._begin_pushing()

    def _begin_pushing(self) -> None:
        if self._is_greeted and self._waiting and (self._pusher is None or self._pusher.done()):
            self._pusher = asyncio.create_task(self._push_all(self._waiting))

    async def _push_all(self, waiting: dict[str, None]) -> None:
        while waiting:
            # Taken out before it is sent: a change that comes meanwhile is told again.
            text = next(iter(waiting))
            del waiting[text]
            await self._send({"type": "websocket.send", "text": text})

    def end(self, code: CloseCode) -> None:
        """Close with a code, from outside of the conversation."""
        if self._ending is None and self._task is not None:
            self._ending = code
            self._task.cancel()

    async def _next(self) -> FrameT | None:
        event = await self._receive()
        if event["type"] == "websocket.disconnect":
            return None
        text = event.get("text")
        if text is None:
            raise Closing(CloseCode.MALFORMED)
        if len(text) > limits.FRAME_BYTES:
            raise Closing(CloseCode.TOO_LARGE)
        self._spend(1)
        try:
            frame = self._frames.validate_python(read_json(text))
        except ValueError:
            raise Closing(CloseCode.MALFORMED) from None
        self._spend(frame.cost - 1)
        return frame

    def _spend(self, frames: int) -> None:
        now = self._loop.time()
        earned = (now - self._heard) * limits.FRAMES_PER_SECOND
        self._heard = now
        self._allowance = min(limits.FRAMES_IN_A_BURST, self._allowance + earned) - frames
        if self._allowance < 0:
            raise Closing(CloseCode.TOO_MANY)

    def _check_silence(self) -> None:
        """One timer a socket, set anew only when it rings: frames themselves touch no timer."""
        left = self._heard + limits.SILENCE_SECONDS - self._loop.time()
        if left <= 0:
            self._give_up()
        else:
            self._deadline = self._loop.call_later(left, self._check_silence)

    def _give_up(self) -> None:
        self.end(CloseCode.SILENT)

    def _stop_pushing(self) -> None:
        if self._pusher is not None:
            self._pusher.cancel()

    async def _close(self, code: CloseCode) -> None:
        self._stop_pushing()
        await self._send({"type": "websocket.close", "code": int(code)})
