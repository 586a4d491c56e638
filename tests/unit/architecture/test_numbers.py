"""Whole numbers have one spelling wherever a client writes them: a route that takes another is found here."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from origo_chat.gateway.shapes import Body
from tests.unit.architecture.test_audiences import operations

OTHER_SPELLINGS = ["+1", " 1", "1 ", "1_0", "1.0", "-0", "01", "\u0661", "true", ""]


def numbers_in_addresses() -> Iterator[Any]:
    """Every whole number of a path or query, as its route reads it."""
    for route, operation in operations():
        for model in operation.models:
            if model.__ninja_param_source__ in ("path", "query"):
                for name, field in model.model_fields.items():
                    if int in (field.annotation, *getattr(field.annotation, "__args__", ())):
                        yield pytest.param(TypeAdapter(field.rebuild_annotation()), id=f"{route} {name}")


@pytest.mark.parametrize("number", list(numbers_in_addresses()))
def test_a_number_in_an_address_has_one_spelling(number: TypeAdapter[Any]) -> None:
    assert number.validate_python("10") == 10
    assert [each for each in OTHER_SPELLINGS if takes(number, each)] == []


def takes(adapter: TypeAdapter[Any], value: object) -> bool:
    try:
        adapter.validate_python(value)
    except ValidationError:
        return False
    return True


def all_bodies(kind: type[Body]) -> list[type[Body]]:
    return [below for child in kind.__subclasses__() for below in (child, *all_bodies(child))]


@pytest.mark.parametrize("body", all_bodies(Body))
def test_a_number_in_a_body_is_no_text(body: type[Body]) -> None:
    assert [each for each in parts_of(body.__pydantic_core_schema__) if not each.get("strict")] == []


def parts_of(schema: Any) -> Iterator[dict[str, Any]]:
    """The whole numbers and yes or no within a shape."""
    if isinstance(schema, dict):
        if schema.get("type") in ("int", "bool"):
            yield schema
        schema = list(schema.values())
    if isinstance(schema, list | tuple):
        for each in schema:
            yield from parts_of(each)


def test_numbers_are_found() -> None:
    assert len(list(numbers_in_addresses())) > 5
    assert sum(len(list(parts_of(body.__pydantic_core_schema__))) for body in all_bodies(Body)) > 20
