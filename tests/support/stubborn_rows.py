"""A row that the database refuses to erase, as one does that a lock, a full disk or another table holds."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.models import Model

_SQLITE = """CREATE TRIGGER stubborn BEFORE DELETE ON {table} WHEN OLD.{key} = '{name}'
BEGIN SELECT RAISE(ABORT, 'stubborn {name}'); END"""
_POSTGRESQL = """CREATE FUNCTION stubborn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN IF OLD.{key} = '{name}' THEN RAISE EXCEPTION 'stubborn {name}'; END IF; RETURN OLD; END $$;
CREATE TRIGGER stubborn BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION stubborn()"""


@contextmanager
def stubborn(model: type[Model], name: str) -> Iterator[None]:
    """The row of that name stays, whoever erases it."""
    table, key = model._meta.db_table, model._meta.pk.column
    make, drop = _SQLITE, "DROP TRIGGER stubborn"
    if connection.vendor == "postgresql":
        make, drop = _POSTGRESQL, "DROP FUNCTION stubborn() CASCADE"
    _run(make.format(table=table, key=key, name=name))
    try:
        yield
    finally:
        _run(drop)


def _run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
