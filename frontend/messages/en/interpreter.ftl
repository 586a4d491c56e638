# reviewed-by:
# reviewed-on:

interpreter-heading = For interpreters
interpreter-what = If you interpret for us, you will be able to say here when you can work, take assignments and join conversations.
interpreter-not-yet = You cannot take assignments here yet. Please call us for now.
