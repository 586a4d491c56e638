"""keys.log: the chain of lines, and the walk that makes a verified log of a file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from origo_chat.sealing.certificates import UnverifiedCertificate, certificate_of
from origo_chat.sealing.epochs import verify_maker
from origo_chat.sealing.framing import digest, key_id, to_text
from origo_chat.sealing.references import enter
from origo_chat.sealing.refusals import Expired, Fork, Gap, Malformed, Rollback, WronglySigned
from origo_chat.sealing.register import Register
from origo_chat.sealing.spelling import Record, read_json
from origo_chat.sealing.statements import (
    AdministratorStatement,
    EpochStatement,
    RevocationStatement,
    RootStatement,
    Statement,
)
from origo_chat.sealing.verified_log import VerifiedKeysLog, VerifiedLine

LINE_LIMIT = 16_384
FILE_LIMIT = 8_388_608
FIRST_PREVIOUS = bytes(32)
_CLOCKS_DIFFER = timedelta(days=1)


@dataclass(frozen=True)
class Pin:
    """A line that a client has seen, the last one or any other: a log it believes has this very line."""

    n: int
    hash: bytes


@dataclass(frozen=True)
class _Line:
    n: int
    hash: bytes
    certificate: UnverifiedCertificate


# spec: 9 keys.log
def write_line(n: int, previous: bytes, certificate: bytes) -> bytes:
    """The next line of a log, with its line feed. `certificate` is as it was written, byte for byte."""
    return b'{"n":%d,"previous":"%s","certificate":%s}\n' % (n, to_text(previous).encode(), certificate)


# spec: 9 keys.log
def append(log: bytes, certificate: bytes) -> bytes:
    """The log with one more line. Nothing is verified here: verify the result before it is served."""
    lines = log.split(b"\n")[:-1]
    previous = digest(lines[-1]) if lines else FIRST_PREVIOUS
    return log + write_line(len(lines), previous, certificate)


# spec: 9 keys.log
def verify_keys_log(log: bytes, root_pk: bytes, today: date, *pins: Pin) -> VerifiedKeysLog:
    """The log as a whole, or the first refusal. `root_pk` and `pins` are what the client trusts beforehand."""
    register: Register | None = None
    lines: list[_Line] = []
    for line in _lines(log):
        _check_day(line, lines, today)
        if register is None:
            register = _begin(line, root_pk)
        else:
            _check_signatures(register, line.certificate)
            enter(register, line.n, line.certificate)
        lines.append(line)
    if register is None:
        raise Malformed("an empty log")
    for pin in pins:
        _check_pin(lines, pin)
    seen = tuple(VerifiedLine(each.hash, each.certificate.statement.on) for each in lines)
    return VerifiedKeysLog(register, today, seen)


# spec: 9 keys.log
def present_day(log: bytes, *known: date) -> date:
    """The latest of the days a client knows and of the log's last line: worth nothing unless the log verifies by it."""
    last = certificate_of(_record(_divided(log)[-1]).anything("certificate"))
    return max(last.statement.on, *known)


def _divided(log: bytes) -> list[bytes]:
    if len(log) > FILE_LIMIT or not log.endswith(b"\n"):
        raise Malformed("a log is at most 8 MiB and ends with a line feed")
    return log[:-1].split(b"\n")


def _record(raw: bytes) -> Record:
    return Record(read_json(raw, LINE_LIMIT), ("n", "previous", "certificate"))


def _lines(log: bytes) -> Iterator[_Line]:
    previous = FIRST_PREVIOUS
    for expected, raw in enumerate(_divided(log)):
        record = _record(raw)
        n, said = record.number("n"), record.data("previous", 32)
        if n > expected:
            raise Gap(f"line {expected} is missing")
        if n < expected:
            raise Fork(f"line {n} stands twice")
        if said != previous:
            raise Fork(f"line {n} follows another line than the one before it")
        previous = digest(raw)
        yield _Line(n, previous, certificate_of(record.anything("certificate")))


def _check_day(line: _Line, before: list[_Line], today: date) -> None:
    on = line.certificate.statement.on
    if before and on < before[-1].certificate.statement.on:
        raise Expired(f"line {line.n} is dated before the line it follows")
    if on > today + _CLOCKS_DIFFER:
        raise Expired(f"line {line.n} is dated in the future: check this device's clock")


def _begin(line: _Line, root_pk: bytes) -> Register:
    certificate = line.certificate
    statement = certificate.statement
    if not isinstance(statement, RootStatement) or statement.sign_pk != root_pk:
        raise WronglySigned("the log does not begin with the root this client knows")
    _check_root_signature(certificate, root_pk)
    return Register(statement, certificate.hash)


def _check_root_signature(certificate: UnverifiedCertificate, root_pk: bytes) -> None:
    first = certificate.signatures[0]
    if len(certificate.signatures) != 1 or first.by != key_id(root_pk):
        raise WronglySigned("not signed by the root alone")
    certificate.verify_signature(first, root_pk)


# spec: 8 certificates
def _check_signatures(register: Register, certificate: UnverifiedCertificate) -> None:
    statement = certificate.statement
    if isinstance(statement, RootStatement):
        raise Fork("a second root")
    if isinstance(statement, EpochStatement):
        verify_maker(statement, register.maker_of(statement).sign_pk)
    root_pk = register.root.sign_pk
    if _root_must_sign(statement) or (_root_may_sign(statement) and certificate.signatures[0].by == key_id(root_pk)):
        _check_root_signature(certificate, root_pk)
        return
    if len(certificate.signatures) != 2:
        raise WronglySigned("two administrators sign this kind")
    signers = []
    for signature in certificate.signatures:
        administrator = register.administrator_who_may_sign(signature.by, statement.on)
        certificate.verify_signature(signature, administrator.sign_pk)
        signers.append(administrator.id)
    if signers[0] == signers[1]:
        raise WronglySigned("one administrator signed twice")


def _root_must_sign(statement: Statement) -> bool:
    return isinstance(statement, AdministratorStatement)


def _root_may_sign(statement: Statement) -> bool:
    return isinstance(statement, RevocationStatement)


def _check_pin(lines: list[_Line], pin: Pin) -> None:
    if pin.n >= len(lines):
        raise Rollback("shorter than the log this client has seen")
    if lines[pin.n].hash != pin.hash:
        raise Fork("not the log this client has seen")
