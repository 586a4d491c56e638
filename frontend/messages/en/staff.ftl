# reviewed-by:
# reviewed-on:

staff-heading = For you who work here
staff-what = This is where you will sign in, read questions, answer and chat.
staff-not-yet = Signing in has not been built yet. It comes in a later version.
staff-sign-in = Sign in
staff-sign-in-how = You will sign in with a passphrase and a key in your computer or phone.
