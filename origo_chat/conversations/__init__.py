"""Conversations: sealed envelopes in their order, slots of their keys, mailboxes that open them with words."""
