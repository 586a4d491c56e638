"""How each route is called: for every one a path and a body that are right for whoever may, about what is made for
them. A route that is not here fails the test that compares this with OpenAPI."""

from collections.abc import Callable
from typing import Any, Final

from origo_chat.accounts.models import Person
from origo_chat.accounts.parameters import salt_of
from origo_chat.core import identifiers
from origo_chat.core.base64url import decode_id, encode_id
from origo_chat.protocol import limits
from tests.api.doors.calling import Call
from tests.api.doors.people import Who
from tests.api.doors.question_calls import QUESTION_CALLS
from tests.api.doors.room_calls import ROOM_CALLS
from tests.api.doors.scene import NOT_THERE, OTHER, About, Scene
from tests.api.http.anon_qa.staff_seats import EPOCH, NOTE, envelope
from tests.api.http.anon_qa.test_shelves import WORDS, new_shelf
from tests.support import certificates
from tests.support.staff import PARAMETERS, secret_of, text

Make = Callable[[Scene, Who, About], Call]
CURRENT: Final = encode_id(EPOCH)


def some(size: int) -> str:
    """Bytes of a length that mean nothing."""
    return text(identifiers.random_bytes(size))


def plain(path: str, body: Any = None) -> Make:
    """A call that is about nothing of anybody's."""
    return lambda scene, who, about: Call(path, body)


def _team(about: About) -> str:
    return "nowhere" if about.whose in (NOT_THERE, OTHER) else "team"


def _new_sign_in(person: str) -> dict[str, Any]:
    return {
        "secret": some(32),
        "salt": text(salt_of(Person.objects.get(pk=person).sign_in_name)),
        **dict(zip(("memory_kib", "passes", "lanes"), PARAMETERS, strict=True)),
    }


def _enrol(scene: Scene, who: Who, about: About) -> Call:
    token = identifiers.random_bytes(32)
    sign_in = _new_sign_in(decode_id(scene.invited(about, token)))
    sizes = {"sign_pk": 32, "kem_pk": limits.KEM_PK_BYTES, "signature": 64, "sealed_keys": 131, "passphrase_wrap": 99}
    keys = {name: some(size) for name, size in sizes.items()}
    return Call("/accounts/invitations/enrol", {"token": text(token), "sign_in": sign_in, **keys})


def _open_invitation(scene: Scene, who: Who, about: About) -> Call:
    token = identifiers.random_bytes(32)
    scene.invited(about, token)
    return Call("/accounts/invitations/open", {"token": text(token)})


def _ticket() -> dict[str, str]:
    return {"invitation": some(16), "token_hash": some(32)}


def _invite(scene: Scene, who: Who, about: About) -> Call:
    name = identifiers.record_id()
    return Call("/accounts/people", {"sign_in_name": name, "alias": name[:8], "role": "kurator", **_ticket()})


def _finish(scene: Scene, who: Who, about: About) -> Call:
    return Call("/accounts/sign-in/finish", {"name": identifiers.record_id(), "secret": some(32)})


def _passphrase(scene: Scene, who: Who, about: About) -> Call:
    wraps = {"sealed_keys": some(131), "passphrase_wrap": some(99)}
    body = {"old_secret": text(secret_of("another")), "sign_in": _new_sign_in(scene.people.first.id), **wraps}
    return Call("/accounts/me/passphrase", body)


def _remove_codes(scene: Scene, who: Who, about: About) -> Call:
    scene.codes(who)
    return Call("/accounts/me/totp")


def _propose(scene: Scene, who: Who, about: About) -> Call:
    return Call("/keyring/proposals", {"body": text(certificates.personal("staff", scene.people.first))})


def _slots(scene: Scene, who: Who, about: About) -> Call:
    n = 7 if about.whose == NOT_THERE else 1
    holder = scene.people.staff("kurator").person if about.whose == OTHER else who.person
    return Call(f"/keyring/epochs/team/{n}/slots", {"slots": [{"holder": encode_id(holder), "slot": some(1168)}]})


def _drop_slot(scene: Scene, who: Who, about: About) -> Call:
    scene.epoch_slot(who, about)
    return Call("/keyring/epochs/team/1/slots/own")


def _put(scene: Scene, who: Who, about: About) -> Call:
    names = {"conversation": some(16), "kind": "thread", "generation": 1}
    slots = [{**names, "old_key_id": some(16), "slot": some(1168)}]
    return Call(f"/conversations/rotation/{_team(about)}/put", {"key_id": CURRENT, "slots": slots})


def _template(scene: Scene, who: Who, about: About) -> Call:
    name = scene.template(who, about)
    return Call(f"/templates/{name}", {"version": 1, "envelope": envelope(name, NOTE)})


def _assertion() -> dict[str, str]:
    return {"credential_id": some(16), "client_data": some(16), "authenticator_data": some(37), "signature": some(64)}


def _attestation() -> dict[str, Any]:
    return {"credential_id": some(16), "client_data": some(16), "attestation_object": some(64), "transports": []}


