"""What staff do in the live chat, a module for each group of verbs. Every one of them is recorded."""
