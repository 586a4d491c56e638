"""Sealing an epoch's seed to its holders, and destroying it when nothing needs it."""

from collections.abc import Mapping

from django.db import transaction

from origo_chat.accounts.access import lock_people
from origo_chat.accounts.selectors import readers
from origo_chat.accounts.services.standing import activate
from origo_chat.accounts.standing_lost import record_all
from origo_chat.accounts.teams import TEAM
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.core.errors import Malformed, NotFound
from origo_chat.keyring.access import current_epoch, held_slots, own_slot, proposed_epoch
from origo_chat.keyring.models import Epoch, EpochSlot
from origo_chat.keyring.states import RECOVERY, EpochState


@transaction.atomic
def seal_epoch(*, by: str, team: str, n: int, slots: Mapping[str, bytes]) -> int:
    """Store slots of the current, a later or the proposed epoch; says how many were new. The first for a member
    stays: nobody can put another in its place, and whoever cannot open theirs drops it. For the recovery key everybody
    may add one that is not there yet: a ceremony takes the one that opens."""
    current, proposed = current_epoch(team), proposed_epoch(team)
    is_current = current is not None and current.n == n
    is_ahead = Epoch.objects.filter(team=team, n=n, state=EpochState.AHEAD).exists()
    if team != TEAM or not (is_current or is_ahead or (proposed is not None and proposed.epoch == n)):
        raise NotFound
    # Before any slot, so that nobody leaves meanwhile and keeps one.
    people = lock_people(slots.keys() - {RECOVERY})
    may_hold = {each.id for each in readers()} | {RECOVERY}
    if not slots.keys() <= may_hold:
        raise Malformed(field="holder", problem="not_a_member")
    there = held_slots(team, n)
    new = [
        EpochSlot(team=team, n=n, holder=holder, slot=slot, made_by=by if holder == RECOVERY else "")
        for holder, slot in sorted(slots.items())
        if holder not in there or (holder == RECOVERY and slot not in there[holder])
    ]
    # Two that seal at once: the database keeps the first, as above.
    EpochSlot.objects.bulk_create(new, ignore_conflicts=True)
    deeds = activate(people=people) if is_current else []
    record_all([*deeds, (Event.EPOCH_SEALED, f"{team}/{n}")], by=by)
    return len(new)


@transaction.atomic
def drop_own_slot(*, by: str, team: str, n: int) -> None:
    """Drop a slot of one's own that does not open, so that a colleague can seal it again."""
    own_slot(team, n, by).delete()
    record(actor=by, event=Event.EPOCH_SLOT_DROPPED, subject=f"{team}/{n}")


@transaction.atomic
def destroy_epoch(*, by: str, epoch: Epoch) -> None:
    """Delete every slot of an old epoch: what was sealed to it can be opened by nobody any more. Whoever calls this
    has made sure that nothing is."""
    changed = Epoch.objects.filter(pk=epoch.pk, state=EpochState.OLD).update(state=EpochState.DESTROYED)
    if not changed:
        raise NotFound
    EpochSlot.objects.filter(team=epoch.team, n=epoch.n).delete()
    record(actor=by, event=Event.EPOCH_DESTROYED, subject=f"{epoch.team}/{epoch.n}")
