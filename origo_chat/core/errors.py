"""The one family of errors that may reach a client. Words for each code live in frontend/messages."""

from typing import ClassVar

Params = dict[str, str | int]


class OrigoError(Exception):
    """A refusal the caller may know about: a code, a status, and parameters that are safe to show."""

    code: ClassVar[str]
    status: ClassVar[int]

    def __init__(self, **params: str | int) -> None:
        super().__init__(self.code)
        self.params: Params = params


class NotFound(OrigoError):
    """Absent and forbidden are the same answer, so that nobody learns which of the two it was."""

    code = "not_found"
    status = 404


class Malformed(OrigoError):
    """The request does not have the shape the route asks for. Names fields, never values."""

    code = "malformed"
    status = 422


class TooLarge(OrigoError):
    """The body is larger than the route takes."""

    code = "too_large"
    status = 413


class TooMany(OrigoError):
    """A limit was reached; params say how many seconds to wait."""

    code = "too_many"
    status = 429


class WorkNeeded(OrigoError):
    """Too many ask at once: whoever solves a small puzzle first is let through (abuse/work.py)."""

    code = "work_needed"
    status = 429


class MailboxEnded(OrigoError):
    """The time was over before anybody fetched the answer; params say on which day. Told to the right words only."""

    code = "mailbox_ended"
    status = 410


class AnswerFirst(OrigoError):
    """So much was written since the last answer that the next comes after another answer."""

    code = "answer_first"
    status = 409


class ThreadFull(OrigoError):
    """A conversation has as much in it as one may have: what follows needs a new one."""

    code = "thread_full"
    status = 409


class ChatClosed(OrigoError):
    """Nobody can join the line now; params say why."""

    code = "chat_closed"
    status = 409


class KeyMissing(OrigoError):
    """A call that acts came without an idempotency key."""

    code = "idempotency_key_missing"
    status = 400


class KeyReused(OrigoError):
    """The idempotency key was used before with another body or on another route."""

    code = "idempotency_key_reused"
    status = 409


class SignInRefused(OrigoError):
    """One answer for a name nobody has, a wrong secret and somebody who left, so that no name can be found out."""

    code = "sign_in_refused"
    status = 401


class SecondFactorRefused(OrigoError):
    """The passkey or the code does not prove what it should, or came too late, or was used before."""

    code = "second_factor_refused"
    status = 401


class NameTaken(OrigoError):
    """Somebody else signs in with that name. Only administrators are told."""

    code = "name_taken"
    status = 409


class WrongState(OrigoError):
    """It is not in a state in which this can be done; params name the state."""

    code = "wrong_state"
    status = 409


class ChangedMeanwhile(OrigoError):
    """Somebody else was first: read again and decide anew."""

    code = "changed_meanwhile"
    status = 409


class SomebodyElse(OrigoError):
    """It takes another person than the one who asks: a second signature, or an end to one's own account."""

    code = "somebody_else"
    status = 409


class LastFactor(OrigoError):
    """The last second factor stays while the organisation requires one."""

    code = "last_factor"
    status = 409


class MethodNotAllowed(OrigoError):
    """The address exists, the verb does not."""

    code = "method_not_allowed"
    status = 405


class Unexpected(OrigoError):
    """A fault of ours. The params carry nothing; the id beside them finds the stack trace in the log."""

    code = "unexpected"
    status = 500
