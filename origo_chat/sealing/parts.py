"""A step beside the text of a message: what happened, for the clients that know it."""

from origo_chat.sealing.refusals import Malformed, UnknownVersion
from origo_chat.sealing.spelling import VERSION, read_json, whole_number, write_json

WORDS_CHANGED = "words-changed"
KEY_RENEWED = "key-renewed"
LIMIT = 49_152
_KIND = 32


# spec: 5 envelopes
def write_part(kind: str, **fields: object) -> str:
    """A part of this kind."""
    text = write_json({"v": VERSION, "kind": kind, **fields}).decode()
    read_part(text)
    return text


# spec: 5 envelopes
def read_part(text: str) -> str:
    """The kind of a part, empty when there is none. A kind this client does not know is read and passed over."""
    if text == "":
        return ""
    value = read_json(text.encode(), LIMIT)
    if not isinstance(value, dict) or list(value)[:2] != ["v", "kind"]:
        raise Malformed("a part begins with its version and kind")
    if whole_number(value["v"], "v", 0, 0xFFFF_FFFF) != VERSION:
        raise UnknownVersion("a part of a version this client does not know")
    kind = value["kind"]
    if not isinstance(kind, str) or not 1 <= len(kind) <= _KIND:
        raise Malformed("the kind of a part is not text of 1 to 32 characters")
    return kind
