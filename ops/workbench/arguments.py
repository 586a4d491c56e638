"""Which verbs there are, which words each one takes, and what it then does."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ops.workbench import chores, cleaning, places, serve, suite
from ops.workbench.trouble import Trouble

HIGHEST_PORT = 65535


@dataclass(frozen=True)
class Order:
    """What was asked for, ready to be done."""

    verb: str
    act: Callable[[], int]


def read(words: list[str]) -> Order:
    """Turn the words of the command line into an order, or say which word is wrong."""
    named = _parser().parse_args(words)
    acts: dict[str, Callable[[], int]] = {
        "run": lambda: serve.run(port=_port(named.port), service_file=_service(named.service)),
        "build": lambda: chores.build(service_file=_service(named.service)),
        "test": suite.test,
        "check": suite.check,
        "lies": lambda: chores.lies(named.names),
        "generate": chores.generate,
        "format": chores.tidy,
        "lock": chores.lock,
        "clean": cleaning.clean,
        "reset": lambda: cleaning.reset(yes=named.yes),
    }
    return Order(named.verb, acts[named.verb])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m ops.workbench", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    for verb in ("run", "build"):
        verbs.add_parser(verb).add_argument("--service", default="")
    verbs.choices["run"].add_argument("--port", default="8000")
    for verb in ("test", "check", "generate", "format", "lock", "clean"):
        verbs.add_parser(verb)
    verbs.add_parser("lies").add_argument("names", nargs="*", metavar="LIE")
    verbs.add_parser("reset").add_argument("--yes", action="store_true")
    return parser


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < int(text) <= HIGHEST_PORT:
        return int(text)
    raise Trouble(f"{text!r} is not a port number", "give a number between 1 and 65535: make run PORT=8001")


def _service(text: str) -> Path:
    return Path(text).absolute() if text else places.DEMO_SERVICE
