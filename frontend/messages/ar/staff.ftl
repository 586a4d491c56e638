# reviewed-by:
# reviewed-on:

## Before signing in

staff-heading = لمن يعملون هنا
staff-starting = لحظة، الصفحة تستعد.
staff-unreachable = لا يمكن الوصول إلينا الآن. تحقق من الشبكة وحاول مرة أخرى.
staff-old-browser = لا يستطيع هذا المتصفح حساب المفاتيح. جرّب إصدارًا أحدث أو متصفحًا آخر.
staff-retry = حاول مرة أخرى
staff-band = عرض توضيحي. الأشخاص مختلقون ومفاتيحهم معروفة. لا تكتب هنا شيئًا حقيقيًا.
staff-skip = انتقل إلى المحتوى

staff-sign-in = تسجيل الدخول
staff-sign-in-lead = تحتاج إلى اسم الدخول وعبارة المرور ومفتاح المرور أو الرمز.
staff-ended = انتهت جلستك. ربما مضى وقت طويل، أو أُنهيت على جهاز آخر أو من زميل. ما كنت تكتبه لم يعد موجودًا.
staff-signed-out = لقد خرجت، ولم تعد المفاتيح في هذا المتصفح.
staff-name = اسم الدخول
staff-passphrase = عبارة المرور
staff-passphrase-hint = ست كلمات. تكفي أربعة أحرف من كل كلمة، ويمكنك اللصق.
staff-passphrase-show = إظهار
staff-passphrase-hide = إخفاء
staff-words-so-far = { $count ->
    [zero] لا كلمات بعد.
    [one] كلمة واحدة حتى الآن.
    [two] كلمتان حتى الآن.
    [few] { $count } كلمات حتى الآن.
    [many] { $count } كلمة حتى الآن.
   *[other] { $count } كلمة حتى الآن.
}
staff-words-enough = { $count } كلمات، وكلها في القائمة.
staff-word-unknown = الكلمة { $position } ليست في القائمة. قارنها بما كتبته.
staff-word-count = في عبارة المرور ست كلمات. قارنها بما كتبته.
staff-signing-in = يجري حساب مفتاحك …
staff-signing-in-how = يستغرق هذا بضع ثوانٍ عن قصد، كي لا يستطيع أحد التخمين بأعداد كبيرة.
staff-work = يجري الحساب كي تصل …
staff-work-why = كثيرون يحاولون الدخول الآن. يحسب متصفحك بضع ثوانٍ، كي لا يزاحمك من يجرّب فقط.
staff-name-missing = اكتب اسم الدخول.
staff-refused = الاسم وعبارة المرور غير متوافقين. قارن كليهما بما كتبته. إذا فقدت عبارة المرور فيمكن لمسؤول أن يعطيك دعوة جديدة.
staff-wait-seconds = { $seconds ->
    [zero] محاولات كثيرة. حاول مرة أخرى الآن.
    [one] محاولات كثيرة. انتظر ثانية واحدة ثم حاول مرة أخرى.
    [two] محاولات كثيرة. انتظر ثانيتين ثم حاول مرة أخرى.
    [few] محاولات كثيرة. انتظر { $seconds } ثوانٍ ثم حاول مرة أخرى.
    [many] محاولات كثيرة. انتظر { $seconds } ثانية ثم حاول مرة أخرى.
   *[other] محاولات كثيرة. انتظر { $seconds } ثانية ثم حاول مرة أخرى.
}
staff-wait-minutes = { $minutes ->
    [zero] محاولات كثيرة. حاول مرة أخرى الآن.
    [one] محاولات كثيرة. انتظر دقيقة واحدة ثم حاول مرة أخرى.
    [two] محاولات كثيرة. انتظر دقيقتين ثم حاول مرة أخرى.
    [few] محاولات كثيرة. انتظر { $minutes } دقائق ثم حاول مرة أخرى.
    [many] محاولات كثيرة. انتظر { $minutes } دقيقة ثم حاول مرة أخرى.
   *[other] محاولات كثيرة. انتظر { $minutes } دقيقة ثم حاول مرة أخرى.
}
staff-weak-parameters = أُوقف تسجيل الدخول لأن الخدمة طلبت حماية أضعف من المسموح. لا تسجل الدخول. اتصل بالمسؤول عن تشغيل الخدمة.
staff-does-not-open = ليست هذه عبارة المرور الصحيحة لهذه المفاتيح.
staff-key-fault = تعذرت قراءة المفاتيح ({ $failure }). اتصل بالمسؤول عن تشغيل الخدمة.

staff-passkey-not-used = لم يُستخدم مفتاح المرور. حاول مرة أخرى، أو تأكد من أن الجهاز هو الصحيح.
staff-passkey-cannot-unlock = لا يستطيع مفتاح المرور هذا فتح القفل في هذا المتصفح. استخدم عبارة المرور.

staff-second-factor = أكد أنك أنت
staff-second-passkey = استخدم مفتاح المرور: الهاتف أو الحاسوب أو مفتاح الحماية الذي يحمله.
staff-use-passkey = استخدم مفتاح المرور
staff-using-passkey = بانتظار مفتاح المرور …
staff-second-code = اكتب الأرقام الستة من تطبيق الرموز.
staff-code = الرمز، ستة أرقام
staff-code-shape = في الرمز ستة أرقام.
staff-confirm = تأكيد
staff-confirming = يجري التأكيد …
staff-cancel-sign-in = إلغاء والبدء من جديد

