import type { enEnrol } from '../en/enrol.ts'
import type { AllForms, Translation } from '../words.ts'

/** `en/enrol.ts` in Arabic. */
export const arEnrol = {
  'enrol.title': 'إعداد هذا الجهاز',
  'enrol.lead': 'تحقق من الهويات مع الاتصال أو دونه.',
  'enrol.point.signal': 'أنشئ الطلبات في أي مكان. تُحفظ هنا وتتم مزامنتها تلقائيًا.',
  'enrol.point.sealed': 'تُشفَّر بيانات الاتصال على هذا الجهاز قبل حفظها.',
  'enrol.point.stripe': 'تُرسل صور المستندات والوجوه إلى Stripe. لا تُحفظ هنا أبدًا.',
  'enrol.how': 'يعطيك مشرفك رمزًا. يصلح مرة واحدة لمدة 15 دقيقة.',
  'enrol.code': 'رمز التسجيل',
  'enrol.code_hint': 'مثلًا depot-7K2M-9QXT-4B8R',
  'enrol.label': 'اسم الجهاز',
  'enrol.label_hint': 'يظهر لفريقك، مثلًا هاتف 7',
  'enrol.label_long': 'يتكوّن الاسم من 64 حرفًا على الأكثر.',
  'enrol.submit': 'تسجيل الجهاز',
  'enrol.busy': 'جارٍ التسجيل…',
  'enrol.missing_code': 'أدخل رمز التسجيل.',
  'enrol.code_from_link': 'تم ملء الرمز من رابطك.',
  'enrol.scan_title': 'مسح رمز التسجيل',
  'enrol.scanned': 'تمت قراءة الرمز.',
  'enrol.scan_other': 'هذا ليس رمز تسجيل.',
  'enrol.unreachable': 'لا اتصال بالخادم. يحتاج التسجيل إلى اتصال. تحقق من اتصالك وحاول مجددًا.',
  'enrol.throttled': {
    zero: 'محاولات كثيرة. حاول مجددًا الآن.',
    one: 'محاولات كثيرة جدًا. حاول مجددًا بعد ثانية.',
    two: 'محاولات كثيرة جدًا. حاول مجددًا بعد ثانيتين.',
    few: 'محاولات كثيرة جدًا. حاول مجددًا بعد {n} ثوانٍ.',
    many: 'محاولات كثيرة جدًا. حاول مجددًا بعد {n} ثانية.',
    other: 'محاولات كثيرة جدًا. حاول مجددًا بعد {n} ثانية.',
  },
  'problem.pin_missing':
    'يحتاج الكشك إلى رمز سري للموظفين، ولا يوجد رمز لهذا الموقع بعد. اطلب من مشرفك تعيينه في الإعدادات، ثم استخدم هذا الرمز.',
  'enrol.install_title': 'أضف التطبيق إلى الشاشة الرئيسية أولًا',
  'enrol.install_why':
    'يحذف Safari بيانات المواقع بعد أيام دون زيارة. تحتفظ التطبيقات على الشاشة الرئيسية ببياناتها. لا يُستهلك رمزك هنا.',
  'enrol.install_share': 'في Safari، اضغط زر المشاركة.',
  'enrol.install_add': 'اضغط «إضافة إلى الشاشة الرئيسية».',
  'enrol.install_open': 'افتح التطبيق من الشاشة الرئيسية وأدخل رمزك.',
  'enrol.install_code': 'رمزك:',
  'enrol.install_anyway': 'المتابعة في Safari',
} satisfies Translation<typeof enEnrol, AllForms>
