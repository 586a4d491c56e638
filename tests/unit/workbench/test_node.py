"""Which Node can build the client."""

import pytest

from ops.workbench.node import new_enough


@pytest.mark.parametrize("version", ["v22.12.0", "v22.13.1\n", "v24.0.0", "v100.0.0"])
def test_this_node_is_new_enough(version: str) -> None:
    assert new_enough(version)


@pytest.mark.parametrize("version", ["v18.20.8", "v22.11.9", "v9.99.0", "", "not node"])
def test_this_node_is_not(version: str) -> None:
    assert not new_enough(version)