staff-first-factor = أضف وسيلة تأكيد ثانية
staff-first-factor-lead = تلزم إلى جانب عبارة المرور، كي لا تكفي عبارة رآها أحد للدخول.
staff-passkey-heading = مفتاح المرور
staff-passkey-about = يوجد في الهاتف أو الحاسوب أو مفتاح حماية. هو الأسرع، وكثيرًا ما يستطيع فتح قفل الشاشة أيضًا.
staff-add-passkey = أضف مفتاح مرور
staff-code-heading = رمز من تطبيق
staff-code-about = تطبيق في الهاتف يعرض ستة أرقام تتغير كل نصف دقيقة.
staff-add-code = استخدم تطبيق رموز
staff-code-secret = سر تطبيق الرموز
staff-code-secret-how = اكتبه في تطبيق الرموز، أو افتح التطبيق من هنا إن كان على هذا الجهاز. يُعرض الآن فقط.
staff-code-open = افتح في تطبيق الرموز
staff-copy = نسخ
staff-copied = نُسخ.
staff-copy-failed = تعذر النسخ. حدد النص وانسخه بنفسك.

## Locked

staff-locked = مقفل
staff-locked-idle = أُقفلت الشاشة لأن أحدًا لم يستخدمها منذ مدة. لم تعد المفاتيح في الذاكرة.
staff-locked-asked = الشاشة مقفلة. لم تعد المفاتيح في الذاكرة.
staff-locked-loaded = أنت داخل، لكن الصفحة حُمّلت من جديد وليس فيها مفاتيح. افتح القفل للمتابعة.
staff-unlock = افتح القفل
staff-unlocking = يجري فتح القفل …
staff-unlock-with-passkey = افتح القفل بمفتاح المرور
staff-sign-out = تسجيل الخروج
staff-lock = اقفل
staff-lock-keys = ‏Ctrl + Alt + L يقفل أيضًا.
staff-locking-soon = { $seconds ->
    [zero] تُقفل الشاشة الآن.
    [one] تُقفل الشاشة بعد ثانية واحدة. حرّك الفأرة أو اضغط مفتاحًا للمتابعة.
    [two] تُقفل الشاشة بعد ثانيتين. حرّك الفأرة أو اضغط مفتاحًا للمتابعة.
    [few] تُقفل الشاشة بعد { $seconds } ثوانٍ. حرّك الفأرة أو اضغط مفتاحًا للمتابعة.
    [many] تُقفل الشاشة بعد { $seconds } ثانية. حرّك الفأرة أو اضغط مفتاحًا للمتابعة.
   *[other] تُقفل الشاشة بعد { $seconds } ثانية. حرّك الفأرة أو اضغط مفتاحًا للمتابعة.
}

## Invitation

staff-invited = أهلًا بك
staff-invited-as = أنت مدعو باسم { $alias }، { $role }. اسم الدخول الخاص بك هو { $name }.
staff-invited-until = الدعوة صالحة حتى { $until }.
staff-invited-steps = يستغرق هذا نحو خمس دقائق. تحصل على عبارة مرور تكتبها، ويصنع متصفحك مفاتيحك. اجلس حيث لا يرى أحد الشاشة، ومعك ورقة وقلم.
staff-invitation-gone = الدعوة غير صالحة. ربما استُخدمت أو انتهت أو سُحبت. اطلب دعوة جديدة ممن دعاك.
staff-invitation-to-sign-in = إلى تسجيل الدخول
staff-begin = ابدأ
staff-your-words = عبارة المرور الخاصة بك
staff-your-words-lead = اكتب الكلمات على ورقة بهذا الترتيب. لا يملكها أحد غيرك، ولا نحن: إذا فقدتها فستحتاج إلى مفاتيح جديدة.
staff-words-list = كلمات عبارة المرور
staff-words-keep = احفظ الورقة حيث لا يصل إليها غيرك، لا في الحاسوب ولا في الهاتف.
staff-new-words = أعطني كلمات أخرى
staff-have-written = كتبت الكلمات
staff-words-back = أظهر الكلمات مرة أخرى
staff-ask-back = اكتب كلمتين من الكلمات
staff-ask-back-lead = كي نعرف أنها على الورقة.
staff-word-number = الكلمة { $number }
staff-word-wrong = ليست هذه هي الكلمة. انظر إلى الورقة.
staff-make-keys = اصنع مفاتيحي
staff-making-keys = متصفحك يصنع مفاتيحك
staff-making-keys-how = يستغرق هذا بضع ثوانٍ. تبقى المفاتيح هنا، ولا تحصل عليها الخدمة إلا مقفلة.

## Waiting to be certified

staff-revoked = سُحبت شهادتك
staff-revoked-what = لم يعد بإمكانك القراءة أو الإجابة هنا. تحدث إلى المسؤول لديك.
staff-revoked-unsent = ما كنت تكتبه
staff-revoked-copy = لم يُرسل. انسخه إن احتجت إليه: يختفي عند تسجيل الخروج أو إذا تركت الشاشة بعض الوقت.
staff-waiting-heading = كدت تنتهي
staff-waiting-certificate = على مسؤولَين أن يشهدا بأن المفاتيح لك. اتصل بالمسؤول الذي دعاك، أو التقيا، واقرأ كلمات التحقق الست هذه بصوت مسموع. ليست سرية.
staff-waiting-words = كلمات التحقق الخاصة بك
staff-waiting-next = يحدث الباقي من تلقاء نفسه: تُكتب الشهادة في سجل المفاتيح، ويعطيك زميل مفتاح الفريق. ستلاحظ الصفحة ذلك، ولا حاجة إلى تحميلها من جديد.
staff-waiting-root = يُشهد للمسؤولين في مراسم المفاتيح، لا هنا. سلّم ملف التسجيل لمن يديرها.
staff-waiting-epoch = لديك شهادة. بقي أن يعطيك متصفح زميل مفتاح الفريق. يحدث ذلك من تلقاء نفسه عندما تكون هذه الصفحة مفتوحة لدى أحد في الفريق.
staff-waiting-now = بالانتظار
staff-enrolment-file = احفظ ملف التسجيل

