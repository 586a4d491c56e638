"""The recovery key in use: it believes the root whose shares are in the room, and only members who were heard."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from asking import ask_agreement, ask_shares, say
from log_book import Book, mark_of, read_book, words_of
from papers import read_file, write_secret
from trouble import Trouble

from origo_chat.sealing.epochs import EpochKeys, open_epoch, seal_epoch
from origo_chat.sealing.framing import from_text, to_text
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.refusals import SealingError
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.statements import EpochStatement, RecoveryUseStatement, StaffStatement


def reseal(options: Namespace) -> None:
    """Restores root and recovery key and seals the named epochs to the team of today, once everybody was heard."""
    book = read_book(options.log, options.on)
    files = {int(n): Path(file) for n, file in options.epoch if n.isdecimal()}
    if len(files) != len(options.epoch):
        raise Trouble("--epoch takes a number and a file, and each number once: --epoch 3 epoch-3.txt")
    use = _use_of(book, options.team, files)
    _root_in_the_room(book)
    recovery = KemKeyPair.from_seed(ask_shares("recovery"))
    if recovery.public != book.log.root.recovery_kem_pk:
        raise Trouble("the shares are not of the recovery key of this log")
    say(f"the log says of this use: {use.on}, epochs {', '.join(map(str, use.epochs))} of {use.team}: {use.why}")
    ask_agreement("is that what this room is here for? type yes:")
    members = _heard_members(book, options.team)
    lines = []
    for n, file in sorted(files.items()):
        epoch = _opened(recovery, _epoch_of(book, options.team, n), file)
        lines += [f"{n} {each.id.hex()} {to_text(seal_epoch(epoch, each.kem_pk))}" for each in members]
    write_secret(options.to, "\n".join(lines) + "\n")
    say(f"{len(lines)} slots written: {len(files)} epochs for {len(members)} members")


def _use_of(book: Book, team: str, epochs: Iterable[int]) -> RecoveryUseStatement:
    """Two administrators have entered this very use before: else whoever looks at the log would not learn of it."""
    wanted = (team, tuple(sorted(epochs)))
    uses = [each for each in book.statements() if isinstance(each, RecoveryUseStatement)]
    found = [each for each in uses if (each.team, each.epochs) == wanted]
    if not found:
        raise Trouble(
            f"the log has no entry recovery-use for exactly the epochs {', '.join(map(str, wanted[1]))} of {team}: "
            "two administrators sign it first; then bring the log that has it"
        )
    return found[-1]


def _root_in_the_room(book: Book) -> None:
    """A file begins with whatever root its writer likes: the shares say which is ours."""
    root = SigningKeyPair.from_seed(ask_shares("root"))
    if root.public != book.log.root.sign_pk:
        raise Trouble("this log begins with another root than the shares in this room give: do not use this file")
    say(f"\nthe root of this log has the mark\n\n    {mark_of(root.public)}\n")
    ask_agreement("does every recovery paper in this room name that mark of the root key? type yes:")


def _heard_members(book: Book, team: str) -> list[StaffStatement]:
    """Everybody the seeds would be sealed to, each after reading their six words aloud in this room."""
    members = [each.statement for each in book.log.members(team)]
    if not members:
        raise Trouble(f"team {team} has no members today: certify them first")
    for each in members:
        say(f"\n{each.alias} ({each.role}) reads six words from their own screen. Here they are:\n")
        say(f"    {words_of(each)}\n")
        ask_agreement("is that person in this room, and are all six the same? type yes:")
    return members


def _epoch_of(book: Book, team: str, n: int) -> EpochStatement:
    found = [each.statement for each in book.log.epochs(team) if each.statement.n == n]
    if not found:
        raise Trouble(f"the log has no epoch {n} of team {team}")
    return found[0]


def _opened(recovery: KemKeyPair, epoch: EpochStatement, file: Path) -> EpochKeys:
    """Members seal it, a line each where theirs differ: one that opens to the epoch's own key is right."""
    refused = "it is empty"
    for line in read_file(file).decode(errors="replace").split():
        try:
            return open_epoch(recovery, epoch, from_text(line))
        except SealingError as refusal:
            refused = str(refusal)
    raise Trouble(f"{file} holds no slot that the recovery key opens for epoch {epoch.n} ({refused})")
