"""/api/accounts/sign-in: the passphrase's part of signing in."""

from django.http import HttpRequest, HttpResponse
from ninja import Router, Status

from origo_chat.abuse.limits import SIGN_IN_BEGIN, Demand
from origo_chat.abuse.shapes import WorkedBody
from origo_chat.abuse.work import worked
from origo_chat.accounts import cookies
from origo_chat.accounts.admission import SIGNED_IN, caller_of
from origo_chat.accounts.api.shapes import Name, ParametersAnswer, Secret, parameters_answer
from origo_chat.accounts.parameters import parameters_for
from origo_chat.accounts.selectors import NextStep, next_step
from origo_chat.accounts.services.sessions import sign_out
from origo_chat.accounts.services.sign_in import sign_in
from origo_chat.accounts.tries import asked_of_next
from origo_chat.gateway.admission import ANYONE
from origo_chat.gateway.encoded import AnswerId
from origo_chat.gateway.repeating import repeatable
from origo_chat.gateway.shapes import Answer

router = Router()


class SignInBegin(WorkedBody):
    """Who wants in, and work when the server asked for it."""

    name: Name


class SignInFinish(WorkedBody):
    """Who wants in, what only they can compute, and work when the server asked for it."""

    name: Name
    secret: Secret


class SessionAnswer(Answer):
    """Whose session it is and what it still needs; the token itself is a cookie."""

    person: AnswerId
    next: NextStep


def asked_of_sign_in(body: SignInFinish) -> Demand:
    """The next try of that name."""
    return asked_of_next(body.name)


@router.post("/begin", auth=ANYONE, response=ParametersAnswer)
@worked(SIGN_IN_BEGIN)
@repeatable
def begin_sign_in(request: HttpRequest, body: SignInBegin) -> ParametersAnswer:
    """How to compute the sign-in secret. Every name has an answer."""
    return parameters_answer(parameters_for(body.name))


@router.post("/finish", auth=ANYONE, response=SessionAnswer)
@worked(asked_of_sign_in)
@repeatable
def finish_sign_in(request: HttpRequest, response: HttpResponse, body: SignInFinish) -> SessionAnswer:
    """Begin a session."""
    signed_in = sign_in(name=body.name, secret=body.secret)
    cookies.write(response, signed_in.token)
    return SessionAnswer(person=signed_in.person, next=signed_in.next)


@router.get("/session", auth=SIGNED_IN, response=SessionAnswer)
def read_session(request: HttpRequest) -> SessionAnswer:
    """The session this browser has: what a page that was loaded again asks first."""
    caller = caller_of(request)
    return SessionAnswer(person=caller.person, next=next_step(caller.person, is_complete=caller.is_complete))


@router.post("/out", auth=SIGNED_IN, response={204: None})
@repeatable
def end_sign_in(request: HttpRequest, response: HttpResponse) -> Status[None]:
    """End this session."""
    caller = caller_of(request)
    sign_out(person=caller.person, session=caller.session)
    cookies.erase(response)
    return Status(204, None)