## The frame

staff-navigation = لوحة العمل
staff-view-start = البداية
staff-view-inbox = الأسئلة
staff-view-templates = نصوص جاهزة
staff-view-publications = المنشور
staff-unclaimed-count = { $count ->
    [zero] لا شيء متاح
    [one] سؤال متاح
    [two] سؤالان متاحان
    [few] { $count } أسئلة متاحة
    [many] { $count } سؤالًا متاحًا
   *[other] { $count } سؤال متاح
}
staff-view-account = حسابي
staff-view-team = الفريق والمفاتيح
staff-view-people = الأشخاص
staff-view-events = الأحداث
staff-waiting-count = { $count ->
    [zero] لا شيء بالانتظار
    [one] 1 بالانتظار
    [two] 2 بالانتظار
    [few] { $count } بالانتظار
    [many] { $count } بالانتظار
   *[other] { $count } بالانتظار
}
staff-loading = يجري الجلب …
staff-not-loaded = تعذر الجلب. تحقق من الشبكة.
staff-cancel = إلغاء
staff-go-on = متابعة
staff-working = يجري العمل …

staff-role-kurator = مرشد اجتماعي
staff-role-midwife = قابلة
staff-role-police = شرطي
staff-role-lead = رئيس الوحدة
staff-role-coordinator = منسق
staff-role-administrator = مسؤول
staff-role-interpreter = مترجم
staff-role-operator = مشغّل

## Start

staff-start-heading = مرحبًا { $alias }
staff-start-chat-heading = الدردشة
staff-start-chat = في صفحة الدردشة تقول ما الذي تستقبله الآن، وفيها محادثاتك أيضًا.
staff-start-chat-asked = عندما يطلب منك زميل الدخول إلى محادثة يظهر ذلك هنا وفي صفحة الدردشة. وفيها محادثاتك أيضًا.
staff-start-to-chat = إلى الدردشة
staff-todo = هذا بانتظارك
staff-todo-nothing = لا شيء بانتظارك الآن.
staff-todo-late = { $count ->
    [zero] لا سؤال يوشك وقته أن ينفد.
    [one] سؤال واحد يوشك وقته أن ينفد أو تأخر.
    [two] سؤالان يوشك وقتهما أن ينفد أو تأخرا.
    [few] { $count } أسئلة يوشك وقتها أن ينفد أو تأخرت.
    [many] { $count } سؤالًا يوشك وقتها أن ينفد أو تأخرت.
   *[other] { $count } سؤال يوشك وقتها أن ينفد أو تأخرت.
}
staff-todo-free = { $count ->
    [zero] لا سؤال ينتظر من يأخذه.
    [one] سؤال واحد ينتظر من يأخذه.
    [two] سؤالان ينتظران من يأخذهما.
    [few] { $count } أسئلة تنتظر من يأخذها.
    [many] { $count } سؤالًا تنتظر من يأخذها.
   *[other] { $count } سؤال تنتظر من يأخذها.
}
staff-todo-reader = { $count ->
    [zero] لا جواب ينتظر القراءة.
    [one] جواب واحد ينتظر أن تقرأه.
    [two] جوابان ينتظران أن يقرأهما زميل.
    [few] { $count } أجوبة تنتظر أن يقرأها زميل.
    [many] { $count } جوابًا تنتظر أن يقرأها زميل.
   *[other] { $count } جواب تنتظر أن يقرأها زميل.
}
staff-todo-proposals = { $count ->
    [zero] لا اقتراح ينتظر توقيعك.
    [one] اقتراح واحد ينتظر توقيعك.
    [two] اقتراحان ينتظران توقيعك.
    [few] { $count } اقتراحات تنتظر توقيعك.
    [many] { $count } اقتراحًا ينتظر توقيعك.
   *[other] { $count } اقتراح ينتظر توقيعك.
}
staff-todo-newcomers = { $count ->
    [zero] لا زميل جديد ينتظر الشهادة.
    [one] زميل جديد واحد ينتظر الشهادة.
    [two] زميلان جديدان ينتظران الشهادة.
    [few] { $count } زملاء جدد ينتظرون الشهادة.
    [many] { $count } زميلًا جديدًا ينتظرون الشهادة.
   *[other] { $count } زميل جديد ينتظرون الشهادة.
}
staff-todo-rotation = يحتاج الفريق إلى مفاتيح جديدة.
staff-todo-resealing = تُقفل الأسئلة المفتوحة من جديد بمفاتيح الفريق الجديدة.
staff-todo-factor = لديك وسيلة تأكيد واحدة فقط. أضف أخرى كي تستطيع الدخول إذا فُقدت الأولى.
staff-go = اعرض

## My account

