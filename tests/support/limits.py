"""Every test has a limit: pyproject.toml states it, pytest-timeout holds it. Here is what would otherwise escape it."""

import faulthandler
import signal
from collections.abc import Generator

import pytest
from pytest_timeout import Settings

# Clearing up has a limit of its own: the test may have used up its time, and a failure ends the first one.
CLEARING_SECONDS = 120.0
# The alarm rings again: what hears it may be a task in the background, and what clears up after it may hang as well.
AGAIN_SECONDS = 20.0
# After its summary a run has nothing left to do but end. A thread that somebody left waiting would keep it for ever.
LEAVING_SECONDS = 60.0


@pytest.hookimpl(wrapper=True)
def pytest_timeout_set_timer(settings: Settings) -> Generator[None, object, object]:
    """Let the alarm that was just set ring more than once."""
    is_set = yield
    if settings.method == "signal" and settings.timeout:
        signal.setitimer(signal.ITIMER_REAL, settings.timeout, AGAIN_SECONDS)
    return is_set


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, None, None]:
    """Set it anew for whatever clears up."""
    own = item.config.getoption("timeout")
    clearing = CLEARING_SECONDS if own is None else own
    item.config.hook.pytest_timeout_set_timer(item=item, settings=Settings(clearing, "signal", False, False))
    yield


def pytest_unconfigure() -> None:
    """Where a thread keeps the run from ending, say where it stands and end it all the same."""
    faulthandler.dump_traceback_later(LEAVING_SECONDS, exit=True)
