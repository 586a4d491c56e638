"""Questions to the people in the room. What is typed as a share is not shown on the screen."""

import sys
from getpass import getpass

from shares import NEEDED, restore
from trouble import Trouble


def ask_shares(kind: str) -> bytes:
    """The seed of three shares, typed one after the other; an empty line ends early."""
    say(f"the three shares of the {kind} key, one paper at a time; numbers may be typed along:")
    typed: list[str] = []
    for number in range(1, NEEDED + 1):
        line = _hidden(f"share {number}: ")
        if not line.strip():
            break
        typed.append(line)
    return restore(typed)


def ask_agreement(question: str) -> None:
    """Goes on only after a whole yes."""
    say(question)
    if sys.stdin.readline().strip().lower() not in {"yes", "ja"}:
        raise Trouble("stopped: nobody said yes; nothing was written")


def say(words: str) -> None:
    """One line to the people in the room."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _hidden(prompt: str) -> str:
    if sys.stdin.isatty():
        return getpass(prompt)
    say(prompt)
    return sys.stdin.readline()
