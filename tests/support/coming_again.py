"""How long a client waits that is told to come again (SPEC 19)."""

from collections.abc import Mapping
from typing import Any, Final

# What is told longer is no moment: whoever asked decides.
LONGEST_SECONDS: Final = 10
# More often a client does not come for one thing.
MOST_TIMES: Final = 8


def seconds_told(code: object, params: Mapping[str, Any] | None) -> int | None:
    """The seconds of a refusal that passes in a moment; nothing of any other."""
    seconds = int((params or {}).get("seconds") or 0)
    return seconds if code in ("busy", "too_many") and 0 < seconds <= LONGEST_SECONDS else None
