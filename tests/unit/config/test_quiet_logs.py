"""A log line holds what the programmer wrote and nothing else."""

import json
import logging

from origo_chat.config.quiet_logs import LINES_A_MINUTE, FewOfAKind, QuietFormatter, frames_of
from tests.support import canaries


def line(name: str, message: object, *arguments: object, error: BaseException | None = None) -> str:
    exc_info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord(name, logging.ERROR, __file__, 7, message, arguments, exc_info, "somewhere")
    return QuietFormatter().format(record)


def raised(inner: Exception) -> Exception:
    try:
        try:
            raise inner
        except Exception as error:
            raise ValueError(canaries.TEXT) from error
    except ValueError as outer:
        return outer


def test_our_own_constant_sentence_is_written() -> None:
    assert json.loads(line("origo_chat.somewhere", "unhandled fault"))["event"] == "unhandled fault"


def test_our_own_sentence_with_values_is_not() -> None:
    assert "event" not in json.loads(line("origo_chat.somewhere", "said %s", canaries.TEXT))


def test_a_message_of_a_library_is_not_written() -> None:
    assert canaries.found_in(line("daphne.server", f"Exception: {canaries.TEXT}").encode()) == []


def test_a_trace_names_places_and_not_what_was_said() -> None:
    written = line("daphne.server", "x", error=raised(KeyError(canaries.TEXT)))
    assert canaries.found_in(written.encode()) == []
    assert json.loads(written)["fault"] == "ValueError"


def test_a_trace_follows_what_caused_it() -> None:
    assert [frame for frame in frames_of(raised(KeyError())) if frame.startswith("raised")] == [
        "raised ValueError",
        "raised KeyError",
    ]


def test_of_one_place_so_many_lines_are_written_and_then_how_many_were_left_out() -> None:
    few, formatter = FewOfAKind(), QuietFormatter()

    def logged(place: int, minute: int) -> logging.LogRecord | None:
        record = logging.LogRecord("daphne.server", logging.ERROR, __file__, place, "x", (), None)
        record.created = minute * 60.0
        return record if few.filter(record) else None

    assert sum(logged(7, 5) is not None for _ in range(LINES_A_MINUTE + 40)) == LINES_A_MINUTE
    assert logged(8, 5) is not None
    later = logged(7, 6)
    assert later is not None
    assert json.loads(formatter.format(later))["left_out"] == 40
    assert (again := logged(7, 6)) is not None
    assert "left_out" not in json.loads(formatter.format(again))
