"""The base of every table in service.toml."""

from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field

Item = TypeVar("Item")

# TOML knows lists only; a tuple cannot be changed by whoever reads it later.
Several = Annotated[tuple[Item, ...], Field(strict=False)]


class Part(BaseModel):
    """A table: unknown keys and near misses such as 1 for true are refused; nothing changes later."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)
