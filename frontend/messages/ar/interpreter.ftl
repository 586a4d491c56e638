# reviewed-by:
# reviewed-on:

interpreter-heading = للمترجمين الشفويين
interpreter-what = إذا كنت تترجم لنا، فستتمكن هنا من تحديد أوقات عملك وقبول المهام والمشاركة في المحادثات.
interpreter-not-yet = لا يمكن قبول المهام هنا بعد. اتصل بنا في الوقت الحالي.
