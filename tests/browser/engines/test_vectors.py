"""The vectors give what they say in the vault's own worker of every engine."""

import json

from tests.browser.engines.conftest import AS_SAFARI_16_4, Engine
from tests.browser.test_vectors import VECTORS

# As of Safari 16.4, by their names in the switches of launching.py: a switch that is renamed would go unseen.
MISSING = """
const say = arguments[arguments.length - 1];
const isMissing = (name, uses) => crypto.subtle.generateKey(name, false, uses).then(() => false, () => true);
Promise.all([isMissing("X25519", ["deriveBits"]), isMissing("Ed25519", ["sign"])]).then((both) =>
  say([...both, typeof window.trustedTypes === "undefined"]));
"""
# Where nothing is missing, Chromium has shown the most of it.
A_SAMPLE = 10
IN_WORKER = """
const [vectors, say] = arguments;
window.origoTests.inWorker(vectors).then(say, (fault) => say([String(fault)]));
"""


async def test_vectors_give_what_they_say(engine: Engine, engine_name: str) -> None:
    screen = await engine()
    await screen.opens("/vectors/")
    vectors = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(VECTORS.glob("*/*.json"))]
    chosen = vectors if engine_name == AS_SAFARI_16_4 else vectors[::A_SAMPLE]
    assert await screen.wire.command("script later", script=IN_WORKER, args=[chosen]) == []
    await screen.has_no_fault()


async def test_what_was_missing_in_safari_16_4_is_missing_in_what_stands_for_it(
    engine: Engine, engine_name: str
) -> None:
    screen = await engine()
    await screen.opens()
    missing = await screen.wire.command("script later", script=MISSING, args=[])
    assert missing == 3 * [engine_name == AS_SAFARI_16_4]
