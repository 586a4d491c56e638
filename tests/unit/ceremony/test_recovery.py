"""The recovery key in use, and everything a server could bring to the room instead of the organisation's own log."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from origo_chat.sealing.accounts import AccountKeys
from origo_chat.sealing.certificates import certify
from origo_chat.sealing.epochs import EpochKeys, open_epoch, seal_epoch, sign_as_maker
from origo_chat.sealing.framing import digest, from_text, to_text
from origo_chat.sealing.keys_log import append
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.statement_reading import write_body
from origo_chat.sealing.statements import (
    AdministratorStatement,
    EpochStatement,
    RecoveryUseStatement,
    Role,
    RootStatement,
    StaffStatement,
    Statement,
)
from tests.hostile.lie import lie
from tests.unit.ceremony.room import ADA, BO, DAY, SAM, YES, root_of, run, shares

DAYS = (DAY, date(2026, 11, 30))
EPOCHS = tuple(EpochKeys.generate("origo", n) for n in (1, 2))
MALLORY, OLLE = AccountKeys.generate(), AccountKeys.generate()


def epoch_of(keys: EpochKeys, previous: bytes, maker: AccountKeys = SAM) -> EpochStatement:
    """Made by somebody of the team who is called Sam."""
    unsigned = EpochStatement(DAY, keys.team, keys.n, keys.kem.public, *DAYS, previous, member(maker).id, bytes(64))
    return sign_as_maker(unsigned, maker.signing)


def certified(maker: AccountKeys = SAM) -> list[EpochStatement]:
    """The team's two epochs, the second after the first."""
    made: list[EpochStatement] = []
    for each in EPOCHS:
        previous = digest(write_body(made[-1])) if made else bytes(32)
        made.append(epoch_of(each, previous, maker))
    return made


def member(keys: AccountKeys, alias: str = "Sam") -> StaffStatement:
    """Somebody of the team."""
    return StaffStatement(
        DAY,
        alias.encode().ljust(16, b"."),
        alias,
        Role.KURATOR,
        ("origo",),
        keys.signing.public,
        keys.kem.public,
        *DAYS,
    )


def use(*epochs: int, team: str = "origo") -> RecoveryUseStatement:
    """What two administrators enter before."""
    return RecoveryUseStatement(DAY, team, epochs, "alla telefoner blev stulna")


@dataclass(frozen=True)
class Brought:
    """What came to the room from the service: a log, and the recovery slots of the organisation's real epochs."""

    held: Path
    folder: Path
    log: bytes
    # What colleagues sealed to the recovery key as well, and which opens nothing.
    beside: tuple[bytes, ...] = ()

    @property
    def slots(self) -> Path:
        return self.folder / "slots.txt"

    def reseal(self, epochs: Sequence[int] = (1, 2), answers: str = YES * 9) -> CompletedProcess[str]:
        """The verb, with the real shares of both keys; the first answer is about the root, between the two."""
        log = self.folder / "keys.log"
        log.write_bytes(self.log)
        words: list[str | Path] = ["--log", log, "--team", "origo", "--to", self.slots]
        for n in epochs:
            slot = self.folder / f"epoch-{n}.txt"
            right = seal_epoch(EPOCHS[n - 1], root_of(self.held).recovery_kem_pk)
            slot.write_text("\n".join(map(to_text, (*self.beside, right))))
            words += ["--epoch", str(n), slot]
        root, *others = answers.splitlines(keepends=True)
        recovery = shares(self.held, "recovery", (3, 4, 5)).strip()
        typed = f"{shares(self.held, 'root', (1, 2, 3)).strip()}\n{root}{recovery}\n{''.join(others)}"
        return run("reseal", *words, typed=typed)

    def refused(self, because: str, epochs: Sequence[int] = (1, 2), answers: str = YES * 9) -> str:
        """Told why, and no slot left the room; what was on the screen until then."""
        done = self.reseal(epochs, answers)
        assert (done.returncode, because in done.stderr, self.slots.exists()) == (1, True, False), done.stderr
        return done.stdout


def entered(log: bytes, *statements: Statement, signers: Sequence[SigningKeyPair] = (ADA.signing, BO.signing)) -> bytes:
    """A log with more lines."""
    for statement in statements:
        log = append(log, certify(statement, list(signers)))
    return log


@pytest.fixture
def real(held: Path) -> bytes:
    """The organisation's own log, with Sam, two epochs, and the use that was entered."""
    return entered((held / "keys.log").read_bytes(), member(SAM), *certified(), use(1, 2))


