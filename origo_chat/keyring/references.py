"""What a line may refer to, given the lines before it: one that every client refuses would stop them all until somebody
edits the log. The same rules as clients have in sealing/references.py. spec: 9 keys.log"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from origo_chat.core.errors import ChangedMeanwhile, Malformed
from origo_chat.keyring.certificate_body import CertificateBody

_NO_PREVIOUS: Final = bytes(32)
_EPOCHS_AHEAD: Final = 3


@dataclass(frozen=True)
class Past:
    """The certificates that stand in the log, in order, and which of them are revoked."""

    root: CertificateBody
    certificates: Sequence[CertificateBody]
    revoked: frozenset[str]

    def sharing(self, keys: frozenset[bytes]) -> list[CertificateBody]:
        """Certificates with one of these public keys."""
        return [each for each in self.certificates if each.keys & keys]

    def standing(self, subject: str, day: date) -> list[CertificateBody]:
        """Somebody's certificates that no line has ended by a day, whatever their life."""
        own = [each for each in self.certificates if each.subject == subject]
        unrevoked = [(at, each) for at, each in enumerate(own) if each.hash not in self.revoked]
        return [each for at, each in unrevoked if not each.is_replaced(own[at + 1 :], day)]

    def epochs_of(self, team: str) -> list[CertificateBody]:
        """A team's epochs, the first first."""
        return [each for each in self.certificates if each.kind == "epoch" and each.team == team]


def past_of(bodies: Iterable[CertificateBody]) -> Past:
    """What the lines of a log say together."""
    root, *later = bodies
    certificates: list[CertificateBody] = []
    revoked: set[str] = set()
    for body in later:
        if body.kind == "revocation":
            revoked |= _ended_by(body, certificates)
        elif body.kind != "recovery-use":
            certificates.append(body)
    return Past(root, certificates, frozenset(revoked))


def _ended_by(revocation: CertificateBody, certificates: Sequence[CertificateBody]) -> set[str]:
    """The certificate, every one that has a key of it, and of a member's teams the epochs that they saw ahead."""
    ended = next((each for each in certificates if each.hash == revocation.refers_to), None)
    if ended is None:
        return set()
    with_it = {each.hash for each in certificates if each.keys & ended.keys}
    epochs = (each for each in certificates if each.kind == "epoch" and each.team in ended.teams)
    seen = {each.hash for each in epochs if each.not_before > revocation.on}
    return {ended.hash} | with_it | seen


def check_references(body: CertificateBody, past: Past) -> None:
    """Returns only if clients that believe the lines before believe this one too. What others did meanwhile is
    ChangedMeanwhile, and is proposed anew; what was never right is Malformed."""
    for check in _CHECKS[body.kind]:
        check(body, past)


def _is_of_one_kind(body: CertificateBody, past: Past) -> None:
    if any(each.subject == body.subject and each.kind != body.kind for each in past.certificates):
        raise Malformed(field="id", problem="of_another_kind")


def _has_keys_of_nobody_else(body: CertificateBody, past: Past) -> None:
    others = [each for each in past.sharing(body.keys) if each.subject != body.subject or body.kind == "epoch"]
    if others or body.keys & past.root.keys:
        raise Malformed(field="kem_pk", problem="key_of_somebody_else")


def _has_no_revoked_key(body: CertificateBody, past: Past) -> None:
    if any(each.hash in past.revoked for each in past.sharing(body.keys)):
        raise ChangedMeanwhile


def _is_the_next_epoch(body: CertificateBody, past: Past) -> None:
    epochs = past.epochs_of(body.team)
    following = (epochs[-1].epoch, bytes.fromhex(epochs[-1].hash)) if epochs else (0, _NO_PREVIOUS)
    if ((body.epoch or 0) - 1, body.previous) != following:
        raise ChangedMeanwhile


def _begins_in_its_turn(body: CertificateBody, past: Past) -> None:
    standing = [each for each in past.epochs_of(body.team) if each.hash not in past.revoked]
    if standing and body.not_before < standing[-1].not_before:
        raise Malformed(field="not_before", problem="before_the_last_one")
    if sum(each.not_before > body.on for each in (*standing, body)) > _EPOCHS_AHEAD:
        raise Malformed(field="not_before", problem="too_many_ahead")


def _ends_what_stands(body: CertificateBody, past: Past) -> None:
    if all(each.hash != body.refers_to for each in past.certificates):
        raise Malformed(field="of", problem="not_in_the_log")
    if body.refers_to in past.revoked:
        raise ChangedMeanwhile


def _names_epochs_that_were(body: CertificateBody, past: Past) -> None:
    if not past.root.recovery_kem_pk:
        raise Malformed(field="kind", problem="no_recovery_key")
    if not {each.epoch for each in past.epochs_of(body.team)}.issuperset(body.epochs):
        raise Malformed(field="epochs", problem="not_in_the_log")


_Check = Callable[[CertificateBody, Past], None]
_HOLDER: Final[tuple[_Check, ...]] = (_is_of_one_kind, _has_keys_of_nobody_else, _has_no_revoked_key)
_CHECKS: Final[Mapping[str, tuple[_Check, ...]]] = {
    "administrator": _HOLDER,
    "staff": _HOLDER,
    "authority": _HOLDER,
    "epoch": (_has_keys_of_nobody_else, _is_the_next_epoch, _begins_in_its_turn),
    "revocation": (_ends_what_stands,),
    "recovery-use": (_names_epochs_that_were,),
}
