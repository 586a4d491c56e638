# reviewed-by:
# reviewed-on:

staff-heading = För dig som arbetar här
staff-what = Här kommer du att logga in, läsa frågor, svara och chatta.
staff-not-yet = Inloggningen är inte byggd än. Den kommer i en senare version.
staff-sign-in = Logga in
staff-sign-in-how = Du kommer att logga in med en lösenfras och en nyckel i din dator eller telefon.
