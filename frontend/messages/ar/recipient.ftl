# reviewed-by:
# reviewed-on:

recipient-heading = الجهات المستلمة
recipient-what = هنا ستتلقى الخدمات الاجتماعية والشرطة معلومات اختار شاب أو شابة تقديمها.
recipient-not-yet = لا يمكن استلام شيء هنا بعد. اتصل بنا في الوقت الحالي.
