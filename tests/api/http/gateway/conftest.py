"""The probe's own table and addresses."""

from collections.abc import Iterator

import pytest
from django.db import connection

from tests.api.http.gateway import probe


@pytest.fixture
def deeds(transactional_db: None, settings: object) -> Iterator[None]:
    """The table in which the probe leaves its trace."""
    settings.ROOT_URLCONF = probe.__name__  # type: ignore[attr-defined]
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE probe_deeds (text varchar(200))")
    yield
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE probe_deeds")
