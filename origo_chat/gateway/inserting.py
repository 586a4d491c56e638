"""Inserting rows for calls that must bear a flood: without savepoints, and several tables in one exchange with the
database. Everywhere else `save` and `create` are right."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Final, cast

from django.db import connection
from django.db.models import AutoField, Field, Model

Value = str | int | bytes | date | None
Statement = tuple[str, list[Value]]
_UNLESS_TAKEN: Final = " ON CONFLICT DO NOTHING"


def insert_new(row: Model) -> bool:
    """Insert a row unless its key is taken; says whether it was inserted. Whoever inserts the same at this moment is
    waited for."""
    sql, parameters = _statement(row)
    with connection.cursor() as cursor:
        cursor.execute(sql + _UNLESS_TAKEN, parameters)
        return bool(cursor.rowcount == 1)


def insert_together(rows: Sequence[Model]) -> None:
    """Insert rows of any tables in this order, all or, in the caller's transaction, nothing."""
    statements = [_statement(row) for row in rows]
    if connection.vendor == "postgresql":
        _in_one_exchange(statements)
    else:
        _one_by_one(statements)


def _in_one_exchange(statements: Sequence[Statement]) -> None:
    """PostgreSQL: sent one after the other, and waited for once."""
    connection.ensure_connection()
    raw = connection.connection
    with connection.wrap_database_errors, raw.pipeline():
        for sql, parameters in statements:
            raw.execute(sql, parameters)


def _one_by_one(statements: Sequence[Statement]) -> None:
    """SQLite: in the same process, where an exchange costs nothing."""
    with connection.cursor() as cursor:
        for sql, parameters in statements:
            cursor.execute(sql, parameters)


def _statement(row: Model) -> Statement:
    sql, fields = _shape(type(row))
    return sql, [cast(Value, f.get_db_prep_save(getattr(row, f.attname), connection)) for f in fields]


@cache
def _shape(model: type[Model]) -> tuple[str, tuple["Field[object, object]", ...]]:
    """The statement of a table, and the fields in its order. The database numbers what it numbers itself."""
    fields = tuple(field for field in model._meta.concrete_fields if not isinstance(field, AutoField))
    names = ", ".join(connection.ops.quote_name(str(field.column)) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    table = connection.ops.quote_name(model._meta.db_table)
    return f"INSERT INTO {table} ({names}) VALUES ({places})", fields  # noqa: S608  # names of our own models
