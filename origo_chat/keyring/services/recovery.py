"""What a recovery ceremony brings back: the seed of an epoch, sealed to members whom no colleague could seal it to.
A part of what the command line does, which brings several epochs and records them when the last lock is held."""

from collections.abc import Mapping

from origo_chat.accounts.access import lock_people
from origo_chat.accounts.selectors import readers
from origo_chat.accounts.services.standing import activate
from origo_chat.accounts.standing_lost import Deed
from origo_chat.accounts.teams import TEAM
from origo_chat.audit.events import Event
from origo_chat.core.errors import Malformed, NotFound
from origo_chat.keyring.access import current_epoch
from origo_chat.keyring.models import Epoch, EpochSlot
from origo_chat.keyring.states import EpochState


def take_recovered(*, team: str, n: int, slots: Mapping[str, bytes]) -> list[Deed]:
    """Store the slots of one epoch. What a holder had before was for keys that are gone, and goes."""
    epoch = Epoch.objects.filter(team=team, n=n).exclude(state=EpochState.DESTROYED).first()
    if team != TEAM or epoch is None:
        raise NotFound
    people = lock_people(slots.keys())
    if not slots.keys() <= {each.id for each in readers()}:
        raise Malformed(field="holder", problem="not_a_member")
    EpochSlot.objects.filter(team=team, n=n, holder__in=slots).delete()
    EpochSlot.objects.bulk_create(EpochSlot(team=team, n=n, holder=h, slot=s) for h, s in sorted(slots.items()))
    deeds = activate(people=people) if epoch == current_epoch(team) else []
    return [*deeds, (Event.EPOCH_SEALED, f"{team}/{n}")]
