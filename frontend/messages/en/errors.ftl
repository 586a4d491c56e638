# reviewed-by:
# reviewed-on:

# One message for each code that the server answers with, in origo_chat/core/errors.py.

error-not-found = What you were looking for is not here.
error-malformed = Something in what was sent was not right. Look it over and try again.
error-too-large = It is too long to send in one go. Split it up.
error-too-many = There were many tries in a short time. Wait a while and try again.
error-busy = The service has a lot to do right now. Wait a moment and try again.
error-work-needed = Many people are writing right now. Wait a moment, the page tries again by itself.
error-mailbox-ended = The time ran out before the answer was read. The answer has been removed. You can ask again.
error-answer-first = We have not had time to answer yet. What you sent before has reached us. There is room for more when we have answered. Your text stays here for ten minutes after you last touched the page.
error-thread-full = There is no room for more here. Everything that is here already is kept. If the thread is full, the young person can ask a new question. If the notes are full, no more can be added to this question.
error-chat-closed = The chat is closed right now. You can write a question instead.
error-idempotency-key-missing = The page made a mistake when it sent this. Reload it and try again.
error-idempotency-key-reused = This was already sent once, with other content. Reload the page and try again.
error-sign-in-refused = Signing in with those details did not work.
error-second-factor-refused = That key or code could not be confirmed. Try again.
error-name-taken = That sign-in name is already in use.
error-wrong-state = It cannot be done right now, because something has changed. Reload and look again.
error-changed-meanwhile = Somebody else was first. Reload and try again.
error-somebody-else = Somebody else has to do this.
error-last-factor = The last second factor cannot be removed. Add another one first.
error-method-not-allowed = It cannot be done this way. Reload the page and try again.
error-unexpected = Something went wrong on our side. Try again in a little while, or call.
error-unavailable = We cannot be reached right now. Try again in a little while, or call.
