"""Switches the organisation decides about, each a promise to staff or to visitors."""

from origo_chat.service.part import Part


class Policies(Part):
    """Written out, because each is a decision; only the transcript is off unless somebody turns it on."""

    # A second staff member reads every answer before it is published.
    second_reader: bool
    # Staff sign in with a passkey besides the passphrase.
    second_factor_required: bool
    # An offline key exists that can open everything still kept when a whole team lost its keys.
    recovery_key: bool
    # A closed chat is kept as a thread without the visitor asking for it.
    transcript: bool = False
