# reviewed-by:
# reviewed-on:

professional-heading = Konsultation för yrkesverksamma
professional-what = Här kommer du som möter unga i ditt arbete att kunna fråga oss om råd och boka ett samtal, utan att säga vem den unga är.
professional-not-yet = Det går inte att skriva eller boka här än. Ring oss så länge.
