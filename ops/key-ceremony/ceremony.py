"""The key ceremony, on a machine without network: python ops/key-ceremony/ceremony.py VERB. README.md: the runbook."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from asking import ask_shares, say
from log_book import Book, certificates_of, mark_of, read_book, show, verified
from organisation import begin_log, certify_terms, read_newcomer
from papers import Marks, share_paper, write_public, write_secret
from recovery import reseal
from shares import SHARES, split
from trouble import Trouble

from origo_chat.core import clock
from origo_chat.core.identifiers import random_bytes
from origo_chat.sealing.certificates import certify
from origo_chat.sealing.framing import from_text, to_text
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.keys_log import append
from origo_chat.sealing.refusals import SealingError
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.statements import Reason, RevocationStatement

LOG = "keys.log"


def begin(options: Namespace) -> None:
    """Makes the root, and the recovery key if it was chosen; certifies the first administrators; writes the papers."""
    if (options.to / LOG).exists():
        raise Trouble(f"{options.to / LOG} is there already: a new root needs an empty folder")
    newcomers = [read_newcomer(path) for path in options.administrator]
    root_seed, recovery_seed = random_bytes(32), random_bytes(32) if options.recovery else None
    root = SigningKeyPair.from_seed(root_seed)
    recovery = KemKeyPair.from_seed(recovery_seed) if recovery_seed else None
    log = begin_log(root, recovery, options.service, options.name, options.on)
    for newcomer in newcomers:
        log = certify_terms(log, root, newcomer, options.on, options.terms)
    verified(log, root.public, options.on)
    options.to.mkdir(parents=True, exist_ok=True)
    mark = mark_of(root.public)
    _write_papers(options, "root", root_seed, Marks(mark, mark))
    if recovery and recovery_seed:
        _write_papers(options, "recovery", recovery_seed, Marks(mark_of(recovery.public), mark))
    _write_log(options.to / LOG, log, root, options.on)


def certify_administrators(options: Namespace) -> None:
    """Restores the root from three shares and adds terms of administrators to the log."""
    log, root = _log_and_root(options)
    for newcomer in [read_newcomer(path) for path in options.administrator]:
        log = certify_terms(log, root, newcomer, options.on, options.terms)
    _write_log(options.log, log, root, options.on)


def revoke(options: Namespace) -> None:
    """Restores the root from three shares and revokes a certificate, with everything that has its keys."""
    log, root = _log_and_root(options)
    try:
        statement = RevocationStatement(options.on, from_text(options.of), Reason(options.reason))
    except SealingError:
        raise Trouble("--of is not the hash of a certificate: `check` prints them") from None
    _write_log(options.log, append(log, certify(statement, [root])), root, options.on)


def restore(options: Namespace) -> None:
    """Tries three shares against the log, and forgets them: the yearly look whether the papers still work."""
    log = read_book(options.log, options.on).log
    seed = ask_shares(options.key)
    public = _public_half(options.key, seed)
    if public != (log.root.sign_pk if options.key == "root" else log.root.recovery_kem_pk):
        raise Trouble(
            f"the shares fit together and give another key: they are not of the {options.key} key of this log"
        )
    say(f"restored: these are three shares of the {options.key} key of {log.root.name}")


def check(options: Namespace) -> None:
    """Verifies a log from its own root and prints what a client is built with. No secret is typed."""
    book = read_book(options.log, options.on)
    show(book)
    for certificate in certificates_of(book.data):
        statement = certificate.statement
        say(f"{to_text(certificate.hash)} {statement.on} {statement.kind} {getattr(statement, 'alias', '')}".rstrip())


def _public_half(kind: str, seed: bytes) -> bytes:
    return SigningKeyPair.from_seed(seed).public if kind == "root" else KemKeyPair.from_seed(seed).public


def _log_and_root(options: Namespace) -> tuple[bytes, SigningKeyPair]:
    book = read_book(options.log, options.on)
    root = SigningKeyPair.from_seed(ask_shares("root"))
    if root.public != book.log.root.sign_pk:
        raise Trouble("the shares fit together and give another key: they are not of the root key of this log")
    return book.data, root


def _write_log(path: Path, log: bytes, root: SigningKeyPair, on: date) -> None:
    book = Book(log, verified(log, root.public, on))
    write_public(path, log)
    show(book)


def _write_papers(options: Namespace, kind: str, seed: bytes, marks: Marks) -> None:
    for share in split(seed):
        paper = share_paper(kind, share, options.service, options.name, options.on, marks, options.rehearsal)
        write_secret(options.to / f"{kind}-{share.number}-of-{SHARES}.txt", paper)


def refuse_network(folder: Path = Path("/sys/class/net")) -> None:
    """A key that was on a machine with a network is not an offline key."""
    up = [
        each.name
        for each in (folder.iterdir() if folder.is_dir() else [])
        if each.name != "lo" and (each / "operstate").is_file() and (each / "operstate").read_text().strip() == "up"
    ]
    if up:
        raise Trouble(f"this machine has a network ({', '.join(up)}): pull it out, or say --rehearsal for an exercise")


def arguments() -> ArgumentParser:
    """What may be typed."""
    parser = ArgumentParser(prog="ceremony.py", description=__doc__)
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    today = clock.today()
    for run in (begin, certify_administrators, revoke, restore, reseal, check):
        name = "certify" if run is certify_administrators else run.__name__
        verb = verbs.add_parser(name, help=run.__doc__, description=run.__doc__)
        verb.set_defaults(run=run)
        verb.add_argument("--rehearsal", action="store_true", help="an exercise: papers say so, a network is no fault")
        verb.add_argument(
            "--on", type=date.fromisoformat, default=today, help=f"the day, when the clock is wrong ({today})"
        )
        if run is not begin:
            verb.add_argument("--log", type=Path, required=True, help="the organisation's keys.log")
        if run in (begin, certify_administrators):
            verb.add_argument("--administrator", type=Path, action="append", default=[], help="a newcomer's request")
            verb.add_argument("--terms", type=int, choices=range(1, 9), default=4, help="terms of 90 days (4: a year)")
        _add_own(verb, run.__name__)
    return parser


def _add_own(verb: ArgumentParser, name: str) -> None:
    if name == "begin":
        verb.add_argument("--service", required=True, help="the id in service.toml")
        verb.add_argument("--name", required=True, help="the organisation's name")
        verb.add_argument("--recovery", action="store_true", help="make a recovery key as well: it can read everything")
        verb.add_argument("--to", type=Path, required=True, help="an empty folder for papers and log")
    elif name == "revoke":
        verb.add_argument("--of", required=True, help="the hash of a certificate, as `check` prints it")
        verb.add_argument("--reason", choices=list(Reason), required=True)
    elif name == "restore":
        verb.add_argument("--key", choices=["root", "recovery"], default="root")
    elif name == "reseal":
        verb.add_argument("--team", required=True)
        verb.add_argument(
            "--epoch",
            nargs=2,
            action="append",
            required=True,
            metavar=("N", "FILE"),
            help="an epoch's number, and a file with its recovery slot in base64url; once for each epoch",
        )
        verb.add_argument("--to", type=Path, required=True, help="a new file for the members' slots")


def _in_one_word(typed: list[str]) -> list[str]:
    """A hash may begin with a dash: apart from its `--of` the parser would take it for an option."""
    words = list(typed)
    if "--of" in words[:-1]:
        at = words.index("--of")
        words[at : at + 2] = [f"--of={words[at + 1]}"]
    return words


def main() -> int:
    """Runs one verb. Trouble is one sentence and status 1."""
    options = arguments().parse_args(_in_one_word(sys.argv[1:]))
    try:
        if not options.rehearsal and options.run is not check:
            refuse_network()
        options.run(options)
    except (Trouble, SealingError) as trouble:
        sys.stderr.write(f"{trouble}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
