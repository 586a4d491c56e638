"""What one part of service.toml owes another. Reads half a file too, so that everything is told at once."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from origo_chat.service.exits import host_of
from origo_chat.service.languages import SOURCE
from origo_chat.service.refusals import Place, Refusal, shown
from origo_chat.service.trust import DEMONSTRATION_ROOT_KEY

_EVERY = "*"
_TEXTS_IN_EVERY_LANGUAGE = (("names",), ("phones", _EVERY, "names"), ("phones", _EVERY, "hours"))
_TEXTS_IN_SOME_LANGUAGES = (("opening_hours", "holidays", _EVERY, "names"),)


def disagreements(whole: object) -> Iterator[Refusal]:
    """Between the parts of a Service, or of the plain tables it is read from."""
    yield from _untranslated(whole)
    yield from _not_offered(whole)
    yield from _unknown_aftercare(whole)
    yield from _exit_to_oneself(whole)
    yield from _borrowed_root(whole)


def _untranslated(whole: object) -> Iterator[Refusal]:
    # A missing source language is refused where the texts are read.
    wanted = [language for _, language in _at(whole, "languages", _EVERY) if language != SOURCE]
    for path in _TEXTS_IN_EVERY_LANGUAGE:
        for place, texts in _at(whole, *path):
            written = {tag for tag, _ in _entries(texts)}
            for language in wanted:
                if isinstance(language, str) and language not in written:
                    yield Refusal((*place, language), "text in every language the service offers", "nothing")


def _not_offered(whole: object) -> Iterator[Refusal]:
    offered = [SOURCE, *(language for _, language in _at(whole, "languages", _EVERY))]
    if len(offered) == 1:
        return
    for path in (*_TEXTS_IN_EVERY_LANGUAGE, *_TEXTS_IN_SOME_LANGUAGES):
        for place, _ in _at(whole, *path, _EVERY):
            if place[-1] not in offered:
                yield Refusal(place, "a language that is listed in languages", shown(place[-1]))


def _unknown_aftercare(whole: object) -> Iterator[Refusal]:
    known = [key for _, key in _at(whole, "phones", _EVERY, "key")]
    for place, key in _at(whole, "aftercare", _EVERY):
        if key not in known:
            yield Refusal(place, "the key of one of the phones", shown(key))


def _exit_to_oneself(whole: object) -> Iterator[Refusal]:
    """An exit that leads back to the service is no exit."""
    for _, name in _at(whole, "id"):
        for place, address in _at(whole, "exit_address"):
            host = host_of(address) if isinstance(address, str) else None
            if host and f".{host}".endswith(f".{name}"):
                yield Refusal(place, f"an address outside the service's own name {name}", shown(address))


def _borrowed_root(whole: object) -> Iterator[Refusal]:
    """As long as the demonstration's root is in use, every page says that this is a demonstration."""
    for place, key in _at(whole, "root_key"):
        if key == DEMONSTRATION_ROOT_KEY and any(value is False for _, value in _at(whole, "demonstration")):
            yield Refusal(place, "a root key of your own where demonstration is false", "the demonstration's")


def _at(value: object, *path: str) -> Iterator[tuple[Place, object]]:
    """Everything at a path with its place; a star stands for every entry."""
    if not path:
        yield (), value
        return
    for name, below in _entries(value):
        if path[0] in (_EVERY, name):
            for place, found in _at(below, *path[1:]):
                yield (name, *place), found


def _entries(value: object) -> Iterator[tuple[str | int, object]]:
    if isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, BaseModel):
        yield from value
    elif isinstance(value, list | tuple):
        yield from enumerate(value)
