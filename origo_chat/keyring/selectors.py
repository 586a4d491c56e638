"""Reading the log, proposals, epochs and who holds which."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from origo_chat.accounts.selectors import Colleague, readers
from origo_chat.core import clock
from origo_chat.keyring.access import PROPOSAL_LIFE, current_epoch
from origo_chat.keyring.models import Epoch, EpochSlot, LogLine, Proposal
from origo_chat.keyring.states import RECOVERY, EpochState, ProposalState

# A ceremony makes some; each has up to eight kilobytes.
PROPOSALS_SHOWN: Final = 100


@dataclass(frozen=True)
class LogHead:
    """The end of the log: what the next line's number and `previous` follow from."""

    lines: int
    last_hash: str


@dataclass(frozen=True)
class SignatureOf:
    """Who signed a proposal, and how."""

    person: str
    key_id: bytes
    signature: bytes


@dataclass(frozen=True)
class WaitingProposal:
    """A proposal as it is shown."""

    id: str
    kind: str
    body: bytes
    proposed_by: str
    made_at: datetime
    signatures: list[SignatureOf]


@dataclass(frozen=True)
class OwnEpoch:
    """An epoch, with the reader's own slot and the recovery key's where there is one."""

    n: int
    state: EpochState
    key_id: str
    slot: bytes | None
    recovery: bytes | None


@dataclass(frozen=True)
class Holder:
    """A member and the epochs that are sealed to them."""

    member: Colleague
    epochs: list[int]


def log_head() -> LogHead:
    """Where the log ends."""
    last = LogLine.objects.order_by("-n").first()
    return LogHead(last.n + 1, last.hash) if last else LogHead(0, bytes(32).hex())


def waiting_proposals() -> list[WaitingProposal]:
    """Proposals that can be signed, the oldest first. What is behind them shows when these are signed or withdrawn."""
    since = clock.now() - PROPOSAL_LIFE
    rows = Proposal.objects.filter(state=ProposalState.OPEN, made_at__gt=since).order_by("made_at", "id")
    return [_waiting(row) for row in rows.prefetch_related("signatures")[:PROPOSALS_SHOWN]]


def epochs_for(person: str, team: str) -> list[OwnEpoch]:
    """Epochs that still open something, with somebody's own slots, the newest first. Also of a proposed one."""
    slots, recovery = _slots_of(person, team), _recovery_slots_for(person, team)
    rows = Epoch.objects.filter(team=team).exclude(state=EpochState.DESTROYED).order_by("-n")
    current = current_epoch(team)
    return [OwnEpoch(row.n, state_of(row, current), row.key_id, slots.get(row.n), recovery.get(row.n)) for row in rows]


def _slots_of(holder: str, team: str) -> dict[int, bytes]:
    rows = EpochSlot.objects.filter(team=team, holder=holder).values_list("n", "slot")
    return {n: bytes(slot) for n, slot in rows}


def _recovery_slots_for(person: str, team: str) -> dict[int, bytes]:
    """Of each epoch the one that somebody sealed themselves, or the first."""
    rows = EpochSlot.objects.filter(team=team, holder=RECOVERY).order_by("-pk").values_list("n", "slot", "made_by")
    found = {n: bytes(slot) for n, slot, _ in rows}
    return found | {n: bytes(slot) for n, slot, made_by in rows if made_by == person}


def state_of(row: Epoch, current: Epoch | None) -> EpochState:
    """Where an epoch stands today: one certified ahead takes over on its day, before anybody writes it down."""
    if current is None or row.state == EpochState.DESTROYED or row.n > current.n:
        return EpochState(row.state)
    return EpochState.CURRENT if row.n == current.n else EpochState.OLD


def epochs_of(team: str) -> list[Epoch]:
    """Every epoch of a team, the newest first."""
    return list(Epoch.objects.filter(team=team).order_by("-n"))


def holders(team: str) -> list[Holder]:
    """Members with the epochs that are sealed to them: who still waits for a colleague can be seen."""
    held: dict[str, list[int]] = {}
    for holder, n in EpochSlot.objects.filter(team=team).order_by("n").values_list("holder", "n"):
        held.setdefault(holder, []).append(n)
    return [Holder(member, held.get(member.id, [])) for member in readers()]


def _waiting(row: Proposal) -> WaitingProposal:
    signatures = [SignatureOf(s.person, bytes(s.key_id), bytes(s.signature)) for s in row.signatures.all()]
    return WaitingProposal(row.id, row.kind, bytes(row.body), row.proposed_by, row.made_at, signatures)
