"""What a member has said and does not know to be committed: sealed once, sent again as the same bytes, in order."""

from dataclasses import dataclass, field

from origo_chat.core import identifiers
from origo_chat.sealing.room_packets import Said
from origo_chat.sealing.rooms import Room

# More than a person has under way, few enough that a lost line is made good in a moment.
IN_FLIGHT = 6


@dataclass
class Saying:
    """Something on its way. The same bytes under the same name until it is committed or refused."""

    said: Said
    client_id: bytes = b""
    packet: bytes = field(default=b"", repr=False)
    is_under_way: bool = False

    @property
    def epoch(self) -> int:
        """In which it is sealed; 0 before."""
        return int.from_bytes(self.packet[3:7], "big")


class Outbox:
    """In the order of saying."""

    def __init__(self) -> None:
        self._sayings: list[Saying] = []
        # The newest epoch that is known to be over although it is the newest one taken.
        self.over = 0

    def __len__(self) -> int:
        return len(self._sayings)

    def __str__(self) -> str:
        if not self._sayings:
            return "nothing to send"
        first = self._sayings[0]
        return f"{len(self)} to send, the first of epoch {first.epoch}: {first.said.text!r}"

    def add(self, said: Said) -> None:
        """Something more."""
        self._sayings.append(Saying(said))

    def lost(self) -> None:
        """Whatever was under way may be committed or not: all of it is sent again."""
        for saying in self._sayings:
            saying.is_under_way = False

    def due(self, room: Room, epoch: int) -> list[Saying]:
        """What is to be sent now. What is sealed in an older epoch is answered before anything is sealed in a newer
        one: else what was said later could be committed first."""
        ready: list[Saying] = []
        for saying in self._sayings[:IN_FLIGHT]:
            if not saying.packet:
                if epoch <= self.over or any(each.epoch not in (0, epoch) for each in self._sayings):
                    continue
                saying.packet, saying.client_id = room.seal(saying.said), identifiers.random_bytes(16)
            if not saying.is_under_way:
                ready.append(saying)
        return ready

    def packet_of(self, client_id: bytes) -> bytes:
        """What was sent under a name; nothing if that is settled."""
        return next((each.packet for each in self._sayings if each.client_id == client_id), b"")

    def settle(self, packet: bytes) -> None:
        """It is committed."""
        self._sayings = [saying for saying in self._sayings if saying.packet != packet]

    def seal_again(self, client_id: bytes) -> bool:
        """Its epoch is over: it waits for the next one and is another packet there."""
        for saying in self._sayings:
            if saying.client_id == client_id:
                self.over = max(self.over, saying.epoch)
                saying.packet, saying.client_id, saying.is_under_way = b"", b"", False
                return True
        return False

    def give_up(self, client_id: bytes) -> bool:
        """It will never be kept."""
        before = len(self._sayings)
        self._sayings = [saying for saying in self._sayings if saying.client_id != client_id]
        return len(self._sayings) < before
