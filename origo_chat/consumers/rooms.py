"""The frames of rooms on one socket, a visitor's or a staff member's: checked, handed to the hub, answered."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from origo_chat.abuse.limits import FRAMES_HELD, ROOMS_OF_A_VISITOR, ROOMS_OF_STAFF
from origo_chat.consumers.connection import Closing, Connection
from origo_chat.core import base64url
from origo_chat.core.errors import TooMany
from origo_chat.live_chat.delivery.asking import Knock
from origo_chat.live_chat.delivery.attendance import Attendance
from origo_chat.live_chat.delivery.hub import current_live_hub
from origo_chat.live_chat.delivery.texts import ack_text
from origo_chat.live_chat.models import VISITOR
from origo_chat.live_chat.writing.batch import Fate, Outcome, Sent, is_packet
from origo_chat.protocol.close_codes import CloseCode
from origo_chat.protocol.frames import Frame, Mark, Refused, RefusedCode, RoomGone, Send, StaffAttend, Typing

RoomFrame = Send | Typing | Mark

_CODES: Final[dict[Fate, RefusedCode]] = {
    Fate.REFUSED: "not_found",
    Fate.SILENT: "wrong_state",
    Fate.FULL: "thread_full",
    Fate.OTHER: "idempotency_key_reused",
    # Another epoch has begun: sealed again in that one, it is kept.
    Fate.OVER: "changed_meanwhile",
    # Nobody has begun such an epoch: it would not be kept if it was sent again.
    Fate.AHEAD: "malformed",
}


@dataclass(slots=True, eq=False)
class _Knocking:
    """An attend that is not answered yet, and what came behind it."""

    task: "asyncio.Task[None] | None" = None
    held: list[RoomFrame] = field(default_factory=list)


class Rooms:
    """Which rooms one socket attends."""

    __slots__ = ("_attended", "_connection", "_knocking", "_member", "_most")

    def __init__(self, connection: Connection[Any], member: str = VISITOR) -> None:
        self._connection, self._member = connection, member
        self._most = ROOMS_OF_A_VISITOR if member == VISITOR else ROOMS_OF_STAFF
        self._attended: dict[str, Attendance] = {}
        self._knocking: dict[str, _Knocking] = {}

    def attend(self, room: str, after: int, token_hash: str = "") -> None:
        """Begin to be told of a room; asked again, anew from the number given, and nobody is turned away meanwhile."""
        name = _bytes_of(room).hex()
        before, held = self._attended.get(room), self._knocking.get(room, _Knocking()).held
        self._leave(room)
        if len(self._attended) >= self._most:
            raise Closing(CloseCode.TOO_MANY)
        attendance = Attendance(
            room=name,
            member=self._member,
            is_staff=self._member != VISITOR,
            tell=self._connection.push,
            gone=lambda: self._drop(room),
            make_room=lambda: self._connection.end(CloseCode.TOO_MANY),
            cursor=after,
            may_write=before is not None and before.may_write,
        )
        self._attended[room] = attendance
        self._knocking[room] = knocking = _Knocking(held=held)
        knock = Knock(name, self._member, token_hash)
        knocking.task = asyncio.create_task(self._knock(room, knock, attendance, knocking))

    def take(self, frame: RoomFrame) -> Frame | None:
        """Everything else about a room. Behind an attend that is not answered yet it waits for that; who does not
        attend the room is refused."""
        knocking, attendance = self._knocking.get(frame.room), self._attended.get(frame.room)
        if attendance is not None and attendance.may_write:
            self._do(frame, attendance)
            return None
        if knocking is None or len(knocking.held) >= FRAMES_HELD:
            return refusal(frame)
        knocking.held.append(frame)
        return None

    def leave_all(self) -> None:
        """The socket has gone."""
        for room in {*self._attended, *self._knocking}:
            self._leave(room)

    async def _knock(self, room: str, knock: Knock, attendance: Attendance, knocking: _Knocking) -> None:
        try:
            is_let_in = await current_live_hub().attend(knock, attendance)
        except TooMany:
            self._connection.end(CloseCode.FULL)
            return
        self._knocking.pop(room, None)
        if not is_let_in and self._attended.get(room) is attendance:
            self._drop(room)
            self._connection.push(RoomGone(room=room).model_dump_json())
        self._take_held(knocking.held)

    def _take_held(self, held: list[RoomFrame]) -> None:
        try:
            for frame in held:
                answer = self.take(frame)
                if answer is not None:
                    self._connection.push(answer.model_dump_json())
        except Closing as closing:
            self._connection.end(closing.code)

    def _do(self, frame: RoomFrame, attendance: Attendance) -> None:
        hub = current_live_hub()
        if isinstance(frame, Typing):
            hub.typing(attendance.room, self._member)
        elif isinstance(frame, Mark):
            hub.mark(attendance.room, self._member, frame.delivered, frame.read)
        else:
            self._write(frame, attendance)

    def _write(self, frame: Send, attendance: Attendance) -> None:
        packet = _bytes_of(frame.packet)
        if not is_packet(packet):
            raise Closing(CloseCode.MALFORMED)
        sent = Sent(attendance.room, self._member, _bytes_of(frame.client_id).hex(), packet, frame.packet)
        if not current_live_hub().write(sent, self._answer(frame, attendance)):
            # Too many wait: after a moment it is sent again, and is the same packet.
            raise Closing(CloseCode.FAULT)

    def _answer(self, frame: Send, attendance: Attendance) -> Callable[[Outcome | None], None]:
        def done(outcome: Outcome | None) -> None:
            if outcome is None:
                self._connection.end(CloseCode.FAULT)
            elif outcome.fate in _CODES:
                code, state = _CODES[outcome.fate], outcome.state or None
                refused = Refused(room=frame.room, client_id=frame.client_id, code=code, state=state)
                self._connection.push(refused.model_dump_json())
            else:
                if attendance.cursor == outcome.n - 1:
                    attendance.cursor = outcome.n
                self._connection.push(ack_text(frame.room, frame.client_id, outcome.n))

        return done

    def _leave(self, room: str) -> None:
        # Answered later, it would tell of the room beside whoever took its place.
        knocking = self._knocking.pop(room, None)
        if knocking is not None and knocking.task is not None:
            knocking.task.cancel()
        attendance = self._attended.pop(room, None)
        if attendance is not None:
            current_live_hub().leave(attendance)

    def _drop(self, room: str) -> None:
        self._attended.pop(room, None)


def _bytes_of(text: str) -> bytes:
    try:
        return base64url.decode(text)
    except ValueError:
        raise Closing(CloseCode.MALFORMED) from None


def refusal(frame: RoomFrame | StaffAttend) -> Frame:
    """The answer to whoever does not attend the room, or may attend none."""
    if isinstance(frame, Send):
        return Refused(room=frame.room, client_id=frame.client_id, code="not_found")
    return RoomGone(room=frame.room)