def test_the_recovery_key_gives_epochs_to_members_who_were_heard(held: Path, tmp_path: Path, real: bytes) -> None:
    brought = Brought(held, tmp_path, real)
    done = brought.reseal()
    assert done.returncode == 0, done.stderr
    lines = [line.split() for line in brought.slots.read_text().splitlines()]
    opened = [open_epoch(SAM.kem, certified()[int(n) - 1], from_text(slot)).seed for n, _member, slot in lines]
    assert opened == [each.seed for each in EPOCHS]


def test_a_slot_that_a_colleague_sealed_wrongly_takes_nothing(held: Path, tmp_path: Path, real: bytes) -> None:
    rubbish = (bytes(1168), seal_epoch(EPOCHS[1], root_of(held).recovery_kem_pk))
    done = Brought(held, tmp_path, real, rubbish).reseal((1, 2))
    assert done.returncode == 0, done.stderr


def test_the_room_sees_the_mark_that_stands_on_the_papers(held: Path, tmp_path: Path, real: bytes) -> None:
    paper = (held / "recovery-2-of-5.txt").read_text(encoding="utf-8")
    mark = paper.split("Rotnyckelns märke: ")[1].splitlines()[0]
    assert (len(mark), mark in Brought(held, tmp_path, real).reseal().stdout) == (39, True)


def test_a_log_that_begins_with_another_mark_is_put_away(held: Path, tmp_path: Path, real: bytes) -> None:
    Brought(held, tmp_path, real).refused("nobody said yes", answers="no\n")


def test_an_epoch_is_named_once_and_by_its_number(held: Path, tmp_path: Path, real: bytes) -> None:
    Brought(held, tmp_path, real).refused("takes a number and a file, and each number once", epochs=(1, 1))


@lie("recovery-log-of-another-root")
def test_a_log_of_the_servers_own_with_the_real_recovery_key(held: Path, tmp_path: Path) -> None:
    root, signers = SigningKeyPair.generate(), [AccountKeys.generate(), AccountKeys.generate()]
    real = root_of(held)
    log = entered(b"", RootStatement(DAY, real.service, real.name, root.public, real.recovery_kem_pk), signers=[root])
    for each, alias in zip(signers, ("Ada", "Bo"), strict=True):
        keys = (each.signing.public, each.kem.public)
        forged = AdministratorStatement(DAY, alias.encode().ljust(16, b"."), alias, *keys, *DAYS)
        log = entered(log, forged, signers=[root])
    forgers = [each.signing for each in signers]
    log = entered(log, member(MALLORY), *certified(MALLORY), use(1, 2), signers=forgers)
    Brought(held, tmp_path, log).refused("begins with another root")


@lie("stranger-among-the-recovered")
def test_a_member_whom_nobody_in_the_room_is(held: Path, tmp_path: Path) -> None:
    log = entered((held / "keys.log").read_bytes(), member(SAM), member(MALLORY, "Mira"), *certified(), use(1, 2))
    # Yes to the root, to the use and to Sam; Mira is not here.
    shown = Brought(held, tmp_path, log).refused("nobody said yes", answers=f"{YES * 3}no\n")
    assert ("Sam (kurator)" in shown, "Mira (kurator)" in shown) == (True, True)


@lie("recovery-without-its-entry")
def test_a_log_in_which_no_use_was_entered(held: Path, tmp_path: Path) -> None:
    log = entered((held / "keys.log").read_bytes(), member(SAM), *certified())
    Brought(held, tmp_path, log).refused("no entry recovery-use for exactly the epochs 1, 2 of origo")


@lie("recovery-of-more-epochs")
def test_an_entry_that_names_fewer_epochs(held: Path, tmp_path: Path) -> None:
    log = entered((held / "keys.log").read_bytes(), member(SAM), *certified(), use(1))
    Brought(held, tmp_path, log).refused("no entry recovery-use for exactly the epochs 1, 2 of origo")


@lie("recovery-of-another-team")
def test_an_entry_for_another_team(held: Path, tmp_path: Path) -> None:
    olle = replace(member(OLLE, "Olle"), teams=("annat",))
    unsigned = replace(epoch_of(EpochKeys.generate("annat", 1), bytes(32)), made_by=olle.id)
    others = (olle, sign_as_maker(unsigned, OLLE.signing), use(1, team="annat"))
    log = entered((held / "keys.log").read_bytes(), member(SAM), *certified(), *others)
    Brought(held, tmp_path, log).refused("no entry recovery-use for exactly the epochs 1 of origo", epochs=(1,))
