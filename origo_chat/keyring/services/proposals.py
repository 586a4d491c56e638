"""A certificate that two administrators sign: proposed, signed by one and another, and then in the log."""

from django.db import IntegrityError, transaction

from origo_chat.accounts.models import Keys
from origo_chat.accounts.standing_lost import Deed, record_all
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.core import clock, identifiers
from origo_chat.core.errors import ChangedMeanwhile, Malformed, NotFound, SomebodyElse
from origo_chat.keyring.access import (
    PROPOSAL_LIFE,
    last_line,
    lock_open_proposal,
    next_epoch_number,
    proposed_epoch,
)
from origo_chat.keyring.certificate_body import read_body
from origo_chat.keyring.key_ids import key_id
from origo_chat.keyring.log_line import NOTHING_BEFORE, Signed, write_line
from origo_chat.keyring.models import EpochSlot, Proposal, ProposalSignature
from origo_chat.keyring.services.lines import add_line
from origo_chat.keyring.signatures import BY_ADMINISTRATORS, check_administrator, check_maker
from origo_chat.keyring.states import ProposalState
from origo_chat.service.roles import Role

SIGNATURES = 2


@transaction.atomic
def propose(*, by: str, role: Role, body: bytes) -> str:
    """Put a body up for signing; says which proposal it is. An epoch's seed is made by a member, so members propose
    epochs; everything else comes from administrators."""
    read = read_body(body)
    if read.kind not in BY_ADMINISTRATORS or (read.kind != "epoch" and role != Role.ADMINISTRATOR):
        raise NotFound
    if read.kind == "epoch":
        if read.epoch != next_epoch_number(read.team) or proposed_epoch(read.team):
            raise ChangedMeanwhile
        if read.made_by != by:
            raise Malformed(field="made_by", problem="not_you")
        check_maker(read)
        _clear_the_number(read.team, read.epoch)
    proposal = Proposal(
        id=identifiers.record_id(),
        kind=read.kind,
        body=body,
        team=read.team,
        epoch=read.epoch,
        proposed_by=by,
        made_at=clock.now(),
        state=ProposalState.OPEN,
    )
    try:
        with transaction.atomic():
            proposal.save(force_insert=True)
    except IntegrityError:
        raise ChangedMeanwhile from None
    record(actor=by, event=Event.PROPOSED, subject=proposal.id)
    return proposal.id


@transaction.atomic
def sign(*, by: str, proposal: str, signed: Signed) -> int | None:
    """Add one administrator's signature; the second one appends, and says which line it became."""
    row = lock_open_proposal(proposal)
    keys = Keys.objects.filter(person_id=by).first()
    if keys is None or key_id(bytes(keys.sign_pk)) != signed.by:
        raise Malformed(field="by", problem="not_your_key")
    body = bytes(row.body)
    if check_administrator(read_body(body), body, signed) != by:
        raise Malformed(field="by", problem="not_your_certificate")
    try:
        with transaction.atomic():
            ProposalSignature.objects.create(proposal=row, person=by, key_id=signed.by, signature=signed.signature)
    except IntegrityError:
        raise SomebodyElse from None
    deeds = _complete(row) if row.signatures.count() == SIGNATURES else []
    record_all([*deeds, (Event.PROPOSAL_SIGNED, row.id)], by=by)
    return row.line


@transaction.atomic
def withdraw(*, by: str, role: Role, proposal: str) -> None:
    """Take a proposal back: one's own, or any for an administrator."""
    row = lock_open_proposal(proposal)
    if by != row.proposed_by and role != Role.ADMINISTRATOR:
        raise NotFound
    row.state = ProposalState.WITHDRAWN
    row.save(update_fields=["state"])
    if row.epoch is not None:
        EpochSlot.objects.filter(team=row.team, n=row.epoch).delete()
    record(actor=by, event=Event.PROPOSAL_WITHDRAWN, subject=row.id)


def _clear_the_number(team: str, n: int) -> None:
    """A proposal that ran out of time may have left slots: they are sealed to another seed."""
    Proposal.objects.filter(team=team, epoch=n, made_at__lte=clock.now() - PROPOSAL_LIFE).update(
        state=ProposalState.WITHDRAWN
    )
    EpochSlot.objects.filter(team=team, n=n).delete()


def _complete(row: Proposal) -> list[Deed]:
    last = last_line()
    n, previous = (last.n + 1, last.hash) if last else (0, NOTHING_BEFORE)
    signatures = [Signed(bytes(s.key_id), bytes(s.signature)) for s in row.signatures.order_by("pk")]
    line = write_line(n=n, previous=previous, body=bytes(row.body), signatures=signatures)
    row.line, row.state = n, ProposalState.COMPLETED
    row.save(update_fields=["line", "state"])
    return add_line(n=n, line=line)
