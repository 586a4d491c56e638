"""No file names a developer's machine or the registry that machine happens to use."""

import re
from pathlib import Path

from tests.unit.architecture.sources import files, shown

# Put together from pieces, so that this file may be searched as well.
MACHINE_FOLDERS = ["/ro" + "ot/", "/ho" + "me/", "/Us" + "ers/", "/wo" + "rk/"]
# Written backwards, so that no address of one stands here, in pieces or whole.
REGISTRIES = [each[::-1] for each in ("gro.ipyp", "gro.detsohnohtyp", "gro.sjmpn", "moc.sjmpn", "moc.gkpnray")]
# A machine's folder begins a path; below the project such names are anybody's.
BEGINS = r"(?<![\w.~)*}\]])"
NEEDLES = re.compile("|".join([*(BEGINS + each for each in MACHINE_FOLDERS), *map(re.escape, REGISTRIES)]))


def found_in(words: str) -> list[str]:
    return NEEDLES.findall(words)


def text_of(path: Path) -> str:
    """Pictures and other bytes hold no words."""
    content = path.read_bytes()
    return "" if b"\0" in content else content.decode(errors="replace")


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = {shown(path): needles for path in files() if (needles := found_in(text_of(path)))}
    assert found == {}, "fix: paths are relative to the project; where packages come from is each machine's setting"


def test_such_names_are_found() -> None:
    assert found_in(f'open("{MACHINE_FOLDERS[0]}x")') == [MACHINE_FOLDERS[0]]
    assert found_in(f"https://files.{REGISTRIES[1]}/x") == [REGISTRIES[1]]
    assert found_in("at frontend/work/x and .build/home/y") == []
