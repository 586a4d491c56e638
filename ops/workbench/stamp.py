"""Stamps: what a step was made from, so that it is skipped while nothing has changed."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Stamp:
    """A file that holds the fingerprint of what its neighbour was made from."""

    file: Path
    fingerprint: str

    def matches(self) -> bool:
        """True while the step was finished with the same inputs."""
        return self.file.is_file() and self.file.read_text() == self.fingerprint

    def remove(self) -> None:
        """Taken away *before* a step begins, so that a broken step is never taken for a finished one."""
        self.file.unlink(missing_ok=True)

    def write(self) -> None:
        """Left when the step is finished."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(self.fingerprint)


def fingerprint(files: Iterable[Path], *words: str) -> str:
    """One digest over names, contents and words. Sorted, so that the order of a listing never matters."""
    digest = hashlib.sha256()
    for word in words:
        _add(digest, word.encode())
    for file in sorted(files):
        _add(digest, str(file).encode())
        _add(digest, file.read_bytes())
    return digest.hexdigest()


def files_below(folder: Path, *, without: Iterable[str] = ()) -> list[Path]:
    """Every file below a folder, apart from folders with these names."""
    left_out = set(without)
    found: list[Path] = []
    for entry in folder.iterdir():
        if entry.name in left_out:
            continue
        if entry.is_dir():
            found += files_below(entry, without=left_out)
        elif entry.is_file():
            found.append(entry)
    return found


def _add(digest: "hashlib._Hash", content: bytes) -> None:
    # The length goes first: two short parts must not read as one long part.
    digest.update(f"{len(content)}:".encode())
    digest.update(content)
