# reviewed-by:
# reviewed-on:

recipient-heading = Recipients
recipient-what = This is where social services and the police will receive information that a young person has chosen to give them.
recipient-not-yet = Nothing can be received here yet. Please call us for now.
