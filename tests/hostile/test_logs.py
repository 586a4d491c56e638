"""Lies about keys.log."""

import pytest

from origo_chat.sealing.keys_log import Pin, verify_keys_log
from origo_chat.sealing.refusals import Rollback
from tests.hostile.lie import lie
from tests.protocol.cases import organisation as org


@lie("log-shorter-than-seen")
def test_a_log_without_its_last_line() -> None:
    whole = org.whole()
    seen = verify_keys_log(whole.data, org.ROOT.public, org.TODAY)
    shorter = b"".join(line + b"\n" for line in whole.lines[:-1])
    with pytest.raises(Rollback):
        verify_keys_log(shorter, org.ROOT.public, org.TODAY, Pin(seen.n, seen.hash))
