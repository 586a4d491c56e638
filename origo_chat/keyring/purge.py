"""Erase what has reached its end."""

from datetime import timedelta
from typing import Final

from origo_chat.core import clock
from origo_chat.keyring.models import Proposal, ProposalSignature

PROPOSAL_KEPT: Final = timedelta(days=30)


def old_proposals() -> int:
    """Proposals that are in the log, were taken back, or ran out of time."""
    erased, _ = Proposal.objects.filter(made_at__lte=clock.now() - PROPOSAL_KEPT).delete()
    return erased


def signatures_of_nothing() -> int:
    """Signatures end with their proposal; the database sees to it, and this counts none."""
    erased, _ = ProposalSignature.objects.filter(proposal=None).delete()
    return erased


def nothing() -> int:
    """keys.log and the numbers of epochs live as long as the service: clients pin the chain."""
    return 0
