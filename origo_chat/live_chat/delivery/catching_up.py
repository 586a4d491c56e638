"""Reading for sockets that are behind: whoever came late, and what another process has committed."""

from origo_chat.live_chat.delivery.asking import ROOMS, packets_since
from origo_chat.live_chat.delivery.attendance import RoomHere
from origo_chat.live_chat.delivery.work import Drain
from origo_chat.live_chat.threads import in_reading_thread


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
        asked = {room: here.lowest() for room in list(self._wanted)[:ROOMS] if (here := self._rooms.get(room))}
        found, _ = await in_reading_thread(packets_since, asked) if asked else ([], True)
        for packet in found:
            here = self._rooms.get(packet.room)
            if here is not None:
                here.last = max(here.last, packet.n)
                here.take(packet.n, packet.text)
        told = {packet.room for packet in found}
        for room in asked:
            here = self._rooms.get(room)
            # Behind still, and there was something for it or nothing for anybody: more of it in the next round.
            if here is None or here.lowest() >= here.last or (room not in told and len(told) == 0):
                self._wanted.pop(room, None)
        for room in [room for room in self._wanted if room not in self._rooms]:
            del self._wanted[room]
        return bool(self._wanted)
