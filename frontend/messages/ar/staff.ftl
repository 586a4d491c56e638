# reviewed-by:
# reviewed-on:

staff-heading = لمن يعملون هنا
staff-what = هنا ستتمكن من تسجيل الدخول وقراءة الأسئلة والإجابة والدردشة.
staff-not-yet = لم يُبنَ تسجيل الدخول بعد. سيأتي في إصدار لاحق.
staff-sign-in = تسجيل الدخول
staff-sign-in-how = ستسجل الدخول بعبارة مرور وبمفتاح في حاسوبك أو هاتفك.
