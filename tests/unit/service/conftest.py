"""The demonstration file, whole or with a few words of it changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from origo_chat import demo
from origo_chat.service.reading import ServiceFileError, read_service
from origo_chat.service.shape import Service

DEMO_FILE = Path(demo.__file__).with_name("service.toml")

Change = tuple[str, str]
Changed = Callable[..., Path]
Problems = Callable[..., list[str]]


@pytest.fixture
def demo_file() -> Path:
    return DEMO_FILE


@pytest.fixture
def organisation() -> Service:
    return read_service(DEMO_FILE)


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """A copy of the demonstration file in which the first of each pair became the second."""

    def write(*changes: Change) -> Path:
        text = DEMO_FILE.read_text(encoding="utf-8")
        for before, after in changes:
            assert before in text, f"the demonstration file has no {before!r} to change"
            text = text.replace(before, after, 1)
        path = tmp_path / "service.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def problems(changed: Changed) -> Problems:
    """What is wrong with the demonstration file after some changes, without the name of the file."""

    def read(*changes: Change) -> list[str]:
        path = changed(*changes)
        with pytest.raises(ServiceFileError) as refused:
            read_service(path)
        lines = str(refused.value).splitlines()
        assert all(line.startswith(f"{path}: ") for line in lines)
        return [line.removeprefix(f"{path}: ") for line in lines]

    return read
