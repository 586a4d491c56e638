"""The whole ceremony with test secrets, as people would type it: begin, restore, certify, revoke, recover."""

import json
import re
import stat
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from origo_chat.sealing.accounts import AccountKeys
from origo_chat.sealing.certificates import certify
from origo_chat.sealing.epochs import EpochKeys, open_epoch, seal_epoch, sign_as_maker
from origo_chat.sealing.framing import from_text, to_text
from origo_chat.sealing.invitations import write_enrolment
from origo_chat.sealing.keys_log import append, verify_keys_log
from origo_chat.sealing.spelling import Record, read_json, write_json
from origo_chat.sealing.statement_reading import read_body
from origo_chat.sealing.statements import EpochStatement, Role, RootStatement, StaffStatement
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


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which a ceremony was held: two administrators, root and recovery key."""
    folder = tmp_path_factory.mktemp("ceremony")
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


def test_the_log_is_one_that_clients_accept_for_a_year(held: Path) -> None:
    log = (held / "keys.log").read_bytes()
    for day in (DAY, date(2027, 10, 20)):
        verified = verify_keys_log(log, root_of(held).sign_pk, day)
        assert [each.statement.alias for each in verified.administrators()] == ["Ada", "Bo"]


def test_papers_are_for_one_reader_and_hold_no_seed(held: Path) -> None:
    papers = sorted(held.glob("*.txt"))
    assert len(papers) == 10
    assert {stat.S_IMODE(path.stat().st_mode) for path in papers} == {0o600}
    assert all("ÖVNING" in path.read_text(encoding="utf-8") for path in papers)
    assert "kan läsa allt" in (held / "recovery-1-of-5.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["root", "recovery"])
@pytest.mark.parametrize("numbers", [(1, 2, 3), (5, 3, 1), (2, 4, 5)])
def test_any_three_shares_restore(held: Path, kind: str, numbers: tuple[int, ...]) -> None:
    done = run("restore", "--log", held / "keys.log", "--key", kind, typed=shares(held, kind, numbers))
    assert (done.returncode, "restored" in done.stdout) == (0, True), done.stderr


def test_two_shares_restore_nothing(held: Path) -> None:
    done = run("restore", "--log", held / "keys.log", typed=shares(held, "root", (1, 2)))
    assert done.returncode == 1
    assert "2 shares do not restore anything: three different papers are needed" in done.stderr


def test_one_paper_twice_is_told(held: Path) -> None:
    done = run("restore", "--log", held / "keys.log", typed=shares(held, "root", (1, 2, 1)))
    assert (done.returncode, "share 1 and share 3 are the same paper" in done.stderr) == (1, True)


def test_papers_of_two_keys_are_told(held: Path) -> None:
    mixed = shares(held, "root", (1, 2)).strip() + "\n" + shares(held, "recovery", (3,))
    done = run("restore", "--log", held / "keys.log", typed=mixed)
    assert (done.returncode, "not of one set" in done.stderr) == (1, True)


def test_shares_of_the_other_key_are_told(held: Path) -> None:
    done = run("restore", "--log", held / "keys.log", typed=shares(held, "recovery", (1, 2, 3)))
    assert (done.returncode, "give another key" in done.stderr) == (1, True)


def test_a_mistyped_word_is_told(held: Path) -> None:
    typed = shares(held, "root", (1, 2, 3)).split("\n")
    for wrong, told in ((typed[1].replace(typed[1].split()[9], "qqqq"), "share 2"), (typed[1][:40], "share 2 has")):
        done = run("restore", "--log", held / "keys.log", typed="\n".join([typed[0], wrong, typed[2]]))
        assert (done.returncode, told in done.stderr) == (1, True), done.stderr


def test_an_administrator_is_certified_later_from_three_shares(held: Path, tmp_path: Path) -> None:
    log = copy_of(held, tmp_path)
    cai = request_of(tmp_path, "Cai", AccountKeys.generate())
    typed = shares(held, "root", (2, 3, 4)).strip() + "\n" + YES
    done = run("certify", "--log", log, "--administrator", cai, "--terms", "1", typed=typed)
    assert (done.returncode, "Ada, Bo, Cai" in done.stdout) == (0, True), done.stderr


def test_nobody_is_certified_without_a_yes(held: Path, tmp_path: Path) -> None:
    log = copy_of(held, tmp_path)
    cai = request_of(tmp_path, "Cai", AccountKeys.generate())
    typed = shares(held, "root", (2, 3, 4)).strip() + "\nno\n"
    done = run("certify", "--log", log, "--administrator", cai, typed=typed)
    assert (done.returncode, "nothing was certified" in done.stderr) == (1, True)
    assert log.read_bytes() == (held / "keys.log").read_bytes()


def test_a_changed_request_is_refused(held: Path, tmp_path: Path) -> None:
    request = request_of(tmp_path, "Cai", AccountKeys.generate())
    changed = json.loads(request.read_text())
    changed["enrolment"] = changed["enrolment"].replace(to_text(bytes(16)), to_text(b"another invitat."))
    request.write_bytes(write_json(changed))
    done = run("certify", "--log", held / "keys.log", "--administrator", request, typed=shares(held, "root", (1, 2, 3)))
    assert (done.returncode, "is no request of an administrator" in done.stderr) == (1, True)


def test_a_lost_administrator_is_revoked_by_the_root_in_every_term(held: Path, tmp_path: Path) -> None:
    log = copy_of(held, tmp_path)
    listed = run("check", "--log", log).stdout
    bo = re.findall(r"^(\S+) \S+ administrator Bo$", listed, re.MULTILINE)
    words = ("--log", log, "--of", bo[0], "--reason", "lost", "--on", "2026-12-01")
    done = run("revoke", *words, typed=shares(held, "root", (1, 3, 5)))
    assert done.returncode == 0, done.stderr
    verified = verify_keys_log(log.read_bytes(), root_of(held).sign_pk, date(2027, 6, 1))
    assert [each.statement.alias for each in verified.administrators()] == ["Ada"]


def test_a_hash_may_begin_with_a_dash(held: Path, tmp_path: Path) -> None:
    log = copy_of(held, tmp_path)
    words = ("--log", log, "--of", "-" + to_text(bytes(32))[1:], "--reason", "lost", "--on", "2026-12-01")
    done = run("revoke", *words, typed=shares(held, "root", (1, 3, 5)))
    assert (done.returncode, "usage" in done.stderr) == (1, False), done.stderr
    assert log.read_bytes() == (held / "keys.log").read_bytes()


def test_the_recovery_key_gives_an_epoch_to_new_members(held: Path, tmp_path: Path) -> None:
    epoch = EpochKeys.generate("origo", 1)
    log = copy_of(held, tmp_path)
    certified = with_team(log, epoch)
    slot = tmp_path / "slot.txt"
    slot.write_text(to_text(seal_epoch(epoch, root_of(held).recovery_kem_pk)))
    asked = ("--log", log, "--team", "origo", "--n", "1", "--slot", slot, "--to", tmp_path / "slots.txt")
    done = run("reseal", *asked, typed=shares(held, "recovery", (1, 2, 3)))
    assert done.returncode == 0, done.stderr
    _member, sealed = (tmp_path / "slots.txt").read_text().split()
    assert open_epoch(SAM.kem, certified, from_text(sealed)).seed == epoch.seed


def test_a_forged_log_is_refused(held: Path, tmp_path: Path) -> None:
    log = copy_of(held, tmp_path)
    log.write_bytes(log.read_bytes().replace(b'"n":1', b'"n":2', 1))
    done = run("check", "--log", log)
    assert (done.returncode, "the log is refused (Gap" in done.stderr) == (1, True)


def test_a_second_root_is_not_written_over_the_first(held: Path) -> None:
    done = run("begin", "--to", held, "--service", "x", "--name", "x")
    assert (done.returncode, "needs an empty folder" in done.stderr) == (1, True)


def test_no_secret_stands_in_what_is_printed_on_the_screen(held: Path) -> None:
    done = run("restore", "--log", held / "keys.log", typed=shares(held, "root", (1, 2, 3)))
    typed = set(re.findall(r"[a-z]{5,}", shares(held, "root", (1, 2, 3))))
    assert len(typed & set(re.findall(r"[a-z]{5,}", done.stdout))) < 3


def test_the_tool_needs_neither_django_nor_a_network() -> None:
    code = (
        f"import sys; sys.argv = ['ceremony.py', '--help']; sys.path.insert(0, {str(TOOL.parent)!r}); import ceremony; "
    )
    code += "print([name for name in ('django', 'socket', 'http', 'urllib.request') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], text=True, capture_output=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


def test_a_machine_with_a_network_is_refused_outside_a_rehearsal(tmp_path: Path) -> None:
    (tmp_path / "wlan0").mkdir()
    (tmp_path / "wlan0" / "operstate").write_text("up\n")
    code = f"import sys, pathlib; sys.path.insert(0, {str(TOOL.parent)!r}); import ceremony; "
    code += f"ceremony.refuse_network(pathlib.Path({str(tmp_path)!r}))"
    done = subprocess.run([sys.executable, "-c", code], text=True, capture_output=True, timeout=60, check=False)
    assert "this machine has a network (wlan0)" in done.stderr


def copy_of(room: Path, folder: Path) -> Path:
    log = folder / "keys.log"
    log.write_bytes((room / "keys.log").read_bytes())
    return log


def with_team(log: Path, epoch: EpochKeys) -> EpochStatement:
    """The log with Sam in a team and its first epoch."""
    keys, days = (SAM.signing.public, SAM.kem.public), (DAY, date(2026, 11, 30))
    sam = StaffStatement(DAY, b"Sam's id, 16 b..", "Sam", Role.KURATOR, ("origo",), *keys, *days)
    unsigned = EpochStatement(DAY, "origo", 1, epoch.kem.public, *days, bytes(32), sam.id, bytes(64))
    first = sign_as_maker(unsigned, SAM.signing)
    both = [ADA.signing, BO.signing]
    log.write_bytes(append(append(log.read_bytes(), certify(sam, both)), certify(first, both)))
    return first
