"""Who reads what visitors write. spec: 8 certificates: administrators, interpreters and operators read nothing."""

from typing import Final

from origo_chat.service.roles import Role

# One team for the whole organisation until service.toml can say otherwise.
TEAM: Final = "team"
READING_ROLES: Final = (Role.KURATOR, Role.MIDWIFE, Role.POLICE, Role.LEAD, Role.COORDINATOR)

# Who may sit in a live room: whoever reads, and interpreters where they are asked in.
CHATTING_ROLES: Final = (*READING_ROLES, Role.INTERPRETER)


def team_of(role: Role) -> str:
    """The team a role belongs to, or nothing."""
    return TEAM if role in READING_ROLES else ""
