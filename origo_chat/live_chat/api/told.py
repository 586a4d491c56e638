"""What the routes tell, from what the selectors found."""

from origo_chat.accounts.models import Person
from origo_chat.live_chat.api.shapes import OpeningAnswer, OwnEpochAnswer
from origo_chat.live_chat.models import RoomEpoch, RoomShare
from origo_chat.live_chat.selectors import Outlook
from origo_chat.protocol.rooms import WaitRange


def opening_told(outlook: Outlook) -> OpeningAnswer:
    """Whether it is open, and what somebody who joined now would have to expect."""
    opening, wait = outlook.opening, outlook.wait
    return OpeningAnswer(
        open=opening.open,
        why=opening.why,
        changes_at=opening.changes_at.isoformat() if opening.changes_at else None,
        crowd=outlook.crowd,
        wait=WaitRange(from_minutes=wait.from_minutes, to_minutes=wait.to_minutes) if wait else None,
    )


def own_epoch_told(epoch: RoomEpoch, own: RoomShare) -> OwnEpochAnswer:
    """An epoch with one's own share."""
    return OwnEpochAnswer(
        n=epoch.n,
        host=epoch.host,
        roster=bytes(epoch.roster),
        sig=bytes(epoch.sig),
        commitment=bytes(epoch.commitment),
        share=bytes(own.share),
        memory=None if own.memory is None else bytes(own.memory),
    )


def names(people: list[str]) -> dict[str, Person]:
    """Who somebody is."""
    return {person.id: person for person in Person.objects.filter(pk__in=people)}
