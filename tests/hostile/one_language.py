"""The lies that are told in one language only, and why: the other one does not have what stops them."""

CEREMONY = "only the key ceremony"
SERVER = "only the server"
PAGE = "only the page"
VAULT = "only the vault in the browser"

# Where all that stops such a lie stands. What both languages have is under origo_chat/sealing and frontend/src/crypto.
PLACES = {
    CEREMONY: ("ops/key-ceremony",),
    SERVER: ("origo_chat/keyring",),
    PAGE: ("frontend/src/visitor", "frontend/src/staff"),
    VAULT: ("frontend/src/vault",),
}

REASONS = {
    "log-below-the-build": PAGE,
    "log-below-own-storage": PAGE,
    "log-and-head-rolled-back": PAGE,
    "line-a-colleague-has-seen": PAGE,
    "line-unlike-a-colleagues": PAGE,
    "old-log-after-a-holiday": PAGE,
    "day-from-the-server": PAGE,
    "recovery-log-of-another-root": CEREMONY,
    "stranger-among-the-recovered": CEREMONY,
    "recovery-without-its-entry": CEREMONY,
    "recovery-of-more-epochs": CEREMONY,
    "recovery-of-another-team": CEREMONY,
    # What it comes to in Python is told there as ring-of-the-old-words.
    "new-words-said-taken-and-not": "only the vault in the browser has new words that wait",
    "new-words-undecided-and-a-third-set": VAULT,
    "list-cut-for-the-writer": VAULT,
    "list-cut-for-a-colleague": VAULT,
    "answer-of-another-list-to-the-writer": VAULT,
    "list-kept-from-the-writer": VAULT,
    "renewal-refused": VAULT,
    "renewal-kept-back": VAULT,
    "thread-gone-back-for-the-team": VAULT,
    "thread-without-end": "only the page asks for a thread in parts",
    "thread-replaced-for-the-team": VAULT,
    # What it comes to in Python is told there as generation-of-its-own-with-a-message.
    "invented-words-in-the-inbox": "only the vault in the browser reads the heads of an inbox",
    "note-backdated-after-leaving": VAULT,
    "text-typed-before-somebody-came": PAGE,
    "member-hidden-from-the-list": PAGE,
    "roster-by-the-servers-list": PAGE,
    "deed-shown-and-not-walked": PAGE,
    "first-deed-of-another": PAGE,
    "deed-of-another-where-the-walk-begins": PAGE,
    "deed-of-another-among-the-older": PAGE,
    "signatures-without-end": PAGE,
    "own-seed-replaced": VAULT,
    "kind-nobody-explains": VAULT,
    "newcomers-key-that-is-none": VAULT,
    "proposal-of-another-day": VAULT,
    "proposal-changed-under-the-dialogue": PAGE,
    "newcomers-keys-changed": PAGE,
    "departure-of-another": PAGE,
    "one-administrator-alone": SERVER,
    "administrator-without-root": SERVER,
    "line-around-the-proposals": SERVER,
    "epoch-proposed-for-another": SERVER,
    "false-slot-before-the-real-one": VAULT,
    "recovery-slot-of-rubbish": VAULT,
    "epochs-kept-open-after-leaving": SERVER,
    "proposal-sealed-before-leaving": SERVER,
}