staff-account-lead = كيف تسجل الدخول، وأين أنت داخل.
staff-account-who = من أنت هنا
staff-account-alias = الاسم في الخدمة
staff-account-role = الدور
staff-account-words = كلمات التحقق
staff-account-words-about = ست كلمات تخص مفاتيحك أنت. يستطيع الزملاء مقارنتها بكلماتك. ليست سرية.
staff-change-passphrase = غيّر عبارة المرور
staff-change-about = تحصل على كلمات جديدة وتخرج من جميع الأجهزة الأخرى. تعود مفاتيح المرور إلى فتح القفل بعد أن تستخدمها مرة أخرى.
staff-old-passphrase = عبارة المرور الحالية
staff-change-now = انتقل إلى الكلمات الجديدة
staff-changing = يجري تغيير عبارة المرور …
staff-changed = تغيرت عبارة المرور. أتلف الورقة التي فيها الكلمات القديمة.
staff-passkeys-heading = مفاتيح المرور
staff-passkeys-about = تؤكد تسجيل دخولك. والتي تستطيع فتح القفل تغنيك عن عبارة المرور عندما تكون الشاشة مقفلة.
staff-passkeys-caption = مفاتيح المرور الخاصة بك
staff-passkeys-none = ليس لديك مفتاح مرور.
staff-passkey-made = صُنع في
staff-passkey-used = آخر استخدام
staff-passkey-never = أبدًا
staff-passkey-unlocks = يفتح القفل
staff-passkey-yes = نعم
staff-passkey-no = لا
staff-passkey-let-unlock = اجعله يفتح القفل
staff-passkey-remove = إزالة
staff-passkey-remove-title = إزالة مفتاح المرور؟
staff-passkey-remove-what = لن يستطيع بعد الآن تأكيد دخولك أو فتح القفل. يبقى مفتاح المرور نفسه في الجهاز حتى تزيله هناك.
staff-passkey-added = أُضيف مفتاح المرور.
staff-passkey-unlocks-now = يستطيع مفتاح المرور فتح القفل الآن.
staff-passkeys-unsupported = لا يدعم هذا المتصفح مفاتيح المرور.
staff-code-have = لديك تطبيق رموز.
staff-code-have-not = ليس لديك تطبيق رموز.
staff-code-remove = أزل تطبيق الرموز
staff-code-remove-title = إزالة تطبيق الرموز؟
staff-code-remove-what = لن تصلح رموز التطبيق لتسجيل الدخول بعد الآن.
staff-devices-heading = الأجهزة
staff-devices-about = كل متصفح أنت داخل فيه. لا نحفظ عناوين ولا أسماء أجهزة.
staff-devices-caption = جلساتك
staff-device = الدخول
staff-device-seen = آخر استخدام
staff-device-ends = ينتهي
staff-device-here = هذا
staff-device-half = غير مؤكد
staff-device-end = إنهاء
staff-device-end-others = أنهِ كل ما عداه
staff-device-ended = أُنهيت الجلسة.
staff-devices-ended = { $count ->
    [zero] لم تُنهَ أي جلسة أخرى.
    [one] أُنهيت جلسة أخرى واحدة.
    [two] أُنهيت جلستان أخريان.
    [few] أُنهيت { $count } جلسات أخرى.
    [many] أُنهيت { $count } جلسة أخرى.
   *[other] أُنهيت { $count } جلسة أخرى.
}
staff-devices-no-others = لم تكن هناك جلسات أخرى.
staff-lock-heading = القفل
staff-lock-about = بعد هذه المدة دون أن تلمس شيئًا تُقفل الشاشة. يمكن اختيار مدة أقصر. يسري الاختيار حتى تُغلق الصفحة.
staff-lock-after = اقفل بعد
staff-lock-minutes = { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}

## Team and keys

