"""Reading for sockets that are behind: whoever came late, and what another process has committed."""

from origo_chat.gateway.database_threads import in_reading_thread
from origo_chat.live_chat.delivery.asking import ROOMS, packets_since
from origo_chat.live_chat.delivery.attendance import RoomHere
from origo_chat.live_chat.delivery.work import Drain


class CatchingUp:
    """One question for many rooms; what came meanwhile is in the next."""

    def __init__(self, rooms: dict[str, RoomHere]) -> None:
        self._rooms = rooms
        self._wanted: dict[str, None] = {}
        self._drain = Drain(self._read)

    def want(self, room: str) -> None:
        """Somebody in a room is behind."""
        self._wanted[room] = None
        self._drain.wake()

    async def _read(self) -> bool:
        # Taken out before the database is asked: whoever comes meanwhile and is behind asks anew, in the next round.
        some = list(self._wanted)[:ROOMS]
        for room in some:
            del self._wanted[room]
        asked = {room: here.lowest() for room in some if (here := self._rooms.get(room))}
        try:
            found, _ = await in_reading_thread(packets_since, asked) if asked else ([], True)
        except Exception:
            self._wanted.update(dict.fromkeys(some))
            raise
        for packet in found:
            here = self._rooms.get(packet.room)
            if here is not None:
                here.last = max(here.last, packet.n)
                here.take(packet.n, packet.text)
        # Behind still, and there was something for anybody: more of it in the next round.
        if found:
            self._wanted.update(dict.fromkeys(room for room in asked if self._is_behind(room)))
        return bool(self._wanted)

    def _is_behind(self, room: str) -> bool:
        here = self._rooms.get(room)
        return here is not None and here.lowest() < here.last
