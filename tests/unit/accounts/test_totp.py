"""Codes against the table of RFC 6238, appendix B."""

import pytest

from origo_chat.accounts.totp import address, code_at, matching_step, step_at

SECRET = b"12345678901234567890"
TABLE = [
    (59, "94287082"),
    (1111111109, "07081804"),
    (1111111111, "14050471"),
    (1234567890, "89005924"),
    (2000000000, "69279037"),
    (20000000000, "65353130"),
]


@pytest.mark.parametrize(("seconds", "code"), TABLE)
def test_codes_are_those_of_the_standard(seconds: int, code: str) -> None:
    assert code_at(SECRET, step_at(seconds), digits=8) == code
    assert code_at(SECRET, step_at(seconds)) == code[2:]


@pytest.mark.parametrize(("drift", "found"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_clock_may_be_one_step_off(drift: int, found: bool) -> None:
    code = code_at(SECRET, 1000 + drift)
    assert matching_step(SECRET, code, 1000) == (1000 + drift if found else None)


def test_an_authenticator_app_reads_the_address() -> None:
    told = address(SECRET, issuer="Origo Exempelstad", account="sam")
    assert told == (
        "otpauth://totp/Origo%20Exempelstad%3Asam?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Origo+Exempelstad"
    )
