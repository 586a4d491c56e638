"""The visitor and a server that lies about her thread: the page says so, keeps what is typed, and sends nothing."""

from playwright.async_api import expect

from origo_chat.core import base64url, clock
from origo_chat.sealing.messages import NOTHING_SEEN, Message, Side, Signer, seal_message
from origo_chat.sealing.positions import NO_LOG
from origo_chat.sealing.ring import OwnKey, seal_ring
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.slots import ThreadKey
from tests.browser.actors.visitor import PATIENCE, Visitor
from tests.browser.conftest import Phone
from tests.browser.journeys.conftest import Desk
from tests.browser.journeys.test_asking import ANSWER, QUESTION
from tests.browser.lies.pictures import keep
from tests.browser.lies.server import Liar, Told
from tests.hostile.lie import lie

MORE = "Han heter Bo och bor på Storgatan 1."
FORKED = "Något i tråden stämmer inte. Någon kan ha ändrat i den. Därför skickas inget härifrån. Ring oss i stället."
NOT_SENT = "Ditt meddelande är inte skickat. Sidan kunde inte kontrollera vem den skriver till. Därför skickas inget."


async def has_asked(a_phone: Phone, question: str = QUESTION) -> Visitor:
    """Vera has asked, and is back at the start."""
    vera = await a_phone()
    await vera.asks(question)
    await vera.presses("Till början")
    return vera


async def writes_in_vain(vera: Visitor, liar: Liar) -> None:
    """What she writes stays where she wrote it."""
    await vera.page.get_by_label("Ditt meddelande").fill(MORE)
    await vera.presses("Skicka")
    await vera.sees(NOT_SENT)
    await expect(vera.page.get_by_label("Ditt meddelande")).to_have_value(MORE)
    assert not liar.wrote("/api/mailbox/envelopes")
    assert not liar.wrote("/api/mailbox/words")


def ring_of_its_own(told: Told) -> None:
    """Keys that the server has, in the place of the ones that the words made."""
    conversation = base64url.decode(told["conversation"])
    told["ring"] = base64url.encode(seal_ring(bytes(32), conversation, [OwnKey.generate(conversation, 1)]))


def leaves_out_the_new_words(told: Told) -> None:
    """All that came after the question."""
    told["envelopes"] = [each for each in told["envelopes"] if each["n"] == 1]


def answered_by_itself(conversation: bytes) -> Told:
    """An answer in Sam's name, under a key of the server's own, in a generation that Vera never began."""
    own = ThreadKey(conversation, 2, bytes(32))
    message = Message(Side.STAFF, "Sam", 1, NOTHING_SEEN, clock.today(), "Skriv din adress.", NO_LOG)
    envelope = seal_message(own, message, Signer(SigningKeyPair.generate(), bytes(32)))
    day = clock.today().isoformat()
    return {"n": 2, "side": "staff", "day": day, "envelope": base64url.encode(envelope)}


@lie("ring-of-its-own")
async def test_a_ring_that_her_words_did_not_make_is_not_opened(a_phone: Phone) -> None:
    vera = await has_asked(a_phone)
    liar = Liar.before(vera.page)
    await liar.answers("mailbox", ring_of_its_own)
    await vera.chooses("Jag har sex ord")
    await vera.tries(vera.words)
    await vera.sees("Det som kom hit går inte att öppna med de här orden. Någon kan ha ändrat i det.")
    await keep(vera.page, "visitor-ring-of-its-own")
    await expect(vera.page.get_by_label("Sex ord, eller siffrorna")).to_have_value(" ".join(vera.words))
    await expect(vera.page.get_by_label("Ditt meddelande")).to_have_count(0)


@lie("new-words-undone")
async def test_where_new_words_were_undone_nothing_more_is_written(a_phone: Phone) -> None:
    vera = await has_asked(a_phone)
    await vera.returns_with(vera.words)
    await vera.changes_words()
    liar = Liar.before(vera.page)
    await liar.answers("mailbox/envelopes?*", leaves_out_the_new_words)
    later = vera.words
    await vera.opens_the_service()
    await vera.returns_with(later)
    await vera.sees(FORKED)
    await keep(vera.page, "visitor-new-words-undone")
    await writes_in_vain(vera, liar)
    await keep(vera.page, "visitor-new-words-undone-not-sent")
    assert await vera.shows_earlier() == [QUESTION]


