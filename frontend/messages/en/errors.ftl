# reviewed-by:
# reviewed-on:

# One message for each code that the server answers with, in origo_chat/core/errors.py.

error-not-found = What you were looking for is not here.
error-malformed = Something in what was sent was not right. Look it over and try again.
error-too-large = It is too long to send in one go. Split it up.
error-too-many = There were many tries in a short time. Wait a while and try again.
error-idempotency-key-missing = The page made a mistake when it sent this. Reload it and try again.
error-idempotency-key-reused = This was already sent once, with other content. Reload the page and try again.
error-method-not-allowed = It cannot be done this way. Reload the page and try again.
error-unexpected = Something went wrong on our side. Try again in a little while, or call.
error-unavailable = We cannot be reached right now. Try again in a little while, or call.