staff-team-lead = أي مفاتيح يثق بها الفريق، ومن ضمنها.
staff-log-heading = سجل المفاتيح
staff-log-about = قائمة لا يمكن إلا أن تكبر. يتحقق متصفحك منها كلها، من جذر المؤسسة، كلما فتحت القفل.
staff-log-good = السجل كله صحيح
staff-log-checked = { $lines ->
    [zero] لم يُتحقق من أي سطر في هذا المتصفح.
    [one] تُحقق من سطر واحد في هذا المتصفح.
    [two] تُحقق من سطرين في هذا المتصفح.
    [few] تُحقق من { $lines } أسطر في هذا المتصفح.
    [many] تُحقق من { $lines } سطرًا في هذا المتصفح.
   *[other] تُحقق من { $lines } سطر في هذا المتصفح.
} وهو يواصل ما رأته الصفحة منذ فُتحت.
staff-log-head = بصمة السطر الأخير
staff-log-caption = كل الأسطر، الأحدث أولًا
staff-log-show = أظهر كل الأسطر
staff-log-hide = أخفِ الأسطر
staff-log-n = السطر
staff-log-kind = ماذا
staff-log-about-whom = من أو أي
staff-log-on = اليوم
staff-kind-root = جذر المؤسسة
staff-kind-administrator = شهادة لمسؤول
staff-kind-staff = شهادة لزميل
staff-kind-epoch = مفاتيح جديدة للفريق
staff-kind-authority = شهادة لجهة رسمية
staff-kind-revocation = سُحبت شهادة
staff-kind-recovery-use = استُخدم مفتاح الاسترداد
staff-people-certified = أشخاص لهم شهادة
staff-people-certified-about = من يعملون هنا بحسب سجل المفاتيح. قارن كلمات التحقق مع الشخص إذا كان لديك شك.
staff-certificates-caption = شهادات الأشخاص
staff-holder = الاسم
staff-valid = صالحة
staff-valid-until = صالحة حتى
staff-from-until = { $from } إلى { $until }
staff-standing = الحالة
staff-standing-holds = صالحة
staff-standing-later = تبدأ لاحقًا
staff-standing-expired = انتهت
staff-standing-revoked = سُحبت
staff-standing-replaced = استُبدلت
staff-epochs-heading = مفاتيح الفريق
staff-epochs-about = كل ما يُكتب إلى الفريق يُقفل بفترة المفاتيح السارية. تُصنع مفاتيح جديدة كل شهر، وخلال ساعة عندما يغادر أحد.
staff-epochs-caption = فترات المفاتيح
staff-epoch = الفترة
staff-epoch-n = الفترة { $n }
staff-epoch-conversations = الأسئلة
staff-epoch-own = مفتاحك
staff-epoch-have = مفتوح
staff-epoch-have-not = بانتظار زميل
staff-epoch-current = سارية
staff-epoch-old = أقدم
staff-epoch-destroyed = أُتلفت
staff-epoch-none = ليس للفريق مفاتيح بعد.
staff-rotation-need-first = ليس للفريق مفاتيح بعد. يبدأ أحد قارئي الأسئلة الفترة الأولى هنا.
staff-rotation-need-departed = غادر أحدهم أو حصل على مفاتيح جديدة أو انتهت شهادته منذ صُنعت مفاتيح الفريق. غيّروها الآن.
staff-rotation-need-lapsed = انتهت شهادة أحد الزملاء، ولديه المفاتيح التي تنتظر أن تصبح سارية. جدّدوا الشهادة، أو أنهوا عمل الزميل في صفحة الأشخاص.
staff-rotation-need-old = بعد أقل من أسبوعين تنتهي مفاتيح الفريق، وعندها لا يستطيع أحد أن يكتب إلى الفريق. اصنعوا مفاتيح جديدة الآن. تصبح سارية في وقتها.
staff-rotation-need-ended = بحسب تاريخ هذا الحاسوب، { $date }، انتهت المفاتيح، ولا يمكن قفل شيء للفريق. غيّروها الآن. إذا كان التاريخ خاطئًا فاضبطوا ساعة الحاسوب أولًا.
staff-rotation-not-needed = لا حاجة إلى تغيير المفاتيح الآن.
staff-epoch-ahead = تبدأ لاحقاً
staff-rotation-full = ثلاث فترات تنتظر أن تبدأ. لا يمكن تحضير أكثر منها مسبقاً.
staff-rotation-lost = سبقك زميل إلى الفترة { $n }. لم تكن مفاتيحك لها لازمة، وقد مُحيت.
staff-rotation-lost-own = حصلت الفترة { $n } على مفاتيح صنعتها على حاسوب آخر. المفاتيح التي صُنعت هنا مُحيت.
staff-epoch-misfiled = لا يستطيع مفتاح الاستعادة فتح الفترة { $n }: حفظ أحدهم نسخة خاطئة. أخبروا أحد المشرفين واصنعوا مفاتيح جديدة.
staff-rotation-start = اصنع مفاتيح جديدة للفريق
staff-rotation-today = الانتقال إلى مفاتيح جديدة اليوم
staff-rotation-starting = تُصنع مفاتيح جديدة …
staff-rotation-started = صُنعت المفاتيح الجديدة ووُزعت على الزملاء. بقي أن يوقع مسؤولان، ثم تسري.
staff-rotation-waiting = المفاتيح الجديدة تنتظر توقيع مسؤولَين.
staff-rotation-read-out = أنت من صنع المفاتيح. اقرأ هذه الكلمات الست بصوت مسموع لكل من سيوقّع، في الغرفة نفسها أو بالهاتف مع صوت تعرفونه. إذا رأوا كلمات أخرى فلا يوقّع أحد.
staff-rotation-members-only = يصنع المفاتيح الجديدة زميل يقرأ الأسئلة. وأنت توقع عليها.
staff-reseal-heading = تُقفل الأسئلة المفتوحة من جديد
staff-reseal-progress = إلى أين وصل
staff-reseal-left = { $left ->
    [zero] لم يبق شيء.
    [one] بقي واحد.
    [two] بقي اثنان.
    [few] بقيت { $left }.
    [many] بقي { $left }.
   *[other] بقي { $left }.
}
staff-reseal-together = تقوم أنت وزملاؤك بذلك معًا في الخلفية. يمكنك الإيقاف المؤقت أو القفل أو الإغلاق، ويستمر العمل من حيث كان.
staff-reseal-waiting = متصفح زميل يعمل على الباقي.
staff-reseal-paused = متوقف مؤقتًا هنا.
staff-reseal-stuck = { $refused ->
    [zero] كل شيء يُفتح بمفاتيحك.
    [one] واحد لا يُفتح بمفاتيحك. على زميل أن يقوم به.
    [two] اثنان لا يُفتحان بمفاتيحك. على زميل أن يقوم بهما.
    [few] { $refused } لا تُفتح بمفاتيحك. على زميل أن يقوم بها.
    [many] { $refused } لا تُفتح بمفاتيحك. على زميل أن يقوم بها.
   *[other] { $refused } لا تُفتح بمفاتيحك. على زميل أن يقوم بها.
}
staff-reseal-done = كل الأسئلة المفتوحة مقفلة بالمفاتيح السارية.
staff-pause = إيقاف مؤقت
staff-resume = متابعة
staff-proposals-heading = بانتظار التوقيع
staff-proposals-about = يوقع مسؤولان على ما يدخل سجل المفاتيح. والاقتراحات التي لا يوقعها أحد تسقط بعد أيام.
staff-proposals-none = لا شيء ينتظر التوقيع.
staff-proposal-what = ماذا
staff-proposal-days = صالحة
staff-proposal-from = ابتداءً من
staff-proposal-by = اقترحه
staff-proposal-signed = التواقيع
staff-proposal-signed-count = { $count } من 2
staff-proposal-sign = وقّع
staff-proposal-sign-title = هل توقّع؟
staff-proposal-signing = يجري التوقيع …
staff-proposal-mine = لقد وقّعت
staff-proposal-withdraw = اسحب
staff-proposal-withdraw-title = هل تسحب الاقتراح؟
staff-proposal-withdraw-what = تُلغى التواقيع. ومن يريد يمكنه اقتراحه مرة أخرى.
staff-proposal-unreadable = لا يمكن قراءة هذا الاقتراح. لا توقع عليه.
staff-proposal-stale = هذا الاقتراح لا يناسب سجل المفاتيح. اسحبه.
staff-proposal-staff = { $alias } هو { $role } هنا، بكلمات التحقق هذه.
staff-proposal-epoch = مفاتيح الفريق، الفترة { $n }.
staff-proposal-revocation = لم تعد شهادة { $alias } صالحة.
staff-proposal-other = شيء غير شخص وغير فريق. اسأل من اقترحه.
staff-words-show = عرض كلمات { $alias }
staff-words-working = يجري حساب الكلمات…
staff-sign-compare = اطلب من { $alias } أن يقرأ الكلمات الظاهرة على شاشته في صفحة الفريق والمفاتيح، في الغرفة نفسها أو بالهاتف بصوت تعرفه. لا توقّع إذا اختلفت أي كلمة.
staff-sign-changed = تغيّر الاقتراح بينما كانت هذه النافذة مفتوحة. أغلقها وافتحها من جديد وقارن الكلمات مرة أخرى.
staff-sign-id = العلامة
staff-sign-teams = الفريق
staff-sign-no-team = بلا فريق
staff-sign-made-by = صنع المفاتيح
staff-sign-switchboard = المقسم
staff-sign-after-hours = المساء ونهاية الأسبوع
staff-sign-verified = كيف جرى التحقق
staff-sign-revoked = شهادة
staff-sign-why = السبب
staff-sign-why-left = ترك العمل
staff-sign-why-lost = ضاعت المفاتيح
staff-sign-why-compromised = قد تكون المفاتيح عند شخص آخر
staff-sign-why-replaced = حلّت محلها مفاتيح جديدة
staff-sign-why-mistake = كانت الشهادة خطأ
staff-proposal-authority = البيانات الواردة هنا عن الجهة { $name } صحيحة.
staff-proposal-recovery = يُستخدم مفتاح الاستعادة لفتح مفاتيح الفريق.
staff-signed-one = لقد وقّعت. يلزم مسؤول آخر.
staff-signed-both = وقّع الاثنان. وهو الآن في سجل المفاتيح.

