"""What `make run` keeps between two starts, and its format. Nothing converts an old one: it holds a demonstration."""

from pathlib import Path

from ops.workbench import places, trouble
from ops.workbench.trouble import Trouble

# One more whenever tables or sealed bytes change so that this version cannot go on with what an earlier one left.
FORMAT = 2
NAME = "format"


def prepare(folder: Path = places.STATE) -> None:
    """The folder, ready to write in, and of this version's format. Asked before anything is installed or built."""
    trouble.ready_to_write(folder)
    folder.chmod(0o700)  # other users of this machine have no business in the database
    if not (folder / NAME).exists() and not any(folder.iterdir()):
        (folder / NAME).write_text(f"{FORMAT}\n")
    found = format_of(folder)
    if found != str(FORMAT):
        raise of_another_version(found)


def format_of(folder: Path) -> str:
    """As it stands there; the first version wrote none."""
    try:
        return (folder / NAME).read_text(errors="replace").strip()[:20]
    except FileNotFoundError:
        return "1"


def of_another_version(found: str = "unknown") -> Trouble:
    """The one sentence about a state that this version cannot read."""
    shown = places.STATE.relative_to(places.ROOT)
    return Trouble(
        f"the demonstration in {shown} was made by another version of this project (format {found}, not {FORMAT})",
        "make reset, which removes it and begins anew (or go back to the version that made it)",
    )
