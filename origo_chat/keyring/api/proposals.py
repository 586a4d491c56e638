"""/api/keyring/proposals: certificates that wait for a second administrator."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Router

from origo_chat.accounts.admission import ADMINISTRATOR, CERTIFIED, caller_of
from origo_chat.accounts.api.shapes import Id16, Signature
from origo_chat.gateway.acting import acting
from origo_chat.gateway.encoded import AnswerId, Encoded, SentId
from origo_chat.gateway.shapes import Answer, Body
from origo_chat.keyring.log_line import Signed
from origo_chat.keyring.selectors import waiting_proposals
from origo_chat.keyring.services import proposals
from origo_chat.protocol import limits

router = Router()

CertificateBytes = Annotated[bytes, Encoded(2, limits.CERTIFICATE_BODY_BYTES)]


class ProposalBody(Body):
    """The body of a certificate, byte for byte (spec: 8)."""

    body: CertificateBytes


class SignatureBody(Body):
    """A signature over it, as it will stand in the certificate."""

    by: Id16
    sig: Signature


class SignatureAnswer(Answer):
    """Who signed."""

    person: AnswerId
    by: Id16
    sig: Signature


class ProposalAnswer(Answer):
    """A proposal that waits."""

    proposal: AnswerId
    kind: str
    body: CertificateBytes
    proposed_by: AnswerId
    made_at: str
    signatures: list[SignatureAnswer]


class Proposals(Answer):
    """The oldest first."""

    proposals: list[ProposalAnswer]


class ProposedAnswer(Answer):
    """What it is called."""

    proposal: AnswerId


class SignedAnswer(Answer):
    """The number of its line in keys.log, once two have signed."""

    line: int | None


@router.get("", auth=CERTIFIED, response=Proposals)
def read_proposals(request: HttpRequest) -> Proposals:
    """What waits for signatures."""
    return Proposals(
        proposals=[
            ProposalAnswer(
                proposal=each.id,
                kind=each.kind,
                body=each.body,
                proposed_by=each.proposed_by,
                made_at=each.made_at.isoformat(timespec="seconds"),
                signatures=[SignatureAnswer(person=s.person, by=s.key_id, sig=s.signature) for s in each.signatures],
            )
            for each in waiting_proposals()
        ]
    )


@router.post("", auth=CERTIFIED, response=ProposedAnswer)
@acting
def propose_certificate(request: HttpRequest, body: ProposalBody) -> ProposedAnswer:
    """Put a certificate up for signing: an epoch by anybody who reads, everything else by administrators."""
    caller = caller_of(request)
    return ProposedAnswer(proposal=proposals.propose(by=caller.person, role=caller.role, body=body.body))


@router.post("/{proposal}/signatures", auth=ADMINISTRATOR, response=SignedAnswer)
@acting
def sign_proposal(request: HttpRequest, proposal: SentId, body: SignatureBody) -> SignedAnswer:
    """Sign. The second administrator's signature puts it in the log."""
    line = proposals.sign(by=caller_of(request).person, proposal=proposal, signed=Signed(body.by, body.sig))
    return SignedAnswer(line=line)


@router.delete("/{proposal}", auth=CERTIFIED, response={204: None})
@acting
def withdraw_proposal(request: HttpRequest, proposal: SentId) -> None:
    """Take it back."""
    caller = caller_of(request)
    proposals.withdraw(by=caller.person, role=caller.role, proposal=proposal)