staff-recovery-heading = قبل استخدام مفتاح الاستعادة
staff-recovery-about = إذا فقد الفريق كله مفاتيحه يستطيع ثلاثة ممن يحفظون مفتاح الاستعادة فتحها من جديد وهم في مكان واحد. سجّل هنا أولًا ما الفترات المعنية ولماذا. يبقى ذلك في سجل المفاتيح. ومن دون هذا السطر ترفض الأداة في مراسم المفاتيح.
staff-recovery-why = لماذا
staff-recovery-lacks = اختر فترة واحدة على الأقل واكتب السبب.
staff-recovery-propose = اقترح تسجيله
staff-recovery-proposed = ينتظر الاقتراح توقيع مسؤولين اثنين.

staff-stop-heading = توقف. لا يمكن الوثوق بالمفاتيح الآن.
staff-stop-unsound = حصلت هذه الصفحة على قائمة بمفاتيح الفريق لا يتوافق بعضها مع بعض. قد يكون ذلك خطأ في التشغيل. وقد يكون أحد يحاول الدخول بينكم وبين الشباب.
staff-stop-shorter = تلقت هذه الصفحة قائمة بمفاتيح الفريق أقصر من القائمة التي يعرفها هذا المتصفح. اختفت أسطر كانت فيها. ربما أعاد قسم التشغيل نسخة قديمة. وربما يريد شخص ما إخفاء إلغاء أحد المفاتيح.
staff-stop-other = تلقت هذه الصفحة قائمة بمفاتيح الفريق غير القائمة التي يعرفها هذا المتصفح. تغير سطر كان فيها. ربما أعاد قسم التشغيل نسخة قديمة وواصل منها. وربما يحاول شخص ما أن يتدخل بينكم وبين الشباب.
staff-stop-clock = تلقت هذه الصفحة قائمة بمفاتيح الفريق فيها سطر من يوم لم يأت بعد بحسب هذا الحاسوب. في الغالب يكون تاريخ الحاسوب هو الخاطئ.
staff-stop-means = لذلك لا يقفل متصفحك شيئًا بعد الآن ولا يوقع على شيء. ما كُتب من قبل ما زال مقفلًا بالمفاتيح القديمة.
staff-stop-do = افعل ما يلي
staff-stop-step-write = لا تكتب من هنا إلى أي شاب أو شابة، ولا تقرأ شيئًا من هذه الصفحة بصوت مسموع.
staff-stop-step-call = اتصل برئيسك وبالمسؤول عن تشغيل الخدمة، على رقم لديك من قبل. لا على رقم من هذه الصفحة.
staff-stop-step-clock = تحقق من أن تاريخ الحاسوب صحيح. يعتقد الحاسوب أن اليوم هو { $today }.
staff-stop-step-wait = لا تبدأ من جديد حتى يقولوا إن الأمر قد اتضح.
staff-stop-detail = لمن يبحث في الأمر
staff-stop-again = اقرأ القائمة من جديد

