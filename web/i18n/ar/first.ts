import type { en } from '../en/first.ts'
import type { AllForms, Translation } from '../words.ts'

/**
 * The words of the first screens in Modern Standard Arabic. The person who verifies is addressed in the
 * polite plural, the agent in the singular. The same thing has the same word everywhere: request طلب ·
 * verification تحقق · server الخادم · device جهاز · preset نموذج · attempt محاولة · sealed مشفّر.
 */
export const ar = {
  'app.name': 'Fieldproof',
  'app.loading': 'جارٍ فتح الطلبات المحفوظة…',

  'common.optional': 'اختياري',

  'place.agent': 'هذا الهاتف',
  'place.kiosk': 'هذا الجهاز اللوحي',
  'place.supervisor': 'هذا الحاسوب',

  'list.title': 'الطلبات',
  'list.new': 'طلب جديد',
  'list.empty_title': 'لا توجد طلبات بعد',
  'list.empty_text': 'أنشئ الطلب الأول. يعمل ذلك دون اتصال أيضًا.',
  'list.first_sync': 'جارٍ تحميل الطلبات…',
  'list.pick': 'اختر طلبًا لمعرفة حالته.',
  'list.more': 'عرض المزيد',
  'list.change_unsent': 'لم يُرسل التعديل بعد',
  'list.deletion_unsent': 'لم يُرسل الإلغاء بعد',
  'list.change_refused': 'لم يُقبل التعديل',

  'list.show': 'تصفية الطلبات',
  'list.search': 'البحث في الطلبات',
  'list.search_hint': 'المرجع أو النموذج أو الحالة',
  'list.clear': 'مسح البحث',
  'list.found': {
    zero: 'لم يُعثر على أي طلب',
    one: 'عُثر على طلب واحد',
    two: 'عُثر على طلبين',
    few: 'عُثر على {n} طلبات',
    many: 'عُثر على {n} طلبًا',
    other: 'عُثر على {n} طلب',
  },
  'list.not_synced': 'لم تتم المزامنة',
  'list.import': 'استيراد قائمة',
  'menu.title': 'القائمة',

  'group.all': 'الكل',
  'group.attention': 'إجراء مطلوب',
  'group.unsent': 'لم تُرسل بعد',
  'group.ready': 'جاهزة للتحقق',
  'group.progress': 'قيد التنفيذ',
  'group.done': 'مكتملة',

  'phase.queued': 'محفوظ على {place} · لم يُرسل بعد',
  'phase.refused': 'غير مقبول: {why}',
  'phase.accepted': 'جاهز للتحقق',
  'phase.open': 'في انتظار الشخص',
  'phase.processing': 'قيد المعالجة لدى Stripe',
  'phase.verified': 'تم التحقق',
  'phase.unverified_yet': 'إجراء مطلوب',
  'phase.unverified': 'إجراء مطلوب: {why}',
  'phase.canceled': 'مُلغى',
  'phase.redacting': 'جارٍ حذف البيانات',
  'phase.redacted': 'حُذفت البيانات',
  'phase.closed': 'تم الحل يدويًا',
  'phase.canceling': 'جارٍ الإلغاء',
  'preset.document-selfie.name': 'مستند وصورة ذاتية',
  'preset.document.name': 'مستند فقط',
  'preset.driving-licence.name': 'رخصة القيادة فقط',

  'check.tab': 'التحقق',
  'check.opening': 'جارٍ فتح التحقق…',
  'check.back': 'العودة إلى الطلب',

  'detail.closed_title': 'يمكنك إغلاق هذه الصفحة',
  'detail.closed_text': 'إذا أرسلت مستنداتك فهي قيد المعالجة الآن. سيرى النتيجة من طلب منك ذلك.',

  'sync.all_sent_never': 'تمت المزامنة',
  'sync.waiting_here': {
    zero: 'لا طلبات غير مرسلة',
    one: 'طلب واحد لم يُرسل بعد',
    two: 'طلبان لم يُرسلا بعد',
    few: '{n} طلبات لم تُرسل بعد',
    many: '{n} طلبًا لم تُرسل بعد',
    other: '{n} طلب لم تُرسل بعد',
  },
  'sync.no_network_never': 'غير متصل',
  'sync.refused': {
    zero: 'لم يُرفض شيء',
    one: 'لم يُقبل طلب واحد',
    two: 'لم يُقبل طلبان',
    few: 'لم تُقبل {n} طلبات',
    many: 'لم يُقبل {n} طلبًا',
    other: 'لم يُقبل {n} طلب',
  },
  'sync.announce_sent': 'تمت مزامنة كل الطلبات.',
  'sync.intercepted_open': 'سجّل الدخول إلى الشبكة',
  'sync.set_aside': {
    zero: 'لا طلبات متعذرة الإرسال',
    one: 'تعذر إرسال طلب واحد',
    two: 'تعذر إرسال طلبين',
    few: 'تعذر إرسال {n} طلبات',
    many: 'تعذر إرسال {n} طلبًا',
    other: 'تعذر إرسال {n} طلب',
  },

  'update.ready': 'يتوفر إصدار جديد.',
  'update.apply': 'التحديث الآن',

  'problem.code_refused': 'هذا الرمز خاطئ أو مستخدم أو منتهي الصلاحية. اطلب رمزًا جديدًا.',
  'problem.unreachable': 'لا اتصال بالخادم. تحقق من اتصالك وحاول مجددًا.',
  'problem.throttled': 'محاولات كثيرة جدًا. انتظر لحظة وحاول مجددًا.',
  'problem.internal': 'حدث خطأ في الخادم. حاول مجددًا بعد لحظة.',
  'problem.misconfigured': 'لم يتم إعداد الخادم بعد. اتصل بالمسؤول عنه.',
  'problem.proof_refused': 'لا يتعرف الخادم على هذا الجهاز. اطلب من مشرفك رمزًا جديدًا.',
  'problem.device_revoked': 'أُلغي وصول هذا الجهاز. تبقى الطلبات المحفوظة هنا. اسأل مشرفك.',
  'problem.device_wiping': 'يمسح مشرفك بيانات هذا الجهاز.',
  'problem.protocol_unsupported': 'هذا التطبيق قديم. حدّثه. لن يضيع شيء.',
  'problem.intercepted': 'اعترضت الشبكة الاتصال بالخادم.',
  'problem.worker_older': 'الخادم أقدم من هذا التطبيق. تبقى الطلبات المحفوظة هنا.',
  'problem.record_invalid': 'أحد الحقول غير صالح',
  'problem.record_signature_refused': 'غير موقّع من هذا الجهاز',
  'problem.part_missing': 'البيانات المشفّرة ناقصة',
  'problem.already_started': 'بدأ التحقق قبل وصول هذا التعديل',
  'problem.conflict': 'عُدّل على جهاز آخر',
} satisfies Translation<typeof en, AllForms>
