"""/api/audit/heads: which entries of the record of deeds administrators have signed. By the log, so it stands here."""

from datetime import date
from typing import Annotated

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from origo_chat.abuse.limits import SIGNED_HEADS_SHOWN
from origo_chat.accounts.admission import ADMINISTRATOR, caller_of
from origo_chat.accounts.api.shapes import Id16, Signature
from origo_chat.audit.selectors import SignedEntry, signed_page
from origo_chat.core.errors import Malformed
from origo_chat.gateway.acting import acting
from origo_chat.gateway.reading import asked_number
from origo_chat.gateway.shapes import Answer, Body
from origo_chat.keyring.services.audit_heads import keep_head

router = Router()

EntryHash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
DayText = Annotated[str, Field(pattern=r"^20[0-9]{2}-[0-9]{2}-[0-9]{2}$")]


class AuditHeadBody(Body):
    """One's own signature over an entry, as spec 9 has it."""

    n: Annotated[int, Field(ge=1, lt=2**31)]
    hash: EntryHash
    by: Id16
    day: DayText
    sig: Signature

    def plain(self) -> SignedEntry:
        """The same for services."""
        try:
            day = date.fromisoformat(self.day)
        except ValueError:
            raise Malformed(field="day", problem="not_a_day") from None
        return SignedEntry(self.n, bytes.fromhex(self.hash), self.by, day, self.sig)


class AuditHeadAnswer(Answer):
    """A signature over an entry. The hash is what was signed."""

    n: int
    hash: EntryHash
    by: Id16
    day: DayText
    sig: Signature


class AuditHeads(Answer):
    """The newest first."""

    heads: list[AuditHeadAnswer]


@router.get("", auth=ADMINISTRATOR, response=AuditHeads)
def read_audit_heads(
    request: HttpRequest, before: Annotated[int | None, asked_number(ge=0, lt=2**31)] = None
) -> AuditHeads:
    """A page of what administrators have signed, for a console that verifies it itself."""
    return AuditHeads(heads=[_head(each) for each in signed_page(before=before, count=SIGNED_HEADS_SHOWN)])


@router.post("", auth=ADMINISTRATOR, response={204: None})
@acting
def sign_audit_head(request: HttpRequest, body: AuditHeadBody) -> None:
    """Sign the newest entry that one's console has checked, once a day."""
    keep_head(by=caller_of(request).person, head=body.plain())


def _head(each: SignedEntry) -> AuditHeadAnswer:
    return AuditHeadAnswer(n=each.n, hash=each.hash.hex(), by=each.key_id, day=each.day.isoformat(), sig=each.signature)
