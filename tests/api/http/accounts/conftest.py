"""What the organisation decides about second factors."""

import pytest
from django.conf import LazySettings


@pytest.fixture
def factor_required(settings: LazySettings) -> None:
    """As an organisation that requires a second factor."""
    policies = settings.SERVICE.policies.model_copy(update={"second_factor_required": True})
    settings.SERVICE = settings.SERVICE.model_copy(update={"policies": policies})
