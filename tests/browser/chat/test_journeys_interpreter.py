"""An interpreter in a talk: asked in, seen by the visitor, heard by both, and gone again with new keys for the rest."""

from tests.browser.chat.conftest import Desks
from tests.browser.chat.vera import Phones, talking


async def test_an_interpreter_comes_in_and_leaves_and_reads_only_what_is_said_meanwhile(
    phones: Phones, desks: Desks
) -> None:
    vera, sam = await phones(), await desks("sam")
    await talking(vera, sam, "Kan vi ha tolk?")
    await vera.says("Sagt före tolken")
    await sam.hears("Sagt före tolken")
    ivan = await desks("ivan")
    await sam.asks_in("Bjud in", "Ivan, tolk")
    await ivan.comes_in_as_asked("ber dig komma in")
    await vera.is_told("Ivan, tolk, är med nu.")
    await ivan.says("أنا المترجم")
    await vera.hears("أنا المترجم")
    await vera.says("شكرا")
    await ivan.hears("شكرا")
    assert "Sagt före tolken" not in await ivan.page.content()
    await ivan.steps_out()
    await vera.is_told("Ivan, tolk, är inte med längre.")
    await vera.says("Sagt efter tolken")
    await sam.hears("Sagt efter tolken")
    await vera.ends()
    await vera.sees_no_fault()
