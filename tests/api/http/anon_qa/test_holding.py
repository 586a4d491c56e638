"""Claiming, releasing, handing over and flagging."""

from tests.api.http.anon_qa.staff_seats import DRAFT, NOTE, Seats, asked, code, envelope, notes_slot


async def test_smoke(seats: Seats) -> None:
    c = await asked()
    for verb, body in [
        ("claim", {}),
        ("notes", {"envelope": envelope(c, NOTE), "notes_slot": notes_slot()}),
        ("draft", {"envelope": envelope(c, DRAFT), "version": 0}),
        ("submit", {"envelope": envelope(c)}),
    ]:
        r = await seats.sam.act(c, verb, **body)
        assert r.status_code == 200, (verb, r.text)
    q = await seats.mira.read(c)
    assert code(await seats.sam.act(c, "approve", envelope=q["proposed"]["envelope"])) == "somebody_else"
    r = await seats.mira.act(c, "send-back", envelope=envelope(c, NOTE))
    assert r.status_code == 200, r.text
    r = await seats.sam.act(c, "submit", envelope=q["proposed"]["envelope"])
    r = await seats.mira.act(c, "approve", envelope=q["proposed"]["envelope"])
    assert r.status_code == 200, r.text
    q = await seats.mira.read(c)
    print(q["question"])
    print(await seats.mira.get("/api/inbox"))
    print(await seats.mira.get("/api/inbox/settled"))
    r = await seats.mira.browser.post("/api/inbox/heads", json={"conversations": [c]})
    assert r.status_code == 200, r.text
    h = r.json()["heads"][0]
    assert len(h["slots"]) == 1 and h["latest"] is None
