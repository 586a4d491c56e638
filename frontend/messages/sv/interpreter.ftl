# reviewed-by:
# reviewed-on:

interpreter-heading = För tolkar
interpreter-what = Här kommer du som tolkar åt oss att kunna ange när du kan arbeta, ta uppdrag och delta i samtal.
interpreter-not-yet = Det går inte att ta uppdrag här än. Ring oss så länge.
