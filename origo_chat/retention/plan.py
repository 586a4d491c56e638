"""How long each table keeps a row, counted from when, and how it is erased. A table without a line fails the tests."""

from collections.abc import Callable
from dataclasses import dataclass

from origo_chat.accounts import models as accounts
from origo_chat.accounts import purge as accounts_purge
from origo_chat.anon_qa import purge as questions_purge
from origo_chat.anon_qa.services.ending import end_conversations
from origo_chat.audit import purge as audit_purge
from origo_chat.conversations import purge as conversations_purge
from origo_chat.gateway import purge as gateway_purge
from origo_chat.keyring import purge as keyring_purge
from origo_chat.live_chat import purge as live_chat_purge


@dataclass(frozen=True)
class Line:
    """One table's end."""

    table: str
    keeps: str
    counted_from: str
    # None: it goes with another row, by the database, or lives as long as the service.
    erase: Callable[[], int] | None


_PERSON, _LEFT = "with the person; not a moment longer", "departure, or a new beginning"
_QUESTION = "retention.question_days of service.toml"
_WITH_IT = ("with its conversation", "-")
_SEALED_AGAIN = ("with its conversation; sealed again: 14 days", "sealing it again")
_PUBLISHED = "public: two years; withdrawn: 30 days; proposed: 90"

_OF_A_ROOM = ("Hello", "Member", "RoomEpoch", "RoomShare", "Packet")

PLAN: tuple[Line, ...] = (
    Line("gateway.StoredAnswer", "to the end of the next day", "the day of the call", gateway_purge.expired_answers),
    Line("audit.Entry", "retention.audit_days of service.toml", "the deed", audit_purge.old_entries),
    # After the entries they are of.
    Line("audit.SignedHead", "with its entry", "the deed", audit_purge.old_heads),
    Line("audit.Head", "as long as the service: a number and a hash", "-", None),
    Line("accounts.Session", "30 minutes idle, 12 hours in all", "last use, sign-in", accounts_purge.ended_sessions),
    Line("accounts.SocketTicket", "30 seconds", "the moment it is made", accounts_purge.ended_tickets),
    Line("accounts.Totp", "with the person; an hour when unconfirmed", "its making", accounts_purge.unconfirmed_totp),
    Line("accounts.Passkey", _PERSON, _LEFT, accounts_purge.with_the_person(accounts.Passkey)),
    Line("accounts.Keys", _PERSON, _LEFT, accounts_purge.with_the_person(accounts.Keys)),
    Line("accounts.SignIn", _PERSON, _LEFT, accounts_purge.with_the_person(accounts.SignIn)),
    Line("accounts.Invitation", "30 days", "its end, 72 hours after it was made", accounts_purge.ended_invitations),
    Line("keyring.LogLine", "as long as the service: clients pin the chain", "-", None),
    Line("keyring.Proposal", "30 days", "the day it was made", keyring_purge.old_proposals),
    Line("keyring.ProposalSignature", "with its proposal", "-", None),
    Line("keyring.Epoch", "as long as the service: a number and a state", "-", None),
    # An answer nobody has fetched gets the same time once more. Templates have two years, proposed texts 90 days.
    Line("conversations.Conversation", _QUESTION, "last activity of either side", end_conversations),
    Line("conversations.Slot", *_SEALED_AGAIN, conversations_purge.kept_slots),
    Line("conversations.KeyStatement", *_WITH_IT, None),
    Line("conversations.Envelope", *_WITH_IT, None),
    Line("conversations.Mailbox", *_WITH_IT, None),
    # So that whoever comes late is told that an answer was there.
    Line("conversations.EndedMailbox", "30 days", "erasure of the unread answer", conversations_purge.ended_mailboxes),
    Line("anon_qa.Question", *_WITH_IT, None),
    Line("anon_qa.Draft", *_WITH_IT, None),
    Line("anon_qa.ProposedAnswer", *_WITH_IT, None),
    Line("anon_qa.Template", *_WITH_IT, None),
    Line("anon_qa.Publication", _PUBLISHED, "its last change", questions_purge.old_publications),
    Line("live_chat.Room", "retention.live_room_minutes of service.toml", "its end", live_chat_purge.ended_rooms),
    *(Line(f"live_chat.{table}", "with its room", "-", None) for table in _OF_A_ROOM),
    Line("live_chat.Presence", "60 seconds", "the last sign of a socket", live_chat_purge.lost_presences),
    Line("live_chat.Wait", "one day: a number of seconds, no room", "the hour", live_chat_purge.old_waits),
    Line("live_chat.Report", "15 minutes", "the report", live_chat_purge.old_reports),
    Line("live_chat.Desk", "as long as the service: open or closed", "-", None),
    # After the conversations: the last one under an old epoch takes the epoch's seed with it.
    Line("keyring.EpochSlot", "until nothing is sealed to the epoch", "rotation", conversations_purge.needless_epochs),
    # Last of these: somebody who never came goes with their last invitation.
    Line("accounts.Person", "as long as what they did is on record", "departure", accounts_purge.former_people),
)
