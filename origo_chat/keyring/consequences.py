"""What a new line changes on the server: who counts as certified, and which epoch is current. Clients decide for
themselves from the signatures; the server only opens and closes its own doors by it."""

from collections.abc import Sequence
from datetime import date

from django.db.models import QuerySet

from origo_chat.accounts.models import Keys, Person
from origo_chat.accounts.services.standing import activate, certify, uncertify
from origo_chat.accounts.standing_lost import Deed
from origo_chat.accounts.states import SIGNS_IN, TRUSTED
from origo_chat.core import clock
from origo_chat.core.errors import ChangedMeanwhile
from origo_chat.keyring.access import every_line, next_epoch_number, retire
from origo_chat.keyring.certificate_body import PERSONAL, CertificateBody
from origo_chat.keyring.log_line import body_of
from origo_chat.keyring.models import Epoch, EpochSlot, LogLine
from origo_chat.keyring.references import past_of
from origo_chat.keyring.states import EpochState


def whom_it_is_about(body: CertificateBody) -> set[str]:
    """Whose standing may change. They are locked before the line is added."""
    if body.kind in PERSONAL:
        return {body.subject}
    if body.kind == "revocation":
        return set(_ended_by(body).values_list("subject", flat=True))
    if body.kind == "epoch":
        slots = EpochSlot.objects.filter(team=body.team, n=body.epoch or 0)
        return set(slots.values_list("holder", flat=True))
    return set()


def follow(body: CertificateBody, people: Sequence[Person]) -> list[Deed]:
    """Do what the line says; says what is to be recorded."""
    if body.kind in PERSONAL:
        return _certified(body, people)
    if body.kind == "revocation":
        return _revoked(body, people)
    return _next_epoch(body, people) if body.kind == "epoch" else []


def _certified(body: CertificateBody, people: Sequence[Person]) -> list[Deed]:
    """Only for the keys the person has now: after a new beginning an old certificate means nothing."""
    keys = Keys.objects.filter(person_id=body.subject).first()
    fits = keys and (bytes(keys.sign_pk), bytes(keys.kem_pk)) == (body.sign_pk, body.kem_pk)
    return [deed for each in people if fits and each.state in SIGNS_IN for deed in certify(person=each)]


def _revoked(body: CertificateBody, people: Sequence[Person]) -> list[Deed]:
    _end_epochs(body.refers_to, body.on)
    ended = [each for each in people if each.state in TRUSTED and not _is_certified(each.pk)]
    return [deed for each in ended for deed in uncertify(person=each)]


def _ended_by(body: CertificateBody) -> QuerySet[LogLine]:
    return LogLine.objects.filter(body_hash=body.refers_to, kind__in=PERSONAL)


def _is_certified(person: str) -> bool:
    """Whether a certificate is left that was neither revoked nor replaced: one that began, or one for the keys they
    have. Doors do not close by a last day alone, so neither does this."""
    today = clock.today()
    keys = Keys.objects.filter(person_id=person).values_list("sign_pk", "kem_pk").first()
    present = frozenset(map(bytes, keys or ()))
    standing = past_of(map(body_of, every_line())).standing(person, today)
    return any(each.not_before <= today or each.keys == present for each in standing)


def _end_epochs(revoked: str, on: date) -> None:
    """With a member's certificate end the epochs ahead that they know; an epoch's own revocation ends that one."""
    line = LogLine.objects.filter(body_hash=revoked, kind__in=("staff", "epoch")).first()
    body = body_of(bytes(line.line)) if line else None
    if body is None:
        return
    if body.kind == "epoch":
        since = Epoch.objects.filter(team=body.team, key_id=body.kem_key_id)
    else:
        since = Epoch.objects.filter(team__in=body.teams, begins__gt=on)
    ahead = list(since.filter(state=EpochState.AHEAD, begins__gt=clock.today()).order_by("pk"))
    Epoch.objects.filter(pk__in=[each.pk for each in ahead]).update(state=EpochState.DESTROYED)
    # Begun by now: sealed to by nobody any more, and still opened for being sealed again.
    since.filter(state__in=(EpochState.AHEAD, EpochState.CURRENT)).update(state=EpochState.OLD)
    for epoch in ahead:
        EpochSlot.objects.filter(team=epoch.team, n=epoch.n).delete()


def _next_epoch(body: CertificateBody, people: Sequence[Person]) -> list[Deed]:
    if body.epoch != next_epoch_number(body.team):
        raise ChangedMeanwhile
    state = EpochState.AHEAD if body.not_before > clock.today() else EpochState.CURRENT
    if state == EpochState.CURRENT:
        retire(body.team, body.epoch)
    Epoch.objects.create(team=body.team, n=body.epoch, key_id=body.kem_key_id, state=state, begins=body.not_before)
    if state == EpochState.AHEAD:
        return []
    return activate(people=[each for each in people if each.state in TRUSTED])
