# reviewed-by:
# reviewed-on:

# One message for each code that the server answers with, in origo_chat/core/errors.py.

error-not-found = Det du letade efter finns inte här.
error-malformed = Något i det som skickades blev fel. Gå igenom det och försök igen.
error-too-large = Det är för långt för att skickas på en gång. Dela upp det.
error-too-many = Det blev många försök på kort tid. Vänta en stund och försök igen.
error-busy = Tjänsten har mycket att göra just nu. Vänta en stund och försök igen.
error-work-needed = Många skriver just nu. Vänta lite, sidan försöker själv igen.
error-mailbox-ended = Tiden tog slut innan svaret lästes. Svaret är borttaget. Du kan ställa frågan igen.
error-answer-first = Vi har inte hunnit svara än. Det du skickade tidigare har kommit fram. Mer får plats när vi har svarat. Din text står kvar här i tio minuter efter att du senast rörde sidan.
error-thread-full = Här ryms inget mer. Allt som redan står här finns kvar. Är det tråden som är full kan den unga ställa en ny fråga. Är det anteckningarna får det inte plats fler i den här frågan.
error-chat-closed = Chatten är stängd just nu. Du kan skriva en fråga i stället.
error-idempotency-key-missing = Sidan gjorde fel när den skickade. Ladda om den och försök igen.
error-idempotency-key-reused = Det här har redan skickats en gång, fast med annat innehåll. Ladda om sidan och försök igen.
error-sign-in-refused = Det gick inte att logga in med de uppgifterna.
error-second-factor-refused = Det gick inte att bekräfta med den nyckeln eller koden. Försök igen.
error-name-taken = Det inloggningsnamnet används redan.
error-wrong-state = Det går inte just nu, för något har ändrats. Ladda om och se efter.
error-changed-meanwhile = Någon annan hann före. Ladda om och försök igen.
error-somebody-else = Det här måste någon annan göra.
error-last-factor = Den sista extra inloggningen kan inte tas bort. Lägg till en annan först.
error-method-not-allowed = Det går inte att göra så här. Ladda om sidan och försök igen.
error-unexpected = Något gick fel hos oss. Försök igen om en stund eller ring.
error-unavailable = Vi går inte att nå just nu. Försök igen om en stund eller ring.
