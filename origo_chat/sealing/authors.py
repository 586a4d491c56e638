"""Who wrote: a certificate in force where the writer stood in keys.log, and a signature bound to the thread."""

from dataclasses import dataclass
from enum import StrEnum

from origo_chat.sealing.messages import OpenedMessage
from origo_chat.sealing.positions import LogPosition
from origo_chat.sealing.refusals import Absent, Fork, Revoked, SealingError, WronglySigned
from origo_chat.sealing.statements import READING_ROLES, Role, StaffStatement
from origo_chat.sealing.verified_log import VerifiedKeysLog


class Author(StrEnum):
    """What is known of who wrote."""

    VISITOR = "visitor"
    VERIFIED = "verified"
    # One of ours by a list that is too old to be asked today.
    OUTDATED = "outdated"
    UNCERTIFIED = "uncertified"
    # There was no list to ask.
    UNASKED = "unasked"


@dataclass(frozen=True)
class Believed:
    """Whose certificates count, and the log they stand in."""

    log: VerifiedKeysLog | None
    team: str

    # spec: 5 envelopes
    def is_current(self) -> bool:
        """Whether the list may be asked today: it names keys that are sealed to today."""
        try:
            return self.log is not None and bool(self.log.epoch(self.team))
        except SealingError:
            return False


# spec: 5 envelopes
def verify_author(
    opened: OpenedMessage,
    believed: Believed,
    bound: bytes,
    least: int = 0,
) -> StaffStatement:
    """The certificate of a team's member who signed, in force where the message says its writer stood; else a refusal.
    `least` is the furthest line that an earlier message of the thread names: nobody writes from before it."""
    if opened.author is None:
        raise Absent("no signature to look up")
    statement = staff_in_force(believed, opened.author.key_id, opened.message.log, READING_ROLES, least)
    try:
        opened.author.verify(statement.sign_pk, bound)
    except WronglySigned:
        raise Fork("a member's signature for other words, or for another thread than this") from None
    return statement


# spec: 5 envelopes
def staff_in_force(
    believed: Believed, key_id: bytes, position: LogPosition, writers: frozenset[Role], least: int = 0
) -> StaffStatement:
    """Whose key that was at a position of the log: a member of the team in one of these roles, or an interpreter where
    interpreters may write."""
    log = believed.log
    if log is None or position.lines == 0:
        raise Absent("no line, or no log to look it up in")
    if position.lines < least:
        raise Revoked("written by an older list than a message before it")
    if position.lines <= len(log.lines) and not log.has(position):
        raise Fork("written by another list than this one")
    statement = log.signer(key_id, position.lines).statement
    if not isinstance(statement, StaffStatement) or statement.role not in writers:
        raise WronglySigned("signed by somebody who does not write this")
    if believed.team not in statement.teams and statement.role is not Role.INTERPRETER:
        raise WronglySigned("signed by somebody who does not write for this team")
    return statement
