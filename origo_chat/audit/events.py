"""Every kind of thing that is recorded. A name is never used for something else later: the chain outlives the code."""

from enum import StrEnum


class Event(StrEnum):
    """What was done. The subject of each stands beside it."""

    SIGNED_IN = "signed_in"  # session
    SIGNED_OUT = "signed_out"  # session
    SESSION_ENDED = "session_ended"  # session
    OTHER_SESSIONS_ENDED = "other_sessions_ended"  # the session that stays
    SECOND_FACTOR_PROVED = "second_factor_proved"  # session
    PASSKEY_ADDED = "passkey_added"  # person
    PASSKEY_REMOVED = "passkey_removed"  # person
    PASSKEY_WRAPPED = "passkey_wrapped"  # person
    TOTP_BEGUN = "totp_begun"  # person
    TOTP_ADDED = "totp_added"  # person
    TOTP_REMOVED = "totp_removed"  # person
    SECOND_FACTORS_REMOVED = "second_factors_removed"  # person
    SECRETS_SEALED_ANEW = "secrets_sealed_anew"  # which kind of the server's own secrets
    PASSPHRASE_CHANGED = "passphrase_changed"  # person
    INVITED = "invited"  # person
    INVITATION_WITHDRAWN = "invitation_withdrawn"  # invitation
    ENROLLED = "enrolled"  # person
    CERTIFIED = "certified"  # person
    UNCERTIFIED = "uncertified"  # person
    ACTIVATED = "activated"  # person
    RESET = "reset"  # person
    LEFT = "left"  # person
    HEAD_SIGNED = "head_signed"  # number of the entry
    LOG_APPENDED = "log_appended"  # number of the line
    PROPOSED = "proposed"  # proposal
    PROPOSAL_SIGNED = "proposal_signed"  # proposal
    PROPOSAL_WITHDRAWN = "proposal_withdrawn"  # proposal
    EPOCH_SEALED = "epoch_sealed"  # team and number of the epoch
    EPOCH_SLOT_DROPPED = "epoch_slot_dropped"  # team and number of the epoch
    EPOCH_SLOTS_TAKEN = "epoch_slots_taken"  # person
    EPOCH_DESTROYED = "epoch_destroyed"  # team and number of the epoch
    THREADS_RESEALED = "threads_resealed"  # team and number of the epoch
    QUESTION_CLAIMED = "question_claimed"  # conversation
    QUESTION_RELEASED = "question_released"  # conversation
    QUESTION_HANDED = "question_handed"  # conversation
    SECOND_READER_ASKED = "second_reader_asked"  # conversation
    SECOND_READER_NOT_NEEDED = "second_reader_not_needed"  # conversation
    DRAFT_BEGUN = "draft_begun"  # conversation
    NOTE_ADDED = "note_added"  # conversation
    ANSWER_SUBMITTED = "answer_submitted"  # conversation
    ANSWER_SENT_BACK = "answer_sent_back"  # conversation
    ANSWER_APPROVED = "answer_approved"  # conversation
    QUESTION_ANSWERED = "question_answered"  # conversation
    QUESTION_CLOSED = "question_closed"  # conversation
    QUESTION_ENDED = "question_ended"  # conversation
    TEMPLATE_ADDED = "template_added"  # template
    TEMPLATE_CHANGED = "template_changed"  # template
    TEMPLATE_REMOVED = "template_removed"  # template
    PUBLICATION_PROPOSED = "publication_proposed"  # publication
    PUBLICATION_APPROVED = "publication_approved"  # publication
    PUBLICATION_WITHDRAWN = "publication_withdrawn"  # publication
    CHAT_TAKEN = "chat_taken"  # room
    CHAT_PASSED = "chat_passed"  # room
    CHAT_REORDERED = "chat_reordered"  # room, urgency and reason
    CHAT_INVITED = "chat_invited"  # room and person
    CHAT_HANDED = "chat_handed"  # room and person
    CHAT_JOINED = "chat_joined"  # room
    CHAT_STEPPED_OUT = "chat_stepped_out"  # room
    CHAT_PUT_OUT = "chat_put_out"  # room and person
    CHAT_RISK = "chat_risk"  # room
    CHAT_RISK_OVER = "chat_risk_over"  # room
    CHAT_ENDED = "chat_ended"  # room
    CHAT_REPORTED = "chat_reported"  # room
    CHAT_EPOCH_BEGUN = "chat_epoch_begun"  # room and number of the epoch
    CHAT_MEMORY_KEPT = "chat_memory_kept"  # room and number of the epoch
    CHAT_PRESENCE = "chat_presence"  # what somebody takes now
    CHAT_OVERRIDDEN = "chat_overridden"  # open, closed, or back to the hours
