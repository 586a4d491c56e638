"""Who reads what visitors write. spec: 8 certificates: administrators, interpreters and operators read nothing."""

from typing import Final

from origo_chat.service.roles import Role

# One team for the whole organisation until service.toml can say otherwise.
TEAM: Final = "team"
READING_ROLES: Final = (Role.KURATOR, Role.MIDWIFE, Role.POLICE, Role.LEAD, Role.COORDINATOR)


def team_of(role: Role) -> str:
    """The team a role belongs to, or nothing."""
    return TEAM if role in READING_ROLES else ""
