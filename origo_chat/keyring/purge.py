"""Erase what has reached its end."""

from datetime import timedelta
from typing import Final

from origo_chat.core import clock
from origo_chat.keyring.access import current_epoch, retire
from origo_chat.keyring.models import Epoch, Proposal
from origo_chat.keyring.states import EpochState

PROPOSAL_KEPT: Final = timedelta(days=30)


def old_proposals() -> int:
    """Proposals that are in the log, were taken back, or ran out of time."""
    erased, _ = Proposal.objects.filter(made_at__lte=clock.now() - PROPOSAL_KEPT).delete()
    return erased


def take_over() -> None:
    """Epochs whose day has come are current, and those before them old: what `current_epoch` says already."""
    for team in Epoch.objects.filter(state=EpochState.AHEAD).values_list("team", flat=True).distinct():
        current = current_epoch(team)
        if current is not None and current.state == EpochState.AHEAD:
            retire(team, current.n)
            Epoch.objects.filter(pk=current.pk).update(state=EpochState.CURRENT)
