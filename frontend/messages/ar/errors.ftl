# reviewed-by:
# reviewed-on:

# One message for each code that the server answers with, in origo_chat/core/errors.py.

error-not-found = ما تبحث عنه غير موجود هنا.
error-malformed = هناك خطأ في ما أُرسل. راجعه وحاول مرة أخرى.
error-too-large = النص أطول من أن يُرسل دفعة واحدة. قسّمه.
error-too-many = محاولات كثيرة في وقت قصير. انتظر قليلًا وحاول مرة أخرى.
error-work-needed = كثيرون يكتبون الآن. انتظر قليلًا، ستحاول الصفحة مرة أخرى تلقائيًا.
error-mailbox-ended = انتهت المدة قبل قراءة الجواب، وحُذف الجواب. يمكنك أن تسأل مرة أخرى.
error-answer-first = كتبت لنا كثيرًا ولم نجب عنه بعد. وصلنا كله ونحن نقرؤه. لا يتسع المكان للمزيد قبل أن نجيب. ما كتبته الآن يبقى هنا ما دامت الصفحة مفتوحة. إن كان الأمر لا يحتمل الانتظار فاتصل.
error-thread-full = لا يتسع المكان هنا للمزيد. يمكن للشاب أو الشابة طرح سؤال جديد.
error-chat-closed = الدردشة مغلقة الآن. يمكنك كتابة سؤال بدلًا من ذلك.
error-idempotency-key-missing = أخطأت الصفحة عند الإرسال. أعد تحميلها وحاول مرة أخرى.
error-idempotency-key-reused = أُرسل هذا من قبل بمحتوى آخر. أعد تحميل الصفحة وحاول مرة أخرى.
error-sign-in-refused = تعذّر تسجيل الدخول بهذه البيانات.
error-second-factor-refused = تعذّر تأكيد هذا المفتاح أو الرمز. حاول مرة أخرى.
error-name-taken = اسم الدخول هذا مستخدم.
error-wrong-state = لا يمكن ذلك الآن لأن شيئًا قد تغيّر. أعد التحميل وانظر مرة أخرى.
error-changed-meanwhile = سبقك شخص آخر. أعد التحميل وحاول مرة أخرى.
error-somebody-else = يجب أن يقوم بهذا شخص آخر.
error-last-factor = لا يمكن إزالة آخر وسيلة تحقق إضافية. أضف وسيلة أخرى أولًا.
error-method-not-allowed = لا يمكن فعل ذلك بهذه الطريقة. أعد تحميل الصفحة وحاول مرة أخرى.
error-unexpected = حدث خطأ عندنا. حاول مرة أخرى بعد قليل أو اتصل.
error-unavailable = لا يمكن الوصول إلينا الآن. حاول مرة أخرى بعد قليل أو اتصل.
