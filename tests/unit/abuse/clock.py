"""A minute of pressure that stands still unless it is moved."""

from types import SimpleNamespace

import pytest

from origo_chat.abuse import pressure


class Clock:
    """The seconds that pass."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 6000.0
        monkeypatch.setattr(pressure, "time", SimpleNamespace(time=lambda: self.now))
