"""One name, however it is typed."""

import pytest
from hypothesis import given
from hypothesis.strategies import text

from origo_chat.accounts.names import fold


@pytest.mark.parametrize("typed", ["Åsa", "åsa", " ÅSA ", "A\u030asa"])
def test_ways_to_type_a_name_are_one_name(typed: str) -> None:
    assert fold(typed) == "åsa"


@given(text())
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)
