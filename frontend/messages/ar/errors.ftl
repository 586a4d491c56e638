# reviewed-by:
# reviewed-on:

# One message for each code that the server answers with, in origo_chat/core/errors.py.

error-not-found = ما تبحث عنه غير موجود هنا.
error-malformed = هناك خطأ في ما أُرسل. راجعه وحاول مرة أخرى.
error-too-large = النص أطول من أن يُرسل دفعة واحدة. قسّمه.
error-too-many = محاولات كثيرة في وقت قصير. انتظر قليلًا وحاول مرة أخرى.
error-idempotency-key-missing = أخطأت الصفحة عند الإرسال. أعد تحميلها وحاول مرة أخرى.
error-idempotency-key-reused = أُرسل هذا من قبل بمحتوى آخر. أعد تحميل الصفحة وحاول مرة أخرى.
error-method-not-allowed = لا يمكن فعل ذلك بهذه الطريقة. أعد تحميل الصفحة وحاول مرة أخرى.
error-unexpected = حدث خطأ عندنا. حاول مرة أخرى بعد قليل أو اتصل.
error-unavailable = لا يمكن الوصول إلينا الآن. حاول مرة أخرى بعد قليل أو اتصل.
