"""From a file on disk to a Service, or to everything that is wrong with it."""

import re
import tomllib
from pathlib import Path

from pydantic import ValidationError

from origo_chat.service.agreement import disagreements
from origo_chat.service.problems import Problem, problem_from, problem_of
from origo_chat.service.shape import Service

_TOML_FAULT = re.compile(r"(?P<fault>.*) \(at (?P<where>.*)\)", re.DOTALL)


class ServiceFileError(Exception):
    """The file cannot be used; the text is every problem in it, a line each."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def read_service(path: Path) -> Service:
    """The organisation a file describes; ServiceFileError tells all of its problems at once."""
    tables = _tables(path, _text(path))
    try:
        return Service.model_validate(tables)
    except ValidationError as error:
        shape = [problem_from(path, details) for details in error.errors(include_url=False)]
    # The parts of a file with faults in its shape were not compared: do it on what is there.
    between = [problem_of(path, refused) for refused in disagreements(tables)]
    raise ServiceFileError(tuple(dict.fromkeys([*shape, *between])))


def _text(path: Path) -> str:
    if path.is_dir():
        raise _unreadable(path, "", "a file", "a folder")
    try:
        # An editor may have put a byte order mark first; it means nothing.
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise _unreadable(path, "", "a file", "nothing") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        byte = error.object[error.start]
        raise _unreadable(path, f"line {line}", "text in UTF-8", f"the byte 0x{byte:02x}") from None
    except OSError as error:
        reason = (error.strerror or "an unknown fault").lower()
        raise _unreadable(path, "", "a file this program may read", reason) from None


def _tables(path: Path, text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise _unreadable(path, "", "TOML", "lists within lists without end") from None
    except ValueError as error:
        fault = _TOML_FAULT.fullmatch(str(error))
        where, found = (fault["where"], fault["fault"]) if fault else ("", str(error))
        raise _unreadable(path, where, "TOML", f"a fault: {found[:1].lower()}{found[1:]}") from None


def _unreadable(path: Path, where: str, expected: str, found: str) -> ServiceFileError:
    return ServiceFileError((Problem(path, where, expected, found),))
