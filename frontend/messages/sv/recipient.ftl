# reviewed-by:
# reviewed-on:

recipient-heading = Mottagare
recipient-what = Här kommer socialtjänsten och polisen att kunna ta emot uppgifter som en ung person själv har valt att lämna.
recipient-not-yet = Det går inte att ta emot något här än. Ring oss så länge.