## People

staff-people-lead = ادعُ واشهد وأنهِ. كل ما هنا يُكتب في الأحداث.
staff-invite-heading = دعوة
staff-invite-about = الرابط صالح ثلاثة أيام ويُستخدم مرة واحدة. سلّمه للشخص نفسه، لا في الرسالة نفسها التي فيها الاسم.
staff-invite-alias = الاسم في الخدمة
staff-invite-alias-hint = ما يراه الزملاء والشباب. يكفي الاسم الأول.
staff-invite-name-hint = أحرف صغيرة دون مسافات. لا يمكن تغييره لاحقًا.
staff-invite = اصنع دعوة
staff-inviting = تُصنع الدعوة …
staff-invite-link = رابط { $alias }
staff-invite-link-once = يُعرض الآن فقط. ليس لدينا.
staff-invite-missing = املأ الاسم في الخدمة واسم الدخول.
staff-newcomers-heading = جدد يحتاجون إلى شهادة
staff-newcomers-about = اطلب من الشخص أن يقرأ كلمات التحقق الست، والأفضل وجهًا لوجه، وإلا فبالهاتف بصوت تعرفه. إذا تطابقت فوقّع.
staff-newcomers-none = لا أحد جديد بالانتظار.
staff-newcomer-words = كلمات التحقق الخاصة بـ { $alias }
staff-newcomer-heard = سمعت { $alias } يقرأ هذه الكلمات الست بعينها.
staff-newcomer-heard-missing = استمع إلى الكلمات أولًا، ثم ضع العلامة.
staff-newcomer-certify = اشهد لـ { $alias }
staff-newcomer-second = وقّع لـ { $alias }
staff-newcomer-signed = لقد وقّعت. يلزم مسؤول آخر.
staff-newcomer-root = يُشهد للمسؤولين في مراسم المفاتيح. احفظ ملف التسجيل وخذه إلى هناك.
staff-everybody-heading = الجميع
staff-everybody-caption = من يعملون هنا أو دُعوا
staff-person-name = الاسم
staff-person-role = الدور
staff-person-state = الحالة
staff-person-factors = وسائل التأكيد
staff-person-actions = إجراءات
staff-person-passkeys = { $count ->
    [zero] لا مفاتيح مرور
    [one] مفتاح مرور واحد
    [two] مفتاحا مرور
    [few] { $count } مفاتيح مرور
    [many] { $count } مفتاح مرور
   *[other] { $count } مفتاح مرور
}
staff-person-code = تطبيق رموز
staff-person-no-factors = لا شيء
staff-state-invited = مدعو
staff-state-enrolled = بانتظار الشهادة
staff-state-certified = بانتظار مفتاح الفريق
staff-state-active = يعمل هنا
staff-state-left = غادر
staff-state-revoked = سُحبت الشهادة
staff-person-invited-until = حتى { $until }
staff-person-invitation-gone = انتهت الدعوة
staff-withdraw = اسحب الدعوة
staff-withdraw-title = هل تسحب دعوة { $alias }؟
staff-withdraw-what = لا يعود الرابط صالحًا من الآن.
staff-invite-again = دعوة جديدة
staff-lost-passphrase = فُقدت عبارة المرور
staff-lost-passphrase-title = بداية جديدة لـ { $alias }؟
staff-lost-passphrase-what = لا يمكن إنقاذ المفاتيح القديمة. يخرج { $alias } من كل مكان، ويحصل على دعوة جديدة، ويصنع مفاتيح جديدة تشهدون لها من جديد. ثم يعيد زميل مفتاح الفريق، ولا يضيع شيء مما كُتب.
staff-lost-passphrase-do = نعم، اصنع دعوة جديدة
staff-lost-passkey = فُقد مفتاح المرور
staff-lost-passkey-title = إزالة وسائل التأكيد لـ { $alias }؟
staff-lost-passkey-what = تُزال كل مفاتيح المرور وتطبيقات الرموز لـ { $alias }، ويخرج { $alias }. وفي الدخول التالي تُضاف وسيلة جديدة. تأكد بصوت تعرفه من أن { $alias } هو من يطلب.
staff-lost-passkey-do = نعم، أزلها
staff-lost-passkey-done = أُزيلت وسائل التأكيد.
staff-depart = يغادر
staff-depart-title = هل يغادر { $alias }؟
staff-depart-what = يحدث هذا فورًا ولا يمكن التراجع عنه:
staff-depart-sessions = يخرج { $alias } من جميع الأجهزة.
staff-depart-sign-in = لا تعود عبارة المرور ومفاتيح المرور والرموز صالحة.
staff-depart-keys = لا تُسلم مفاتيح الفريق إلى { $alias } بعد الآن.
staff-depart-revocation = توقع على سحب الشهادة. وعلى مسؤول آخر أن يوقع أيضًا.
staff-depart-rotation = على أحد في الفريق أن يصنع مفاتيح جديدة خلال ساعة.
staff-depart-do = نعم، { $alias } يغادر
staff-departed = غادر { $alias }. اطلب من مسؤول آخر أن يوقع، ومن أحد في الفريق أن يصنع مفاتيح جديدة.

## Events

