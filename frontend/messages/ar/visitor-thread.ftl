# reviewed-by:
# reviewed-on:

thread-heading = سؤالك
thread-heading-answer = وصلك جواب
thread-waiting = وصلنا سؤالك. يصلك الجواب في موعد أقصاه { $date }.
thread-waiting-undated = وصلنا سؤالك ونجيب في أقرب وقت ممكن.
thread-being-answered = يكتب أحدنا جوابًا لك. يصلك في موعد أقصاه { $date }.
thread-answered = اكتب إلينا إذا كان لديك سؤال آخر.
thread-closed = أنهينا هذا السؤال. يمكنك أن تكتب مرة أخرى إذا أردت، فنفتحه من جديد.
thread-kept = يُحذف كل ما هنا تلقائيًا في { $date } إذا لم يكتب أحد قبل ذلك.
thread-new = وصل جواب جديد.
thread-connection = لا تستطيع الصفحة الوصول إلينا الآن. تحاول مرة أخرى تلقائيًا.
thread-messages = الرسائل

message-yours = كتبتَ
message-from = { $alias }، { $role }
message-role-kurator = مرشد اجتماعي
message-role-midwife = قابلة
message-role-police = شرطي
message-role-lead = رئيس الوحدة
message-role-coordinator = منسق
message-role-other = موظف
message-nobody-of-ours = لا نعرف من كتب هذا
message-uncertified = لا تفعل ما يطلبه منك. لا شيء يبيّن أن أحداً منا كتبه.
message-unasked = لا نستطيع الآن جلب قائمة من يجيبون. انتظر قبل أن تفعل ما يطلبه منك.
message-outdated = كتبه أحدنا بحسب قائمة { $date }. هذه القائمة قديمة جداً ولا يمكن سؤالها اليوم.
message-words-changed = غيّرتَ كلماتك هنا.
message-key-renewed = تغيّر المفتاح هنا، لأن شخصاً كان يعمل معنا غادر.
message-under-old-words = كُتب جواب بمفتاح من كلماتك القديمة. من لديه تلك الكلمات ربما قرأه.
message-unopened = تعذر فتح هذه الرسالة.
show-earlier = اعرض الرسائل السابقة
hide-earlier = أخفِ الرسائل السابقة

fault-gap = هناك رسالة ناقصة. ربما حدث خطأ في الطريق. اسألنا من فضلك.
fault-reordered = وصلت الرسائل بترتيب غير الذي كُتبت به.
fault-withheld = رسالة أجاب عنها أحدنا غير موجودة هنا.
fault-fork = شيء في المحادثة لا يتطابق. ربما غيّره أحد. لا تكتب هنا شيئاً حساساً، واسألنا بالهاتف.
fault-rollback = قائمة من يجيبون أقدم مما يجب. لا نستطيع أن نقول بيقين من كتب. حاول مرة أخرى بعد قليل.

more-heading = اكتب المزيد
more-label = رسالتك
more-back = إذا ضغطت على زر الرجوع في الهاتف اختفى ما لم ترسله.
more-send = أرسل
more-sent = أُرسلت رسالتك.
more-not-sent = لم تُرسل رسالتك.

deeds-heading = ما يمكنك فعله أيضًا
chat-now-title = أحتاج إلى التحدث الآن
chat-now-open = الدردشة مفتوحة. تكتب فيها مع أحدنا، وقد تحتاج إلى الانتظار قليلًا. يختفي سؤالك من الشاشة عندما تنتقل إليها. يبقى سؤالك عندنا، وكلماتك الست تفتحه من جديد. من تدردش معه لا يرى سؤالك.
chat-now-erasing = الدردشة مفتوحة. تراجع عن الحذف أولًا، أو انتظر حتى ينتهي.
chat-now-draft = كتبت شيئًا تحت اكتب المزيد ولم يُرسل. يختفي إذا انتقلت إلى الدردشة. أرسله أولًا إذا أردت أن يبقى.
chat-now-begin = ابدأ الدردشة الآن
chat-now-closed = الدردشة مغلقة الآن. نقرأ ما تكتبه هنا، لكن ليس فورًا.
chat-now-call = اتصل إذا أردت التحدث مع أحد الآن. اتصل بالرقم 112 إذا كان هناك خطر.
chat-now-hours = نكون موجودين في هذه الأوقات:
new-words-title = تغيير كلماتي الست
new-words-about = افعل ذلك إذا كان أحد قد رأى كلماتك. تحصل على ست كلمات جديدة، وتتوقف القديمة عن العمل فورًا.
new-words-begin = أعطني كلمات جديدة
new-words-kept = كلماتك القديمة ما زالت صالحة.
new-words-keep = أبقِ كلماتي
new-words-heading = كلماتك الست الجديدة
new-words-changing = جارٍ تغيير الكلمات.
new-words-done = أصبحت الكلمات الجديدة سارية. القديمة لم تعد تعمل.
new-words-unsure = تعذر معرفة ما إذا كان التغيير قد وصل. حاول الآن مرة أخرى، أو اكتب الكلمات الجديدة في المرة القادمة، والقديمة إذا لم تفتح الجديدة.
erase-title = حذف كل شيء
erase-about = يُحذف سؤالك وأجوبتنا وكل ما هنا. لا يمكن استرجاعها، وتتوقف الكلمات عن العمل.
erase-begin = احذف كل شيء
erase-counting = يُحذف كل شيء { $seconds ->
    [zero] الآن.
    [one] بعد ثانية واحدة.
    [two] بعد ثانيتين.
    [few] بعد { $seconds } ثوانٍ.
    [many] بعد { $seconds } ثانية.
   *[other] بعد { $seconds } ثانية.
}
erase-regret = تراجع
erase-kept = لم يُحذف شيء.
erase-now = جارٍ الحذف.
erase-failed = تعذر الحذف. حاول بعد قليل. لم يتغير شيء.
erased-heading = حُذف كل شيء
erased-text = لم يعد لدينا سؤالك ولا الأجوبة، والكلمات لا تفتح شيئًا. يمكنك أن تكتب سؤالًا جديدًا متى شئت.
