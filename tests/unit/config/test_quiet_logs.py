"""A log line holds what the programmer wrote and nothing else."""

import json
import logging

from origo_chat.config.quiet_logs import QuietFormatter, frames_of
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
