"""What a vector gives to an operation: JSON values behind readers that insist on a type."""

from datetime import date

from origo_chat.core import base64url

Values = dict[str, object]


class Given:
    """The values of one vector."""

    def __init__(self, values: object) -> None:
        assert isinstance(values, dict)
        self.values: Values = values

    def text(self, name: str) -> str:
        value = self.values[name]
        assert isinstance(value, str), name
        return value

    def data(self, name: str) -> bytes:
        return base64url.decode(self.text(name))

    def number(self, name: str) -> int:
        value = self.values[name]
        assert type(value) is int, name
        return value

    def day(self, name: str) -> date:
        return date.fromisoformat(self.text(name))

    def items(self, name: str) -> list[object]:
        value = self.values[name]
        assert isinstance(value, list), name
        return value

    def inner(self, name: str) -> "Given | None":
        value = self.values[name]
        return None if value is None else Given(value)


def plain(value: object) -> object:
    """Bytes and days as vectors write them."""
    if isinstance(value, bytes):
        return base64url.encode(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value