FACTOR: Final = "/accounts/second-factor"
CALLS: Final[dict[str, Make]] = {
    "GET /service": plain("/service"),
    "GET /service/opening": plain("/service/opening"),
    "GET /published": plain("/published?language=sv"),
    "POST /accounts/sign-in/begin": plain("/accounts/sign-in/begin", {"name": "nobody"}),
    "POST /accounts/sign-in/finish": _finish,
    "POST /accounts/invitations/open": _open_invitation,
    "POST /accounts/invitations/enrol": _enrol,
    "GET /keyring/log": plain("/keyring/log"),
    "GET /accounts/sign-in/session": plain("/accounts/sign-in/session"),
    "POST /accounts/sign-in/out": plain("/accounts/sign-in/out"),
    f"POST {FACTOR}/passkey/begin": plain(f"{FACTOR}/passkey/begin"),
    f"POST {FACTOR}/passkey/finish": plain(f"{FACTOR}/passkey/finish", _assertion()),
    f"POST {FACTOR}/totp/check": plain(f"{FACTOR}/totp/check", {"code": "000000"}),
    f"POST {FACTOR}/passkeys/begin": plain(f"{FACTOR}/passkeys/begin"),
    f"POST {FACTOR}/passkeys/finish": plain(f"{FACTOR}/passkeys/finish", _attestation()),
    f"POST {FACTOR}/totp/begin": plain(f"{FACTOR}/totp/begin"),
    f"POST {FACTOR}/totp/confirm": plain(f"{FACTOR}/totp/confirm", {"code": "000000"}),
    "GET /accounts/me": plain("/accounts/me"),
    "GET /accounts/me/devices": plain("/accounts/me/devices"),
    "DELETE /accounts/me/devices/{session}": lambda s, w, a: Call(f"/accounts/me/devices/{s.session(w, a)}"),
    "DELETE /accounts/me/other-devices": plain("/accounts/me/other-devices"),
    "PUT /accounts/me/passphrase": _passphrase,
    "PUT /accounts/me/passkeys/{passkey}/wrap": lambda s, w, a: Call(
        f"/accounts/me/passkeys/{s.passkey(w, a)}/wrap", {"prf_wrap": some(99)}
    ),
    "DELETE /accounts/me/passkeys/{passkey}": lambda s, w, a: Call(f"/accounts/me/passkeys/{s.passkey(w, a)}"),
    "DELETE /accounts/me/totp": _remove_codes,
    "POST /accounts/me/socket-ticket": plain("/accounts/me/socket-ticket"),
    "GET /keyring/log/head": plain("/keyring/log/head"),
    "GET /keyring/proposals": plain("/keyring/proposals"),
    "POST /keyring/proposals": _propose,
    "DELETE /keyring/proposals/{proposal}": lambda s, w, a: Call(f"/keyring/proposals/{s.proposal(w, a)}"),
    "GET /keyring/members/{team}": lambda s, w, a: Call(f"/keyring/members/{_team(a)}"),
    "GET /conversations/rotation/{team}": lambda s, w, a: Call(f"/conversations/rotation/{_team(a)}"),
    "GET /accounts/people": plain("/accounts/people"),
    "POST /accounts/people": _invite,
    "DELETE /accounts/people/{person}/invitation": lambda s, w, a: Call(f"/accounts/people/{s.invited(a)}/invitation"),
    "DELETE /accounts/people/{person}/second-factors": lambda s, w, a: Call(
        f"/accounts/people/{s.colleague_of(w, a)}/second-factors"
    ),
    "GET /audit": plain("/audit"),
    "GET /audit/verification": plain("/audit/verification"),
    "GET /audit/heads": plain("/audit/heads"),
    "POST /audit/heads": lambda s, w, a: Call(
        "/audit/heads", {"n": 1, "hash": "0" * 64, "by": some(16), "day": "2026-03-01", "sig": some(64)}
    ),
    "POST /keyring/log": plain("/keyring/log", {"n": 0, "line": text(b"{}")}),
    "POST /keyring/proposals/{proposal}/signatures": lambda s, w, a: Call(
        f"/keyring/proposals/{s.proposal(w, a)}/signatures", {"by": some(16), "sig": some(64)}
    ),
    "POST /keyring/people/{person}/departure": lambda s, w, a: Call(
        f"/keyring/people/{s.colleague_of(w, a)}/departure"
    ),
    "POST /keyring/people/{person}/new-beginning": lambda s, w, a: Call(
        f"/keyring/people/{s.colleague_of(w, a)}/new-beginning", _ticket()
    ),
    "GET /keyring/epochs/{team}": lambda s, w, a: Call(f"/keyring/epochs/{_team(a)}"),
    "POST /keyring/epochs/{team}/{n}/slots": _slots,
    "DELETE /keyring/epochs/{team}/{n}/slots/own": _drop_slot,
    "POST /conversations/rotation/{team}/claim": lambda s, w, a: Call(
        f"/conversations/rotation/{_team(a)}/claim", {"count": 1}
    ),
    "POST /conversations/rotation/{team}/put": _put,
    "GET /templates": plain("/templates"),
    "POST /templates": lambda s, w, a: Call("/templates", new_shelf(shared=True)),
    "POST /templates/{template}": _template,
    "DELETE /templates/{template}": lambda s, w, a: Call(f"/templates/{s.template(w, a)}"),
    "GET /publications": plain("/publications"),
    "POST /publications": lambda s, w, a: Call("/publications", new_shelf()),
    "POST /publications/{publication}/approve": lambda s, w, a: Call(
        f"/publications/{s.publication(w, a)}/approve", WORDS
    ),
    "POST /publications/{publication}/withdraw": lambda s, w, a: Call(f"/publications/{s.publication(w, a)}/withdraw"),
    **QUESTION_CALLS,
    **ROOM_CALLS,
}
