"""What the system lacks is installed by root, and otherwise told as one command."""

import os

import pytest

from ops.workbench import packages
from ops.workbench.packages import Package
from ops.workbench.trouble import Trouble

THERE = Package("there", "the tests", lambda: True)
ABSENT = Package("absent", "the tests", lambda: False)


def test_what_is_there_is_not_installed() -> None:
    packages.ensure(THERE)


def test_somebody_who_is_not_root_is_told_what_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(Trouble, match=r"lacks absent \(the tests\)") as caught:
        packages.ensure(THERE, ABSENT)
    assert "apt-get install --yes --no-install-recommends absent;" in caught.value.way_out


def test_root_without_apt_is_told_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Trouble, match="lacks absent"):
        packages.ensure(ABSENT)
