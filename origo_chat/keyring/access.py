"""Fetching a row on somebody's behalf. Absent and forbidden are the same error."""

from datetime import timedelta
from typing import Final

from django.db.models import Max, Q, QuerySet

from origo_chat.core import clock
from origo_chat.core.errors import NotFound
from origo_chat.keyring.models import Epoch, EpochSlot, LogLine, Proposal
from origo_chat.keyring.states import EpochState, ProposalState

# A certificate's days begin when it is proposed; what nobody signed in two weeks is proposed anew.
PROPOSAL_LIFE: Final = timedelta(days=14)


def last_line() -> LogLine | None:
    """The end of the log."""
    return LogLine.objects.order_by("-n").first()


def lines_of(kind: str) -> list[bytes]:
    """Every line with a certificate of a kind, in order."""
    rows = LogLine.objects.filter(kind=kind).order_by("n").values_list("line", flat=True)
    return [bytes(line) for line in rows]


def every_line() -> list[bytes]:
    """The log, in order."""
    return [bytes(line) for line in LogLine.objects.order_by("n").values_list("line", flat=True)]


def revoked_hashes() -> set[str]:
    """The certificates that a line has revoked, by the hashes of their bodies."""
    return set(LogLine.objects.filter(kind="revocation").values_list("refers_to", flat=True))


def lock_open_proposal(proposal_id: str) -> Proposal:
    """A proposal that can still be signed, locked until the transaction ends."""
    since = clock.now() - PROPOSAL_LIFE
    waiting = Proposal.objects.select_for_update().filter(state=ProposalState.OPEN, made_at__gt=since)
    proposal = waiting.filter(pk=proposal_id).first()
    if proposal is None:
        raise NotFound
    return proposal


def current_epoch(team: str) -> Epoch | None:
    """The epoch a team seals to: of those that have begun the last, also when it was certified ahead."""
    begun = Q(state=EpochState.CURRENT) | Q(state=EpochState.AHEAD, begins__lte=clock.today())
    return Epoch.objects.filter(begun, team=team).order_by("-n").first()


def next_epoch_number(team: str) -> int:
    """One more than any epoch of the team has had, revoked or not."""
    return (Epoch.objects.filter(team=team).aggregate(last=Max("n"))["last"] or 0) + 1


def retire(team: str, before: int) -> None:
    """Epochs before a number are not sealed to any more."""
    begun = Epoch.objects.filter(team=team, n__lt=before, state__in=(EpochState.CURRENT, EpochState.AHEAD))
    begun.update(state=EpochState.OLD)


def epochs_before(current: Epoch) -> QuerySet[Epoch]:
    """Epochs that opened something before the current one."""
    before = Epoch.objects.filter(team=current.team, n__lt=current.n)
    return before.exclude(state=EpochState.DESTROYED)


def lock_old_epoch(epoch: int) -> Epoch | None:
    """An epoch that only opens, locked until the transaction ends; None when it does not even do that any more."""
    return Epoch.objects.select_for_update().filter(pk=epoch, state=EpochState.OLD).first()


def proposed_epoch(team: str) -> Proposal | None:
    """The proposal of a team's next epoch."""
    since = clock.now() - PROPOSAL_LIFE
    return Proposal.objects.filter(team=team, kind="epoch", state=ProposalState.OPEN, made_at__gt=since).first()


def own_slot(team: str, n: int, holder: str) -> EpochSlot:
    """Somebody's own slot of an epoch."""
    slot = EpochSlot.objects.filter(team=team, n=n, holder=holder).first()
    if slot is None:
        raise NotFound
    return slot


def held_slots(team: str, n: int) -> dict[str, list[bytes]]:
    """The slots of an epoch by their holders."""
    held: dict[str, list[bytes]] = {}
    for holder, slot in EpochSlot.objects.filter(team=team, n=n).order_by("pk").values_list("holder", "slot"):
        held.setdefault(holder, []).append(bytes(slot))
    return held
