# reviewed-by:
# reviewed-on:

professional-heading = Advice for professionals
professional-what = If you meet young people in your work, you will be able to ask us for advice here and book a call, without saying who the young person is.
professional-not-yet = You cannot write or book here yet. Please call us for now.
