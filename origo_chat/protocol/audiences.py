"""Who a route or a frame is for. Every one of them states exactly one audience; see rule 6, deny by default."""

from enum import StrEnum


class Audience(StrEnum):
    """The doors of the service. ANYONE means no sign-in of any kind, and is listed in writing in the tests."""

    ANYONE = "anyone"
