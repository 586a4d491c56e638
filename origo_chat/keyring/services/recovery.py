"""What a recovery ceremony brings back: the seed of an epoch, sealed to members whom no colleague could seal it to."""

from collections.abc import Mapping

from django.db import transaction

from origo_chat.accounts.selectors import readers
from origo_chat.accounts.services.standing import activate
from origo_chat.accounts.teams import TEAM
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.core.errors import Malformed, NotFound
from origo_chat.keyring.access import current_epoch
from origo_chat.keyring.models import Epoch, EpochSlot
from origo_chat.keyring.states import EpochState


@transaction.atomic
def take_recovered(*, by: str, team: str, n: int, slots: Mapping[str, bytes]) -> None:
    """Store the slots of one epoch. What a holder had before was for keys that are gone, and goes."""
    epoch = Epoch.objects.filter(team=team, n=n).exclude(state=EpochState.DESTROYED).first()
    if team != TEAM or epoch is None:
        raise NotFound
    if not slots.keys() <= {each.id for each in readers()}:
        raise Malformed(field="holder", problem="not_a_member")
    EpochSlot.objects.filter(team=team, n=n, holder__in=slots).delete()
    EpochSlot.objects.bulk_create(EpochSlot(team=team, n=n, holder=h, slot=s) for h, s in sorted(slots.items()))
    for person in sorted(slots) if epoch == current_epoch(team) else ():
        activate(by=by, person=person)
    record(actor=by, event=Event.EPOCH_SEALED, subject=f"{team}/{n}")
