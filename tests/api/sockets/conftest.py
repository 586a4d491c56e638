"""The same team and talk as over HTTP."""

from tests.api.http.live_chat.conftest import talk, team

__all__ = ["talk", "team"]
