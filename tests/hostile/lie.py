"""How a case says which lie of the spec it tells."""

import pytest


def lie(name: str) -> pytest.MarkDecorator:
    """The case of one lie: its name stands in SPEC section 18, and written out here, so that it can be found."""
    return pytest.mark.lie(name)
