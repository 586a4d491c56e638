"""Watches every transaction of a test: rows are locked in one order, and what may hang is asked outside of it.

The order is README's (locks). What a transaction has locked is remembered among what it does when it commits: that ends
with the transaction, however it ends, and with the savepoint it stands in. SQLite has one lock and says nothing of rows
that are only locked: there it is seen that nothing is changed after the record.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

import pytest
from django.core.cache import caches
from django.core.cache.backends.base import BaseCache
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

# Who locks one of these locks none that stands before it afterwards.
ORDER: Final = (
    "gateway_storedanswer",
    "keyring_proposal",
    "accounts_person",
    "keyring_logline",
    "keyring_epoch",
    "keyring_epochslot",
    "accounts_passkey",
    "accounts_totp",
    "accounts_session",
    "conversations_conversation",
    "anon_qa_question",
    "live_chat_desk",
    "live_chat_room",
    "audit_head",
)
HEAD: Final = "audit_head"
# Behind the head: the record itself, and the answer, whose row is this call's own from the beginning.
AFTER_THE_HEAD: Final = {HEAD, "audit_entry", "gateway_storedanswer"}
ASKED: Final = ("get", "add", "incr", "set")

# With a semicolon a table is emptied after a test.
_CHANGING: Final = re.compile(r'(?:UPDATE|DELETE FROM|INSERT INTO) "(\w+)"(?!;)')
_LOCKING: Final = re.compile(r'SELECT .*? FROM "(\w+)".* FOR (?:NO KEY UPDATE|UPDATE|SHARE)', re.DOTALL)

# What was out of order since the test began.
found: list[str] = []


@dataclass
class _Taken:
    """What one transaction has locked, in order."""

    shows_locks: bool
    tables: list[str] = field(default_factory=list)

    def __call__(self) -> None:
        """Nothing: it stands among what is done at the commit to end with it."""

    def take(self, table: str, statement: str) -> None:
        """Lock one more."""
        held = self.tables if self.shows_locks else [each for each in self.tables if each == HEAD]
        before = [each for each in held if _stands_after(each, table)]
        if before and (HEAD in before or table not in self.tables):
            found.append(f"{table} is locked after {before[0]}: {statement[:120]}")
        self.tables.append(table)


def _stands_after(held: str, table: str) -> bool:
    if held == HEAD:
        return table not in AFTER_THE_HEAD
    return held in ORDER and table in ORDER and ORDER.index(held) > ORDER.index(table)


def table_locked_by(statement: str) -> str | None:
    """The table whose rows a statement locks."""
    locking = _CHANGING.match(statement) or _LOCKING.match(statement)
    return locking[1] if locking else None


def _watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    result = execute(sql, params, many, context)
    connection: BaseDatabaseWrapper = context["connection"]
    table = table_locked_by(sql) if _is_in_transaction(connection) else None
    if table is not None:
        _taken(connection).take(table, sql)
    return result


def _is_in_transaction(connection: BaseDatabaseWrapper) -> bool:
    """In one of the application's: a test that rolls everything back stands in its own."""
    blocks = connection.atomic_blocks
    return connection.in_atomic_block and not any(getattr(each, "_from_testcase", False) for each in blocks)


def _taken(connection: BaseDatabaseWrapper) -> _Taken:
    for waiting in connection.run_on_commit:
        if isinstance(waiting[1], _Taken):
            return waiting[1]
    made = _Taken(connection.features.has_select_for_update)
    transaction.on_commit(made, using=connection.alias)
    return made


def _on_connection(*, connection: BaseDatabaseWrapper, **_: object) -> None:
    if _watch not in connection.execute_wrappers:
        connection.execute_wrappers.append(_watch)


def watch_connections() -> None:
    """From now on, whichever thread opens one."""
    connection_created.connect(_on_connection)
    for each in connections.all(initialized_only=True):
        _on_connection(connection=each)


@contextmanager
def watched(patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever happens in the block, in this process."""
    found.clear()
    kind = type(caches["default"])
    for name in ASKED:
        patch.setattr(kind, name, _outside(getattr(kind, name), name))
    yield
    if found:
        raise AssertionError("\n".join(dict.fromkeys(found)))


def _outside(ask: Callable[..., Any], name: str) -> Callable[..., Any]:
    def asked(cache: BaseCache, *args: Any, **kwargs: Any) -> Any:
        if any(map(_is_in_transaction, connections.all(initialized_only=True))):
            found.append(f"the shared cache is asked inside a transaction: {name} {args[:1]}")
        return ask(cache, *args, **kwargs)

    return asked
