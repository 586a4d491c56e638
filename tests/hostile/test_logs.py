"""Lies about keys.log."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from origo_chat.sealing.certificates import certify
from origo_chat.sealing.keys_log import Pin, append, present_day, verify_keys_log
from origo_chat.sealing.refusals import Expired, Fork, Malformed, Rollback, SealingError, WronglySigned
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.statements import Role
from tests.hostile.lie import lie
from tests.protocol.cases import organisation as org


@lie("log-shorter-than-seen")
def test_a_log_without_its_last_line() -> None:
    whole = org.whole()
    seen = verify_keys_log(whole.data, org.ROOT.public, org.TODAY)
    shorter = b"".join(line + b"\n" for line in whole.lines[:-1])
    with pytest.raises(Rollback):
        verify_keys_log(shorter, org.ROOT.public, org.TODAY, Pin(seen.n, seen.hash))


def rechained(lines: Sequence[bytes]) -> bytes:
    """Certificates in a chain of the server's own making: it can sign nothing, and it writes the lines."""
    log = org.Log()
    for line in lines:
        log = log.with_certificate(line.split(b'"certificate":', 1)[1][:-1])
    return log.data


def refused(failure: type[SealingError], log: bytes, *pins: Pin) -> None:
    with pytest.raises(failure):
        verify_keys_log(log, org.ROOT.public, org.TODAY, *pins)


def head(log: bytes) -> Pin:
    seen = verify_keys_log(log, org.ROOT.public, org.TODAY)
    return Pin(seen.n, seen.hash)


MIRA_LEAVES = org.revocation(org.staff(org.MIRA, Role.MIDWIFE), org.later(14))


@lie("log-forked-at-the-pin")
def test_another_last_line() -> None:
    other = org.working().then(org.staff(org.SAM, Role.LEAD, org.later(14)))
    refused(Fork, other.data, head(org.working().then(MIRA_LEAVES).data))


@lie("revocation-left-out")
def test_every_line_but_one_chained_anew() -> None:
    lines = org.whole().lines
    [left] = [n for n, line in enumerate(lines) if certify(MIRA_LEAVES, org.BOTH) in line]
    longer = rechained([*lines[:left], *lines[left + 1 :]])
    again = append(longer, certify(org.recovery_use(org.later(18)), (org.ADA.signing, org.CAI.signing)))
    assert verify_keys_log(again, org.ROOT.public, org.TODAY).n == len(lines) - 1
    refused(Fork, again, head(org.whole().data))


@lie("log-longer-than-its-fork")
def test_a_longer_log_that_lacks_what_the_build_knew() -> None:
    built, own = head(org.working().then(MIRA_LEAVES).data), head(org.working().data)
    fork = org.working().then(org.staff(org.SAM, Role.LEAD, org.later(14))).then(org.SECOND_EPOCH)
    refused(Fork, fork.data, built, own)


@lie("log-lines-reordered")
def test_two_lines_in_the_other_order_chained_anew() -> None:
    lines = org.working().then(org.administrator(org.CAI, org.later(7)), [org.ROOT]).then(MIRA_LEAVES).lines
    refused(Expired, rechained([*lines[:-2], lines[-1], lines[-2]]))


@lie("log-of-another-root")
def test_a_log_of_the_servers_own() -> None:
    own = SigningKeyPair.generate()
    statement = replace(org.root(), sign_pk=own.public)
    log = org.Log().then(statement, [own]).then(org.administrator(org.RUT), [own])
    refused(WronglySigned, log.data)


@lie("log-with-a-second-root")
def test_a_root_of_the_servers_own_after_the_real_log() -> None:
    own = SigningKeyPair.generate()
    refused(Fork, org.whole().then(replace(org.root(), on=org.later(18), sign_pk=own.public), [own]).data)


@lie("log-without-its-end")
def test_a_log_that_was_cut_in_its_last_line() -> None:
    refused(Malformed, org.working().then(MIRA_LEAVES).data[:-40])


@lie("old-log-to-a-slow-clock")
def test_a_log_whose_epoch_is_over_shown_to_a_clock_that_is_behind() -> None:
    old, slow, built = org.working().data, org.later(10), org.later(60)
    log = verify_keys_log(old, org.ROOT.public, present_day(old, slow, built))
    with pytest.raises(Expired):
        log.epoch("origo")
