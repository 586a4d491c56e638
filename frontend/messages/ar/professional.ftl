# reviewed-by:
# reviewed-on:

professional-heading = استشارة للمهنيين
professional-what = إذا كنت تلتقي بالشباب في عملك، فستتمكن هنا من طلب المشورة منا وحجز مكالمة، دون أن تذكر من هو الشاب أو الشابة.
professional-not-yet = لا يمكن الكتابة أو الحجز هنا بعد. اتصل بنا في الوقت الحالي.
