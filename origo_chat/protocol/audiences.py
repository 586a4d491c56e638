"""Who a route or a frame is for. Every one of them states exactly one audience; see rule 6, deny by default."""

from enum import StrEnum


class Audience(StrEnum):
    """The doors of the service. ANYONE means no sign-in of any kind, and is listed in writing in the tests."""

    ANYONE = "anyone"
    # A visitor who opened a mailbox with their six words, for as long as the session lasts.
    MAILBOX = "mailbox"
    # A visitor in the line or in a talk, with the token that their page made for it.
    ROOM = "room"
    # The passphrase was right; the second factor may still be missing. May finish or enrol one, and sign out.
    SIGNED_IN = "signed_in"
    # A complete session of anybody who works here.
    STAFF = "staff"
    # Somebody whose keys a certificate in keys.log names: whoever reads, and administrators.
    CERTIFIED = "certified"
    # Certified and of a role that reads what visitors write.
    MEMBER = "member"
    # Certified and of a role that may sit in a room: whoever reads, and interpreters where they are asked in.
    CHATTING = "chatting"
    # Certified and of the role that certifies others; reads nothing.
    ADMINISTRATOR = "administrator"
