import type { enGuidance } from '../en/guidance.ts'
import type { AllForms, Translation } from '../words.ts'

/** `en/guidance.ts` in Arabic. */
export const arGuidance = {
  'guidance.abandoned.name': 'لم يكتمل',
  'guidance.abandoned.person': 'توقفتم قبل النهاية. يمكنكم المتابعة من حيث توقفتم.',
  'guidance.abandoned.agent': 'ابدأ التحقق مجددًا عندما يكون الشخص مستعدًا.',

  'guidance.session_cancelled.name': 'أُغلق قبل الإرسال',
  'guidance.session_cancelled.person': 'أغلقتم التحقق قبل النهاية. يمكنكم فتحه مجددًا.',
  'guidance.session_cancelled.agent': 'ابدأ التحقق مجددًا عندما يكون الشخص مستعدًا.',

  'guidance.consent_declined.name': 'رُفضت الموافقة',
  'guidance.consent_declined.person': 'لم توافقوا. اسألوا كيف يمكنكم التحقق من هويتكم بطريقة أخرى.',
  'guidance.consent_declined.agent': 'لا تضغط عليه. تحقق يدويًا.',

  'guidance.country_not_supported.name': 'بلد غير مدعوم',
  'guidance.country_not_supported.person':
    'لا يمكن التحقق من مستندات هذا البلد هنا. قد يصلح مستند آخر.',
  'guidance.country_not_supported.agent': 'جرّب مستندًا آخر أو تحقق يدويًا.',

  'guidance.device_not_supported.name': 'لا توجد كاميرا',
  'guidance.device_not_supported.person':
    'لا توجد في هذا الجهاز كاميرا يمكن استخدامها. استخدموا هاتفًا آخر.',
  'guidance.device_not_supported.agent': 'اسمح بالكاميرا أو استخدم جهازًا آخر.',

  'guidance.device_unsupported.name': 'لا توجد كاميرا',
  'guidance.device_unsupported.person':
    'لا توجد في هذا الجهاز كاميرا يمكن استخدامها. استخدموا هاتفًا آخر.',
  'guidance.device_unsupported.agent': 'اسمح بالكاميرا أو استخدم جهازًا آخر.',

  'guidance.under_supported_age.name': 'دون السن المطلوبة',
  'guidance.under_supported_age.person': 'أنتم دون السن المطلوبة لهذا التحقق. لا يمكن المتابعة.',
  'guidance.under_supported_age.agent': 'توقف هنا واتبع قواعدكم الخاصة بالقاصرين.',

  'guidance.document_expired.name': 'مستند منتهي الصلاحية',
  'guidance.document_expired.person': 'انتهت صلاحية مستندكم. استخدموا مستندًا ساري المفعول.',
  'guidance.document_expired.agent': 'اطلب مستندًا آخر وحاول مجددًا.',

  'guidance.document_type_not_supported.name': 'نوع مستند غير مقبول',
  'guidance.document_type_not_supported.person':
    'هذا النوع من المستندات غير مقبول هنا. استخدموا غيره.',
  'guidance.document_type_not_supported.agent': 'اطلب مستندًا آخر وحاول مجددًا.',

  'guidance.document_unverified_other.name': 'مستند غير مقروء',
  'guidance.document_unverified_other.person':
    'تعذر التحقق من مستندكم. ضعوه مستويًا في إضاءة جيدة وحاولوا مجددًا.',
  'guidance.document_unverified_other.agent':
    'استخدم إضاءة أفضل دون انعكاس وأظهر المستند كاملًا، أو جرّب مستندًا آخر.',

  'guidance.selfie_document_missing_photo.name': 'مستند دون صورة',
  'guidance.selfie_document_missing_photo.person':
    'لا توجد في مستندكم صورة لكم. استخدموا مستندًا بصورة.',
  'guidance.selfie_document_missing_photo.agent': 'اطلب مستندًا بصورة.',

  'guidance.selfie_face_mismatch.name': 'الوجه غير مطابق',
  'guidance.selfie_face_mismatch.person': 'لم يطابق وجهكم الصورة في المستند. حاولوا مجددًا.',
  'guidance.selfie_face_mismatch.agent': 'حاول مرة أخرى في إضاءة جيدة، ثم تحقق يدويًا.',

  'guidance.selfie_manipulated.name': 'الصورة تبدو معدّلة',
  'guidance.selfie_manipulated.person': 'تعذر قبول صورتكم. تواصلوا مع أحد الموظفين.',
  'guidance.selfie_manipulated.agent': 'لا تبدأ محاولة أخرى. أخبر مشرفك.',

  'guidance.selfie_unverified_other.name': 'صورة ذاتية غير صالحة',
  'guidance.selfie_unverified_other.person':
    'تعذر التحقق من صورتكم الذاتية. واجهوا الضوء وانزعوا النظارة وحاولوا مجددًا.',
  'guidance.selfie_unverified_other.agent': 'أضئ الوجه دون نظارة أو قبعة، ثم حاول مجددًا.',

  'guidance.id_number_insufficient_document_data.name': 'بيانات المستند ناقصة',
  'guidance.id_number_insufficient_document_data.person':
    'لا يُظهر مستندكم ما يكفي للتحقق من الرقم. استخدموا غيره.',
  'guidance.id_number_insufficient_document_data.agent': 'اطلب مستندًا آخر.',

  'guidance.id_number_mismatch.name': 'الرقم غير مطابق',
  'guidance.id_number_mismatch.person': 'لم يتطابق رقم الهوية. راجعوه وحاولوا مجددًا.',
  'guidance.id_number_mismatch.agent': 'راجع الكتابة مرة، ثم تحقق يدويًا.',

  'guidance.id_number_unverified_other.name': 'لم يُتحقق من الرقم',
  'guidance.id_number_unverified_other.person': 'تعذر التحقق من رقم الهوية. حاولوا مجددًا.',
  'guidance.id_number_unverified_other.agent': 'حاول مرة أخرى، ثم تحقق يدويًا.',

  'guidance.email_unverified_other.name': 'بريد إلكتروني غير مؤكد',
  'guidance.email_unverified_other.person': 'تعذر تأكيد بريدكم الإلكتروني. راجعوه وحاولوا مجددًا.',
  'guidance.email_unverified_other.agent': 'صحّحه وحاول مجددًا.',

  'guidance.email_verification_declined.name': 'رُفض البريد الإلكتروني',
  'guidance.email_verification_declined.person':
    'لم تؤكدوا بريدكم الإلكتروني. اسألوا كيف يمكنكم التحقق من هويتكم بطريقة أخرى.',
  'guidance.email_verification_declined.agent': 'اسأل عن السبب، ثم حاول مجددًا أو تحقق يدويًا.',

  'guidance.phone_unverified_other.name': 'هاتف غير مؤكد',
  'guidance.phone_unverified_other.person': 'تعذر تأكيد رقم هاتفكم. راجعوه وحاولوا مجددًا.',
  'guidance.phone_unverified_other.agent': 'صحّحه وحاول مجددًا.',

  'guidance.phone_verification_declined.name': 'رُفض الهاتف',
  'guidance.phone_verification_declined.person':
    'لم تؤكدوا رقم هاتفكم. اسألوا كيف يمكنكم التحقق من هويتكم بطريقة أخرى.',
  'guidance.phone_verification_declined.agent': 'اسأل عن السبب، ثم حاول مجددًا أو تحقق يدويًا.',

  'guidance.phone_otp_declined.name': 'لم يُدخل رمز الهاتف',
  'guidance.phone_otp_declined.person': 'لم يُؤكَّد الرمز المرسل إلى هاتفكم. حاولوا مجددًا.',
  'guidance.phone_otp_declined.agent': 'راجع الرقم وحاول مجددًا.',

  'guidance.connection_lost.name': 'انقطع الاتصال',
  'guidance.connection_lost.person': 'انقطع الاتصال. ما أرسلتموه محفوظ. يمكنكم المتابعة.',
  'guidance.connection_lost.agent': 'عند عودة الاتصال تابع التحقق من حيث توقف.',

  'guidance.stripe_failed.name': 'لم تستجب Stripe',
  'guidance.stripe_failed.person': 'حدث خطأ. حاولوا مجددًا بعد لحظة.',
  'guidance.stripe_failed.agent': 'ابدأ التحقق مجددًا.',

  'guidance.link_used.name': 'رابط مستخدم أو منتهي الصلاحية',
  'guidance.link_used.person': 'هذا الرابط مستخدم أو منتهي الصلاحية. ستحصلون على رابط جديد.',
  'guidance.link_used.agent': 'كل رابط يصلح مرة واحدة. افتح التحقق مجددًا للحصول على رابط جديد.',

  'guidance.not_set_up.name': 'غير مُعدّ',
  'guidance.not_set_up.person':
    'التحقق غير متاح اليوم. اسألوا كيف يمكنكم التحقق من هويتكم بطريقة أخرى.',
  'guidance.not_set_up.agent':
    'ترفض Stripe مفتاح هذا الخادم. أخبر مشرفك. حتى ذلك الحين تحقق يدويًا.',

  'guidance.unknown.name': 'تعذر التحقق',
  'guidance.unknown.person': 'تعذر التحقق من هويتكم هذه المرة. يمكنكم المحاولة مجددًا.',
  'guidance.unknown.agent': 'ذكرت Stripe سببًا لا يعرفه هذا التطبيق. حاول مرة أخرى، ثم تحقق يدويًا.',
} satisfies Translation<typeof enGuidance, AllForms>