staff-events-lead = ما فُعل هنا ومن فعله. القائمة لا يمكن إلا أن تكبر، وليس فيها شيء مما يكتبه الشباب. عندما تفتح هذه الصفحة يوقّع متصفحك القائمة نيابة عنك، مرة في اليوم.
staff-events-holds = متصلة
staff-events-good = الأسطر { $first } إلى { $last } متصلة، وتكمل من حيث رأى هذا المتصفح القائمة آخر مرة.
staff-events-first = الأسطر { $first } إلى { $last } متصلة. هذا المتصفح يحفظ الآن أين تنتهي القائمة، ويفحصها من هنا في المرة القادمة.
staff-events-broken = عند السطر { $n } انقطعت القائمة، أو لا تكمل من حيث رآها هذا المتصفح آخر مرة. ربما غيّرها أحد. اتصل بالمسؤول عن تشغيل الخدمة.
staff-events-signed = { $alias } وقّع القائمة حتى السطر { $n } في { $day }. الأسطر التي بعده لم يوقّعها أحد بعد.
staff-events-signed-now = وقّعتَ الآن، حتى السطر { $n }.
staff-events-signed-all = { $alias } وقّع القائمة كلها في { $day }، حتى السطر { $n }.
staff-events-signed-before = لم يوقّع أحد القائمة منذ أن وقّعها { $alias } في { $day } حتى السطر { $n }. لم تُفحص هنا إلى ذلك الحد.
staff-events-unsigned = لم يوقّع أي مسؤول القائمة بعد.
staff-events-uncounted = توقيعات لا تُحتسب: { $count }. من وقّع لم يكن مسؤولًا في ذلك اليوم بحسب سجل المفاتيح، أو أن التوقيع غير صحيح.
staff-events-further = افحص أبعد إلى الوراء
staff-events-broken-signed = { $alias } وقّع في { $day } على أن السطر { $n } موجود. الآن اختفى، أو صار سطرًا آخر. ربما غيّر أحد القائمة. اتصل بالمسؤول عن تشغيل الخدمة، وأخبر { $alias }.
staff-events-withheld = السطر { $n } يقول إن أحدًا وقّع القائمة حتى السطر { $signed }، لكن التوقيع لا يظهر. ربما أزاله أحد. اتصل بالمسؤول عن تشغيل الخدمة.
staff-events-unchecked = الأسطر معروضة كما جاءت من الخادم. وهي غير مفحوصة.
staff-events-caption = الأحداث، الأحدث أولًا
staff-events-n = رقم
staff-events-at = متى
staff-events-actor = من
staff-events-event = ماذا
staff-events-subject = بخصوص
staff-events-system = الخدمة
staff-events-older = اعرض الأقدم
staff-events-none = لم يحدث شيء بعد.
staff-event-signed_in = سجل الدخول
staff-event-signed_out = سجل الخروج
staff-event-session_ended = أنهى جلسة
staff-event-other_sessions_ended = أنهى جلسات أخرى
staff-event-second_factor_proved = أكد الدخول
staff-event-passkey_added = أضاف مفتاح مرور
staff-event-passkey_removed = أزال مفتاح مرور
staff-event-passkey_wrapped = جعل مفتاح مرور يفتح القفل
staff-event-totp_begun = بدأ بتطبيق رموز
staff-event-totp_added = أضاف تطبيق رموز
staff-event-totp_removed = أزال تطبيق رموز
staff-event-second_factors_removed = أزال وسائل التأكيد
staff-event-secrets_sealed_anew = أعاد ختم أسرار الخدمة نفسها
staff-event-passphrase_changed = غيّر عبارة المرور
staff-event-invited = دعا
staff-event-invitation_withdrawn = سحب دعوة
staff-event-enrolled = صنع مفاتيحه
staff-event-certified = شهد
staff-event-uncertified = سحب شهادة
staff-event-activated = أعطى مفتاح الفريق
staff-event-reset = أعطى بداية جديدة
staff-event-left = أنهى من غادر
staff-event-head_signed = وقّع القائمة حتى
staff-event-log_appended = أضاف سطرًا إلى سجل المفاتيح
staff-event-proposed = اقترح شيئًا
staff-event-proposal_signed = وقّع اقتراحًا
staff-event-proposal_withdrawn = سحب اقتراحًا
staff-event-epoch_sealed = وزّع مفتاح الفريق
staff-event-epoch_slot_dropped = طلب مفتاح الفريق من جديد
staff-event-epoch_slots_taken = استرد مفاتيح الفريق
staff-event-epoch_destroyed = أتلف مفتاحًا قديمًا
staff-event-threads_resealed = أقفل أسئلة من جديد
staff-event-question_claimed = أخذ سؤالًا
staff-event-question_released = أعاد سؤالًا
staff-event-question_handed = سلّم سؤالًا إلى غيره
staff-event-second_reader_asked = طلب قارئًا ثانيًا
staff-event-second_reader_not_needed = ألغى القارئ الثاني
staff-event-draft_begun = بدأ كتابة جواب
staff-event-note_added = كتب ملاحظة
staff-event-answer_submitted = قدّم جوابًا للقراءة
staff-event-answer_sent_back = أعاد جوابًا
staff-event-answer_approved = وافق على جواب
staff-event-question_answered = أجاب عن سؤال
staff-event-question_closed = أنهى سؤالًا
staff-event-question_ended = حذف سؤالًا انتهت مدته
staff-event-template_added = أضاف نصًا جاهزًا
staff-event-template_changed = غيّر نصًا جاهزًا
staff-event-template_removed = حذف نصًا جاهزًا
staff-event-publication_proposed = اقترح نشر نص
staff-event-publication_approved = وافق على نشر نص
staff-event-publication_withdrawn = سحب نصًا منشورًا
staff-moment = { $day } { $time }
