"""The whole ceremony with test secrets, as people would type it: begin, restore, certify, revoke."""

import json
import re
import stat
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest

from origo_chat.sealing.accounts import AccountKeys
from origo_chat.sealing.framing import to_text
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.spelling import write_json
from tests.unit.ceremony.room import DAY, TOOL, YES, copy_of, request_of, root_of, run, shares


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
    recovery = " ".join((held / "recovery-1-of-5.txt").read_text(encoding="utf-8").split())
    assert "läsa allt som ännu finns kvar" in recovery


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
    assert (done.returncode, "nothing was written" in done.stderr) == (1, True)
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


def test_only_what_types_no_secret_runs_beside_a_network(held: Path) -> None:
    words = ("--log", str(held / "keys.log"), "--on", DAY.isoformat())
    code = f"import sys; sys.path.insert(0, {str(TOOL.parent)!r}); import ceremony\n"
    code += "def refuse(): raise ceremony.Trouble('there is a network')\n"
    code += "ceremony.refuse_network = refuse; sys.exit(ceremony.main())"
    for verb, status in (("check", 0), ("restore", 1)):
        done = subprocess.run(
            [sys.executable, "-c", code, verb, *words], text=True, capture_output=True, timeout=60, check=False
        )
        assert (done.returncode, "there is a network" in done.stderr) == (status, status == 1), done.stderr


def test_the_pin_of_a_build_is_printed_as_its_file_has_it(held: Path) -> None:
    done = run("check", "--log", held / "keys.log")
    pin = tomllib.loads("[pin]" + done.stdout.split("[pin]")[1].split("\n\n")[0])["pin"]
    log = verify_keys_log((held / "keys.log").read_bytes(), root_of(held).sign_pk, DAY)
    assert pin == {"n": log.n, "hash": to_text(log.hash), "on": DAY}


def test_a_machine_with_a_network_is_refused_outside_a_rehearsal(tmp_path: Path) -> None:
    (tmp_path / "wlan0").mkdir()
    (tmp_path / "wlan0" / "operstate").write_text("up\n")
    code = f"import sys, pathlib; sys.path.insert(0, {str(TOOL.parent)!r}); import ceremony; "
    code += f"ceremony.refuse_network(pathlib.Path({str(tmp_path)!r}))"
    done = subprocess.run([sys.executable, "-c", code], text=True, capture_output=True, timeout=60, check=False)
    assert "this machine has a network (wlan0)" in done.stderr
