"""What the fields of a certificate may hold, and how long it may last: a client that cannot read one certificate of the
log reads none. The same bounds as clients have in sealing/statement_reading.py. spec: 8 certificates"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from origo_chat.core.errors import Malformed
from origo_chat.service.roles import Role

_TEAM: Final = re.compile(r"[a-z0-9-]{1,32}\Z")
_TEAMS: Final = 8
_EPOCHS: Final = 64
_WITHOUT_TEAM: Final = {Role.INTERPRETER.value, Role.OPERATOR.value}
_ROLES: Final = {each.value for each in Role} - {Role.ADMINISTRATOR.value}
_REASONS: Final = ("left", "lost", "compromised", "replaced", "mistake")
# At least and at most so many code points.
_TEXTS: Final[Mapping[str, tuple[int, int]]] = {
    "service": (1, 253),
    "name": (1, 200),
    "alias": (1, 64),
    "switchboard": (0, 40),
    "after_hours": (0, 40),
    "verified_how": (1, 500),
    "verified_by": (1, 200),
    "why": (1, 500),
}
# Both ends counted.
_LIFE_DAYS: Final[Mapping[str, int]] = {"administrator": 90, "staff": 366, "epoch": 35, "authority": 366}


def check_fields(kind: str, value: Mapping[str, object]) -> None:
    """Returns only if clients can read the texts and lists of a body."""
    for name in value.keys() & _TEXTS.keys():
        _check_text(name, value[name])
    if "team" in value and not _is_team(value["team"]):
        raise Malformed(field="team", problem="not_a_team")
    if kind == "staff":
        _check_role(value["role"], value["teams"])
    if kind == "authority" and not (value["kem_pk"] or value["switchboard"]):
        raise Malformed(field="switchboard", problem="cannot_be_reached")
    if kind == "revocation" and value["reason"] not in _REASONS:
        raise Malformed(field="reason", problem="unknown")
    if kind == "recovery-use":
        _check_epochs(value["epochs"])


def check_life(kind: str, on: date, begins: date, ends: date) -> None:
    """Returns only if it begins when it was signed or later, and lasts no longer than its kind may."""
    if kind in _LIFE_DAYS and (begins < on or not 0 <= (ends - begins).days < _LIFE_DAYS[kind]):
        raise Malformed(field="not_after", problem="days_do_not_fit")


def _check_text(name: str, text: object) -> None:
    least, most = _TEXTS[name]
    if not isinstance(text, str) or not least <= len(text) <= most:
        raise Malformed(field=name, problem="length")


def _is_team(value: object) -> bool:
    return isinstance(value, str) and _TEAM.match(value) is not None


def _check_role(role: object, teams: object) -> None:
    if not isinstance(role, str) or role not in _ROLES:
        raise Malformed(field="role", problem="unknown")
    if not isinstance(teams, list) or len(teams) > _TEAMS or not all(map(_is_team, teams)):
        raise Malformed(field="teams", problem="not_a_list_of_teams")
    if teams != sorted(set(teams)) or (teams and role in _WITHOUT_TEAM):
        raise Malformed(field="teams", problem="out_of_order_or_not_for_this_role")


def _check_epochs(epochs: object) -> None:
    if not isinstance(epochs, list) or not 1 <= len(epochs) <= _EPOCHS:
        raise Malformed(field="epochs", problem="not_a_list_of_numbers")
    if not all(type(each) is int and each > 0 for each in epochs) or epochs != sorted(set(epochs)):
        raise Malformed(field="epochs", problem="not_ascending_numbers")
