"""The project's own files, found by walking: an exported tree has no git to ask."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SERVICE = ROOT / "origo_chat"
NOT_OURS = {"node_modules", "__pycache__"}
# Other hidden folders are made by tools: git's own, what is built, caches, settings of editors.
HIDDEN_BUT_OURS = {".ci"}


def files(*endings: str, below: Path = ROOT) -> Iterator[Path]:
    """Every file of ours whose name ends like one of these; every one when none is given."""
    for entry in sorted(below.iterdir()):
        if entry.is_dir():
            if _is_ours(entry):
                yield from files(*endings, below=entry)
        # In a second work tree .git is a file that holds a path of the machine.
        elif entry.name == ".git":
            continue
        elif not endings or entry.name.endswith(endings):
            yield entry


def shown(path: Path) -> str:
    """A path as a developer types it."""
    return str(path.relative_to(ROOT))


def packages() -> list[Path]:
    """The folders of the service that hold code of ours. Django names the others, and they explain themselves."""
    found = (file.parent for file in files("__init__.py", below=SERVICE))
    return [each for each in found if not {"migrations", "management", "commands"} & set(each.parts)]


def _is_ours(folder: Path) -> bool:
    if folder.is_symlink() or folder.name in NOT_OURS:
        return False
    return folder.name in HIDDEN_BUT_OURS or not folder.name.startswith(".")
