"""Carry out a call exactly once per idempotency key."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from origo_chat.core import clock
from origo_chat.core.errors import KeyReused
from origo_chat.gateway.answer_seal import AnswerSeal
from origo_chat.gateway.inserting import insert_new
from origo_chat.gateway.models import StoredAnswer

# A phone that lost its connection tries again within minutes; the next day covers one that was switched off.
KEPT_DAYS = 1


@dataclass(frozen=True)
class PlainAnswer:
    """What goes over the wire: a status and the bytes of the body."""

    status: int
    body: bytes


def answer_once(*, key: str, call: tuple[bytes, ...], act: Callable[[], PlainAnswer]) -> PlainAnswer:
    """Act and store the answer in one transaction, or give the stored one. A refusal stores nothing.

    The row is inserted before acting: a second call with the same key waits for the first to commit or give up.
    """
    seal = AnswerSeal(key)
    fingerprint = seal.fingerprint(*call)
    with transaction.atomic():
        if not _claim(seal, fingerprint):
            return _replay(seal, fingerprint)
        answer = act()
        _store(seal, answer)
    return answer


def _claim(seal: AnswerSeal, fingerprint: str) -> bool:
    """Say that the call is being carried out; False when it was before."""
    return insert_new(
        StoredAnswer(
            key_id=seal.key_id(),
            fingerprint=fingerprint,
            status=0,
            sealed_answer=b"",
            expires_on=clock.today() + timedelta(days=KEPT_DAYS),
        )
    )


def _store(seal: AnswerSeal, answer: PlainAnswer) -> None:
    row = StoredAnswer.objects.filter(key_id=seal.key_id())
    row.update(status=answer.status, sealed_answer=seal.seal(answer.body))


def _replay(seal: AnswerSeal, fingerprint: str) -> PlainAnswer:
    stored = StoredAnswer.objects.get(key_id=seal.key_id())
    if stored.fingerprint != fingerprint:
        raise KeyReused
    return PlainAnswer(stored.status, seal.open(bytes(stored.sealed_answer)))
