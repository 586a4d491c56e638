"""What staff did, as an append-only chain of hashes: who, what kind of thing, to what, when. No free text."""
