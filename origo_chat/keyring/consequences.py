"""What a new line changes on the server: who counts as certified, and which epoch is current. Clients decide for
themselves from the signatures; the server only opens and closes its own doors by it."""

from datetime import date

from origo_chat.accounts.models import Keys, Person
from origo_chat.accounts.services.standing import activate, certify, uncertify
from origo_chat.accounts.states import SIGNS_IN, TRUSTED
from origo_chat.core import clock
from origo_chat.core.errors import ChangedMeanwhile
from origo_chat.keyring.access import every_line, next_epoch_number, retire
from origo_chat.keyring.certificate_body import PERSONAL, CertificateBody
from origo_chat.keyring.log_line import body_of
from origo_chat.keyring.models import Epoch, EpochSlot, LogLine
from origo_chat.keyring.references import past_of
from origo_chat.keyring.states import EpochState


def follow(body: CertificateBody, *, by: str) -> None:
    """Do what the line says."""
    if body.kind in PERSONAL:
        _certified(body, by)
    elif body.kind == "revocation":
        _revoked(body, by)
    elif body.kind == "epoch":
        _next_epoch(body, by)


def _certified(body: CertificateBody, by: str) -> None:
    """Only for the keys the person has now: after a new beginning an old certificate means nothing."""
    keys = Keys.objects.filter(person_id=body.subject, person__state__in=SIGNS_IN).first()
    if keys and (bytes(keys.sign_pk), bytes(keys.kem_pk)) == (body.sign_pk, body.kem_pk):
        certify(by=by, person=body.subject)


def _revoked(body: CertificateBody, by: str) -> None:
    _end_epochs(body.refers_to, body.on)
    ended = LogLine.objects.filter(body_hash=body.refers_to, kind__in=PERSONAL).first()
    if ended is None:
        return
    trusted = Person.objects.filter(pk=ended.subject, state__in=TRUSTED).exists()
    if trusted and not _is_certified(ended.subject):
        uncertify(by=by, person=ended.subject)


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
    for epoch in since.filter(state=EpochState.AHEAD, begins__gt=clock.today()):
        EpochSlot.objects.filter(team=epoch.team, n=epoch.n).delete()
        Epoch.objects.filter(pk=epoch.pk).update(state=EpochState.DESTROYED)
    # Begun by now: sealed to by nobody any more, and still opened for being sealed again.
    since.filter(state__in=(EpochState.AHEAD, EpochState.CURRENT)).update(state=EpochState.OLD)


def _next_epoch(body: CertificateBody, by: str) -> None:
    if body.epoch != next_epoch_number(body.team):
        raise ChangedMeanwhile
    state = EpochState.AHEAD if body.not_before > clock.today() else EpochState.CURRENT
    if state == EpochState.CURRENT:
        retire(body.team, body.epoch)
    Epoch.objects.create(team=body.team, n=body.epoch, key_id=body.kem_key_id, state=state, begins=body.not_before)
    if state == EpochState.AHEAD:
        return
    holders = EpochSlot.objects.filter(team=body.team, n=body.epoch).values("holder")
    for person in Person.objects.filter(pk__in=holders, state__in=TRUSTED):
        activate(by=by, person=person.id)
