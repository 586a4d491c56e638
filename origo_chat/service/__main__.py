"""`python -m origo_chat.service`: check a service.toml, or export its public part for the client build."""

import argparse
import sys
from pathlib import Path

from origo_chat.service.public import exported
from origo_chat.service.reading import ServiceFileError, read_service


def main(arguments: list[str] | None = None) -> int:
    """The exit code: 0 when the file is fine and the work is done, 1 with plain lines on stderr when not."""
    given = _parser().parse_args(arguments)
    try:
        service = read_service(given.file)
        if given.verb == "export":
            _write(given.to, exported(service))
        else:
            sys.stdout.write("ok\n")
    except ServiceFileError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except OSError as error:
        reason = (error.strerror or "an unknown fault").lower()
        sys.stderr.write(f"{error.filename}: cannot be written ({reason}): choose another place with --to\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m origo_chat.service", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    check = verbs.add_parser("check", help="print ok, or every problem in the file")
    check.add_argument("file", type=Path)
    export = verbs.add_parser("export", help="write the public part as JSON")
    export.add_argument("--file", type=Path, required=True)
    export.add_argument("--to", type=Path, required=True)
    return parser


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


if __name__ == "__main__":
    sys.exit(main())
