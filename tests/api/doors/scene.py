"""What calls are about: a question, a template, a passkey, made anew for whoever asks, or for somebody else."""

from dataclasses import dataclass, field
from typing import Final

from origo_chat.accounts.models import Passkey, Session, Totp
from origo_chat.accounts.services.invitations import invite
from origo_chat.anon_qa.api.publications import NewPublicationBody
from origo_chat.anon_qa.api.templates import NewTemplateBody
from origo_chat.anon_qa.models import ProposedAnswer, Question
from origo_chat.anon_qa.services.publishing import propose_publication
from origo_chat.anon_qa.services.templates import add_template
from origo_chat.conversations.models import Conversation
from origo_chat.core import base64url, clock, identifiers
from origo_chat.keyring.models import EpochSlot, Proposal
from origo_chat.service.roles import Role
from tests.api.doors.people import People, Who
from tests.api.http.anon_qa.staff_seats import envelope, make_epoch, make_question
from tests.api.http.anon_qa.test_shelves import new_shelf
from tests.support import certificates
from tests.support.staff import new_ticket

OWN, OTHER, NOT_THERE, ONESELF = "own", "other", "absent", "oneself"
HELD: Final = ("claimed", "drafted", "in_review")


@dataclass(frozen=True)
class About:
    """Whose it is; the state of the question or room; and the seat of whoever asks, in a room."""

    whose: str = OWN
    state: str = ""
    seat: str = "in"


@dataclass
class Scene:
    """Rows made once, and more of them for each call that changes something."""

    people: People = field(default_factory=People)
    colleague: Who = field(init=False)
    proposed: str = ""

    def __post_init__(self) -> None:
        make_epoch()
        self.colleague = self.people.staff("midwife")

    def owner(self, who: Who, about: About) -> str:
        """Whose it is."""
        return who.person if about.whose == OWN else self.colleague.person

    def question(self, who: Who, state: str) -> str:
        """A question in a state, held as the state says."""
        name, _, holder = state.partition(":")
        if name == "erased":
            return absent_id()
        by = self.colleague.person if holder else who.person
        conversation = make_question(state=name, claimed_by=by if name in HELD else "")
        self.proposed = envelope(conversation)
        if name == "in_review":
            row = Conversation.objects.get(pk=base64url.decode(conversation).hex())
            told = base64url.decode(self.proposed)
            ProposedAnswer.objects.create(conversation=row, by=by, envelope=told)
        return conversation

    def template(self, who: Who, about: About) -> str:
        """A template of one's own, or of a colleague's own."""
        if about.whose == NOT_THERE:
            return absent_id()
        body = NewTemplateBody(**new_shelf(shared=False))
        kept = {"template": body.id, "envelope": body.envelope, "key": body.notes_slot.plain()}
        add_template(by=self.owner(who, about), is_shared=False, **kept)  # type: ignore[arg-type]  # as the body has it
        return base64url.encode_id(body.id)

    def publication(self, who: Who, about: About) -> str:
        """A publication that waits for its second reader, proposed by a colleague or by oneself."""
        if about.whose == NOT_THERE:
            return absent_id()
        body = NewPublicationBody(**new_shelf())
        kept = {"publication": body.id, "envelope": body.envelope, "key": body.notes_slot.plain()}
        by = who.person if about.whose == ONESELF else self.colleague.person
        propose_publication(by=by, **kept)  # type: ignore[arg-type]  # as the body has it
        return base64url.encode_id(body.id)

    def session(self, who: Who, about: About) -> str:
        """Another browser that is signed in."""
        if about.whose == NOT_THERE:
            return absent_id()
        row = Session.objects.get(pk=self.colleague.session)
        row.pk, row.token_hash, row.person_id = identifiers.record_id(), identifiers.token(), self.owner(who, about)
        row.save(force_insert=True)
        return base64url.encode_id(row.pk)

    def passkey(self, who: Who, about: About) -> str:
        """A passkey."""
        name = identifiers.record_id()
        if about.whose != NOT_THERE:
            kept = {"credential_id": name, "public_key": b"k", "sign_count": 0, "made_on": clock.today()}
            Passkey.objects.create(id=name, person_id=self.owner(who, about), **kept)
        return base64url.encode_id(name)

    def codes(self, who: Who) -> None:
        """A confirmed second factor of six digits."""
        told = {"sealed_secret": b"s", "begun_at": clock.now(), "confirmed_on": clock.today()}
        Totp.objects.create(person_id=who.person, **told)

    def proposal(self, who: Who, about: About) -> str:
        """A certificate that waits."""
        name = identifiers.record_id()
        if about.whose != NOT_THERE:
            told = {"kind": "staff", "body": certificates.personal("staff", self.people.first), "state": "open"}
            by = self.owner(who, about)
            Proposal.objects.create(id=name, proposed_by=by, made_at=clock.now(), **told)
        return base64url.encode_id(name)

    def invited(self, about: About, token: bytes = b"") -> str:
        """Somebody who has a link."""
        if about.whose == NOT_THERE:
            return absent_id()
        ticket, name = new_ticket(token or identifiers.random_bytes(32)), identifiers.record_id()
        person = invite(by="system", sign_in_name=name, alias=name[:8], role=Role.KURATOR, ticket=ticket)
        return base64url.encode_id(person)

    def colleague_of(self, who: Who, about: About) -> str:
        """Somebody who works here: oneself, another one, or nobody."""
        if about.whose == NOT_THERE:
            return absent_id()
        person = who.person if about.whose == ONESELF else self.people.staff("kurator").person
        return base64url.encode_id(person)

    def epoch_slot(self, who: Who, about: About) -> None:
        """A slot of the current epoch."""
        EpochSlot.objects.filter(team="team", n=1).delete()
        if about.whose != NOT_THERE:
            EpochSlot.objects.create(team="team", n=1, holder=self.owner(who, about), slot=b"s")

    def question_of(self, who: Who, state: str) -> None:
        """Put the question that a visitor has words for into a state."""
        assert who.held is not None
        assert who.held.phone is not None
        conversation = who.held.phone.conversation.hex()
        name, _, _ = state.partition(":")
        if name == "erased":
            Conversation.objects.filter(pk=conversation).delete()
        elif name:
            by = self.colleague.person if name in HELD else ""
            Question.objects.filter(pk=conversation).update(state=name, claimed_by=by)


def absent_id() -> str:
    """The name of nothing."""
    return base64url.encode(identifiers.random_bytes(16))
