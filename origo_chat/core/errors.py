"""The one family of errors that may reach a client: code, status, what its params are, what a client does. The API's
document is made from it, SPEC.md has it as a table (19 the wire), and words for each code live in frontend/messages."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

Params = dict[str, str | int]
Kinds = Mapping[str, type[str] | type[int]]


class OrigoError(Exception):
    """A refusal the caller may know about: a code, a status, and parameters that are safe to show."""

    code: ClassVar[str]
    status: ClassVar[int]
    # Which params there may be, and what each is.
    takes: ClassVar[Kinds] = MappingProxyType({})
    client: ClassVar[str]

    def __init__(self, **params: str | int) -> None:
        super().__init__(self.code)
        unknown = [name for name, value in params.items() if not isinstance(value, self.takes.get(name, ()))]
        if unknown:
            raise TypeError(f"{self.code} takes no {unknown[0]} of this kind: declare it in core/errors.py")
        self.params: Params = params


class NotFound(OrigoError):
    """Absent and forbidden are the same answer, so that nobody learns which of the two it was."""

    code = "not_found"
    status = 404
    client = "does not try again: it is not there, or not for this caller; a session may have ended"


class Malformed(OrigoError):
    """The request does not have the shape the route asks for. Names fields, never values."""

    code = "malformed"
    status = 422
    takes = MappingProxyType({"field": str, "problem": str})
    client = "does not try again: a fault in the client, or something that has changed since it was built"


class TooLarge(OrigoError):
    """The body is larger than the route takes."""

    code = "too_large"
    status = 413
    takes = MappingProxyType({"bytes": int})
    client = "does not try again with as many bytes"


class TooMany(OrigoError):
    """A limit was reached; params say how many seconds to wait."""

    code = "too_many"
    status = 429
    takes = MappingProxyType({"seconds": int, "members": int})
    client = "waits so many seconds and makes the same call; where none are named there is no room for more"


class Busy(OrigoError):
    """More ask at once than this process can answer soon; params say how many seconds to wait."""

    code = "busy"
    status = 503
    takes = MappingProxyType({"seconds": int})
    client = "waits so many seconds and makes the same call"


class WorkNeeded(OrigoError):
    """Too many ask at once: whoever solves a small puzzle first is let through (abuse/work.py)."""

    code = "work_needed"
    status = 429
    takes = MappingProxyType({"challenge": str, "puzzles": int, "bits": int})
    client = "solves the puzzles and makes the same call with them as `work`, under the same key"


class MailboxEnded(OrigoError):
    """The time was over before anybody fetched the answer; params say on which day. Told to the right words only."""

    code = "mailbox_ended"
    status = 410
    takes = MappingProxyType({"day": str})
    client = "says so, with the day; the words open nothing any more"


class AnswerFirst(OrigoError):
    """So much was written since the last answer that the next comes after another answer."""

    code = "answer_first"
    status = 409
    client = "keeps what was written, and says that it can be sent once somebody has answered"


class ThreadFull(OrigoError):
    """A conversation has as much in it as one may have: what follows needs a new one."""

    code = "thread_full"
    status = 409
    client = "keeps what was written, and offers to ask anew with it"


class ChatClosed(OrigoError):
    """Nobody can join the line now; params say why."""

    code = "chat_closed"
    status = 409
    takes = MappingProxyType({"why": str})
    client = "keeps the text and offers to send it as a question"


class KeyMissing(OrigoError):
    """A call that acts came without an idempotency key."""

    code = "idempotency_key_missing"
    status = 400
    client = "does not try again: a fault in the client"


class KeyReused(OrigoError):
    """The idempotency key was used before with another body or on another route."""

    code = "idempotency_key_reused"
    status = 409
    client = "does not try again: what was carried out under this key was something else"


class SignInRefused(OrigoError):
    """One answer for a name nobody has, a wrong secret and somebody who left, so that no name can be found out."""

    code = "sign_in_refused"
    status = 401
    client = "asks for the passphrase anew"


class SecondFactorRefused(OrigoError):
    """The passkey or the code does not prove what it should, or came too late, or was used before."""

    code = "second_factor_refused"
    status = 401
    client = "asks for a challenge or a code anew"


class NameTaken(OrigoError):
    """Somebody else signs in with that name. Only administrators are told."""

    code = "name_taken"
    status = 409
    client = "asks for another name"


class WrongState(OrigoError):
    """It is not in a state in which this can be done; params name the state."""

    code = "wrong_state"
    status = 409
    takes = MappingProxyType({"state": str})
    client = "reads it again, and shows what it has become"


class ChangedMeanwhile(OrigoError):
    """Somebody else was first: read again and decide anew."""

    code = "changed_meanwhile"
    status = 409
    client = "reads again (the log too, where it sealed something to the team) and decides anew, under another key"


class SomebodyElse(OrigoError):
    """It takes another person than the one who asks: a second signature, or an end to one's own account."""

    code = "somebody_else"
    status = 409
    client = "says that another person has to do it"


class LastFactor(OrigoError):
    """The last second factor stays while the organisation requires one."""

    code = "last_factor"
    status = 409
    client = "asks for another second factor first"


class MethodNotAllowed(OrigoError):
    """The address exists, the verb does not."""

    code = "method_not_allowed"
    status = 405
    client = "does not try again: a fault in the client"


class Unexpected(OrigoError):
    """A fault of ours. The params carry nothing; the id beside them finds the stack trace in the log."""

    code = "unexpected"
    status = 500
    client = "may make the same call once more under the same key; the id finds the fault in our log"
