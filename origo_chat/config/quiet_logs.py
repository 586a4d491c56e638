"""Logs without people: where something went wrong, never what was said, by whom or from where.

A line is JSON. Messages from libraries are not written at all, because a message may quote what a person sent;
the place in the code that logged it is, and the frames of a stack trace without the exception's own text.
"""

import json
import logging
import sys
import threading
import types
from contextvars import ContextVar
from typing import Any, Final

OURS: Final = "origo_chat"
request_name: ContextVar[str] = ContextVar("request_name", default="")


# Of one place in the code: a fault that comes oftener is the same one, and whoever can call it up would fill the disk.
LINES_A_MINUTE: Final = 60


class FewOfAKind(logging.Filter):
    """Lets so many lines of one place through in a minute; the first of the next says how many were left out."""

    def __init__(self) -> None:
        super().__init__()
        self._counted: dict[tuple[str, str, int], tuple[int, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Two threads in one moment may count as one: it is no matter."""
        place, minute = (record.name, record.pathname, record.lineno), int(record.created // 60)
        before, times = self._counted.get(place, (minute, 0))
        if before != minute:
            record.left_out, times = max(0, times - LINES_A_MINUTE), 0
        self._counted[place] = (minute, times + 1)
        return times < LINES_A_MINUTE


class QuietFormatter(logging.Formatter):
    """Turns a record into one JSON line made only of things the programmer wrote."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S"),
            "level": record.levelname.lower(),
            "from": f"{record.name}:{record.funcName}:{record.lineno}",
        }
        if record.name.split(".")[0] == OURS and isinstance(record.msg, str) and not record.args:
            line["event"] = record.msg
        if left_out := getattr(record, "left_out", 0):
            line["left_out"] = left_out
        if request_name.get():
            line["request"] = request_name.get()
        if record.exc_info and record.exc_info[0]:
            line["fault"] = record.exc_info[0].__name__
            line["trace"] = frames_of(record.exc_info[1])
        return json.dumps(line)


def frames_of(error: BaseException | None) -> list[str]:
    """File, line and function of each frame, and of what caused it. No locals, no message, no source line."""
    frames: list[str] = []
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        frames += [f"raised {type(error).__name__}", *_places(error.__traceback__)]
        error = error.__cause__ or error.__context__
    return frames


def _places(trace: types.TracebackType | None) -> list[str]:
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.rsplit('/site-packages/')[-1]}:{trace.tb_lineno} {code.co_qualname}")
        trace = trace.tb_next
    return places


def install() -> None:
    """Send every logger, warning and uncaught fault of this process through the quiet formatter to stderr."""
    handler = logging.StreamHandler()
    handler.setFormatter(QuietFormatter())
    handler.addFilter(FewOfAKind())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.captureWarnings(True)
    # Django notes every answer above 399 here; only one that comes with a stack trace is a fault.
    logging.getLogger("django.request").addFilter(lambda record: bool(record.exc_info))
    logger = logging.getLogger(f"{OURS}.process")

    def of_process(kind: type[BaseException], error: BaseException, trace: types.TracebackType | None) -> None:
        logger.critical("uncaught fault", exc_info=(kind, error, trace))

    def of_thread(details: threading.ExceptHookArgs) -> None:
        if details.exc_value is not None:
            of_process(details.exc_type, details.exc_value, details.exc_traceback)

    sys.excepthook = of_process
    threading.excepthook = of_thread
