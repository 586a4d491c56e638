"""Carry out a call exactly once per idempotency key."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db import IntegrityError, transaction

from origo_chat.core import clock
from origo_chat.core.errors import KeyReused
from origo_chat.gateway.answer_seal import AnswerSeal
from origo_chat.gateway.models import StoredAnswer

# A phone that lost its connection tries again within minutes; a day covers one that was switched off.
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
        stored = _claim(seal, fingerprint)
        if stored is None:
            return _replay(seal, fingerprint)
        answer = act()
        stored.status, stored.sealed_answer = answer.status, seal.seal(answer.body)
        stored.save(update_fields=["status", "sealed_answer"])
    return answer


def _claim(seal: AnswerSeal, fingerprint: str) -> StoredAnswer | None:
    row = StoredAnswer(
        key_id=seal.key_id(),
        fingerprint=fingerprint,
        status=0,
        sealed_answer=b"",
        expires_on=clock.today() + timedelta(days=KEPT_DAYS),
    )
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        return None
    return row


def _replay(seal: AnswerSeal, fingerprint: str) -> PlainAnswer:
    stored = StoredAnswer.objects.get(key_id=seal.key_id())
    if stored.fingerprint != fingerprint:
        raise KeyReused
    return PlainAnswer(stored.status, seal.open(bytes(stored.sealed_answer)))
