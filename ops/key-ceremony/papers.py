"""Files that leave the ceremony: papers to print (in Swedish, for those who keep them) and public files."""

import os
import textwrap
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from shares import NEEDED, SHARES, ShareOfKey
from trouble import Trouble

KEYS = {"root": "ROTNYCKELN", "recovery": "ÅTERSTÄLLNINGSNYCKELN"}
ABILITY = {
    "root": "Tre delar tillsammans kan utse och avsätta tjänstens administratörer, och därmed bestämma vilka som "
    "senare släpps in i arbetslaget. De öppnar i sig ingenting som är skrivet.",
    "recovery": "Tre delar tillsammans kan, med det som tjänsten lagrar, läsa allt som ännu finns kvar. De är till för "
    "den dag då ett helt arbetslag har förlorat sina nycklar. Ceremonin lämnar inte ut något förrän två "
    "administratörer har skrivit in användningen i nyckelloggen. Den som har tre delar och går vid sidan av ceremonin "
    "hindras inte av det.",
}
KEEPING = (
    "Förvara papperet inlåst, i ett förseglat kuvert, på en annan plats än de andra delarna. Fotografera det inte, "
    "skriv inte av det och lägg inte in det i någon dator. Lämna det bara till den som leder en nyckelceremoni, på "
    "plats. Om papperet är borta eller kuvertet är öppnat: säg till samma dag."
)
REHEARSAL = "*** ÖVNING: denna del gäller inte på riktigt ***\n\n"


@dataclass(frozen=True)
class Marks:
    """What a paper names: its own key, and the root it belongs to."""

    own: str
    root: str


def share_paper(kind: str, share: ShareOfKey, service: str, name: str, on: date, marks: Marks, rehearsal: bool) -> str:
    """The text of one paper: whose it is, what it can do, its words, and how to keep it."""
    rows = [share.words[start : start + 3] for start in range(0, len(share.words), 3)]
    numbered = "\n".join(
        "".join(f"{row * 3 + column + 1:>4}. {word:<14}" for column, word in enumerate(words)).rstrip()
        for row, words in enumerate(rows)
    )
    head = (
        f"{name} ({service})\nDel {share.number} av {SHARES} av {KEYS[kind]}\n{on.isoformat()}\n"
        f"Nyckelns märke: {marks.own}\n"
    )
    if kind != "root":
        head += f"Rotnyckelns märke: {marks.root}\n"
    body = f"{ABILITY[kind]} {NEEDED} av {SHARES} delar behövs; en ensam del är till ingen nytta."
    return "\n".join(
        [
            f"{REHEARSAL if rehearsal else ''}{head}",
            textwrap.fill(body, 72),
            "",
            numbered,
            "",
            textwrap.fill(KEEPING, 72),
            "",
            "Förvaras av: ______________________   Mottagen den: ______________",
            "",
        ]
    )


def write_secret(path: Path, text: str) -> None:
    """A new file that only this user can read. An old one is never written over."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as fault:
        raise Trouble(f"cannot write {path.name}: {fault.strerror}; choose an empty folder with --to") from None
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)


def read_file(path: Path) -> bytes:
    """The bytes of a file somebody brought."""
    try:
        return path.read_bytes()
    except OSError as fault:
        raise Trouble(f"cannot read {path}: {fault.strerror}") from None


def write_public(path: Path, data: bytes) -> None:
    """A file that may leave the room, replaced as a whole."""
    beside = path.with_name(path.name + ".new")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as fault:
        raise Trouble(f"cannot write {path}: {fault.strerror}") from None
