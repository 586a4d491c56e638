"""The command line of the workbench: `python3 -m ops.workbench <verb>`, one verb for each make target.

The first lines must be readable by an old Python, or the sentence about its age would never be printed.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036
    print("trouble: python %d.%d is too old, this needs python 3.11 or newer" % sys.version_info[:2])  # noqa: UP031
    print("way out: install it (apt-get install python3) or name another: make run PYTHON=python3.11")
    raise SystemExit(1)

from ops.workbench import arguments, signals
from ops.workbench.trouble import Trouble


def main(words: list[str]) -> int:
    """Do what the words ask; a trouble is told in two lines and never as a traceback."""
    try:
        with signals.turned_into_exceptions():
            return arguments.read(words).act()
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr, flush=True)
        return 1
    except signals.Stopped as stopped:
        return stopped.exit_code


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
