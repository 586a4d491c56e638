"""A room in which a ceremony is held with test secrets, and what is typed there."""

import re
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from origo_chat.sealing.accounts import AccountKeys
from origo_chat.sealing.framing import from_text
from origo_chat.sealing.invitations import write_enrolment
from origo_chat.sealing.spelling import Record, read_json, write_json
from origo_chat.sealing.statement_reading import read_body
from origo_chat.sealing.statements import RootStatement
from tests.unit.architecture.sources import ROOT

TOOL = ROOT / "ops" / "key-ceremony" / "ceremony.py"
DAY = date(2026, 11, 2)
ADA, BO, SAM = AccountKeys.generate(), AccountKeys.generate(), AccountKeys.generate()
YES = "yes\n"


def run(*words: str | Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(TOOL), *(str(each) for each in words), "--rehearsal"]
    if "--on" not in words:
        command += ["--on", DAY.isoformat()]
    return subprocess.run(command, input=typed, text=True, capture_output=True, timeout=60, check=False)


def request_of(folder: Path, alias: str, keys: AccountKeys) -> Path:
    """The file an administrator's browser saves."""
    enrolment = write_enrolment(bytes(16), keys).decode()
    path = folder / f"{alias}.json"
    path.write_bytes(write_json({"v": 1, "id": keys.signing.public[:16], "alias": alias, "enrolment": enrolment}))
    return path


def hold(folder: Path) -> Path:
    """The folder of papers and log, once a ceremony was held: two administrators, root and recovery key."""
    requests = [request_of(folder, "Ada", ADA), request_of(folder, "Bo", BO)]
    where: list[str | Path] = [
        "--to",
        folder / "room",
        "--service",
        "demo.origo.example",
        "--name",
        "Origo Exempelstad",
    ]
    people = [word for path in requests for word in ("--administrator", path)]
    done = run("begin", *where, "--recovery", *people, typed=YES * 2)
    assert done.returncode == 0, done.stderr
    return folder / "room"


def shares(room: Path, kind: str, numbers: Iterable[int]) -> str:
    """What is typed from papers, numbers and all."""
    typed = []
    for number in numbers:
        paper = (room / f"{kind}-{number}-of-5.txt").read_text(encoding="utf-8")
        typed.append(" ".join(re.findall(r"\d+\. [a-z]+", paper)))
    return "\n".join(typed) + "\n\n"


def root_of(room: Path) -> RootStatement:
    line = (room / "keys.log").read_bytes().split(b"\n")[0]
    certificate = Record(read_json(line, 16_384), ("n", "previous", "certificate")).anything("certificate")
    statement = read_body(from_text(Record(certificate, ("body", "signatures")).text("body")))
    assert isinstance(statement, RootStatement)
    return statement


def copy_of(room: Path, folder: Path) -> Path:
    log = folder / "keys.log"
    log.write_bytes((room / "keys.log").read_bytes())
    return log