@lie("new-words-said-taken-and-not")
async def test_new_words_that_were_only_said_to_be_taken_cost_neither_set(a_phone: Phone) -> None:
    vera = await has_asked(a_phone)
    await vera.returns_with(vera.words)
    await vera.page.get_by_label("Ditt meddelande").fill(MORE)
    liar = Liar.before(vera.page)
    await liar.keeps_back("mailbox/words", {"session": "A" * 43})
    await vera.opens("Byt mina sex ord")
    await vera.presses("Ge mig nya ord")
    await vera.learns_the_words("Dina nya sex ord")
    await vera.types_the_two_words()
    await vera.presses("Byt till de nya orden")
    await vera.sees("Det gick inte att få veta om bytet hann fram.")
    # Nobody can say that the old ones stay: both sets may be needed, and the new ones can be read again.
    await expect(vera.page.get_by_role("button", name="Behåll mina ord")).to_have_count(0)
    await vera.presses("Visa orden")
    shown = vera.page.get_by_role("list", name="Dina sex ord").get_by_role("listitem")
    await expect(shown).to_have_count(6)
    await keep(vera.page, "visitor-new-words-said-taken")
    await vera.presses("Tillbaka")
    await expect(vera.page.get_by_label("Ditt meddelande")).to_have_value(MORE)


@lie("generation-begun-by-staff")
async def test_an_answer_under_a_key_that_she_never_made_stops_her_writing(a_phone: Phone) -> None:
    vera = await has_asked(a_phone)
    liar, seen = Liar.before(vera.page), list[str]()
    await liar.answers("mailbox", lambda told: seen.append(told["conversation"]))
    await vera.returns_with(vera.words)
    await vera.page.get_by_label("Ditt meddelande").fill(MORE)
    invented = answered_by_itself(base64url.decode(seen[0]))
    await liar.answers("mailbox/envelopes?*", lambda told: told["envelopes"].append(invented))
    await vera.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    await vera.sees("Det här meddelandet gick inte att öppna.")
    await vera.sees_heading("Din fråga")
    await expect(vera.page.get_by_text("Skriv din adress.")).to_have_count(0)
    await writes_in_vain(vera, liar)
    await keep(vera.page, "visitor-generation-of-its-own")


class BehindTheTimes:
    """A server that shows a thread as it was when it was first asked about."""

    def __init__(self) -> None:
        self.row: Told = {}
        self._first: Told = {}

    def __call__(self, told: Told) -> None:
        """The same for ever."""
        self._first = self._first or {name: told[name] for name in ("thread_slots", "envelopes")}
        told.update(self._first)
        self.row = told["question"]


@lie("envelope-under-old-words-at-the-end")
async def test_an_answer_to_the_old_words_is_shown_as_one(a_phone: Phone, a_desk: Desk) -> None:
    question = "Har mamma sett mina ord?"
    vera, sam = await has_asked(a_phone, question), await a_desk("sam")
    to_sam, to_vera, old = Liar.before(sam.page), Liar.before(vera.page), BehindTheTimes()
    await to_sam.answers("questions/*", old)
    await sam.opens_the_question(question)
    await sam.claims()
    await sam.writes(ANSWER)
    await vera.returns_with(vera.words)
    await vera.changes_words()
    await to_sam.keeps_back("questions/*/answer", old.row)
    await sam.button("Skicka svaret").click()
    await sam.in_dialog("Skicka").click()
    await expect(sam.page.get_by_role("dialog")).to_have_count(0, timeout=PATIENCE)
    late = {"n": 3, "side": "staff", "day": clock.today().isoformat(), **to_sam.kept[0]}
    await to_vera.answers("mailbox/envelopes?*", lambda told: told["envelopes"].append(late))
    await vera.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    await vera.sees("Det visas inte, och den som har de orden kan ha läst det. Be oss skriva det igen.")
    await vera.sees_heading("Din fråga")
    await keep(vera.page, "visitor-answer-under-old-words")
    await expect(vera.page.get_by_text(ANSWER)).to_have_count(0)
