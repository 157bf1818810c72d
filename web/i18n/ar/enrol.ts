import type { enEnrol } from '../en/enrol.ts'
import type { AllForms, Translation } from '../words.ts'

/** `en/enrol.ts` in Arabic. */
export const arEnrol = {
  'enrol.title': 'اجعل هذا الجهاز جهازك',
  'enrol.lead': 'تحقق من هوية الأشخاص، بشبكة أو دونها.',
  'enrol.point.signal': 'سجّل الطلبات في أي مكان. تُحفظ هنا وتُرسل تلقائيًا.',
  'enrol.point.sealed': 'تُختم بيانات الاتصال على هذا الجهاز قبل حفظها.',
  'enrol.point.stripe': 'المستندات والوجوه تراها Stripe وحدها، ولا تُحفظ هنا أبدًا.',
  'enrol.how': 'يعطيك المشرف رمزًا. يصلح مرة واحدة لمدة 15 دقيقة.',
  'enrol.code': 'رمز التسجيل',
  'enrol.code_hint': 'يشبه depot-7K2M-9QXT-4B8R',
  'enrol.label': 'اسم هذا الجهاز',
  'enrol.label_hint': 'ليعرف الآخرون أي جهاز هو، مثلًا هاتف 7',
  'enrol.submit': 'تسجيل هذا الجهاز',
  'enrol.busy': 'جارٍ التسجيل…',
  'enrol.missing_code': 'اكتب الرمز الذي أُعطي لك.',
  'enrol.code_from_link': 'الرمز موجود في الرابط الذي فتحته.',
  'enrol.scan_title': 'مسح رمز التسجيل',
  'enrol.scanned': 'تمت قراءة الرمز.',
  'enrol.scan_other': 'هذا ليس رمز تسجيل.',
  'enrol.unreachable':
    'لا جواب. التسجيل هو الخطوة الوحيدة التي تحتاج إلى شبكة: ابحث عنها وحاول مجددًا.',
  'enrol.throttled': {
    zero: 'محاولات كثيرة. حاول مجددًا الآن.',
    one: 'محاولات كثيرة. انتظر ثانية ثم حاول مجددًا.',
    two: 'محاولات كثيرة. انتظر ثانيتين ثم حاول مجددًا.',
    few: 'محاولات كثيرة. انتظر {n} ثوانٍ ثم حاول مجددًا.',
    many: 'محاولات كثيرة. انتظر {n} ثانية ثم حاول مجددًا.',
    other: 'محاولات كثيرة. انتظر {n} ثانية ثم حاول مجددًا.',
  },
  'problem.pin_missing':
    'يحتاج جهاز الخدمة الذاتية إلى الرمز السري لموظفي الموقع، ولم يُحدَّد بعد. يحدده المشرف في الإعدادات، ثم يعمل هذا الرمز.',
  'enrol.install_title': 'ضع التطبيق على الشاشة الرئيسية أولًا',
  'enrol.install_why':
    'ينسى Safari ما يحتفظ به بعد أيام دون زيارة، أما التطبيق على الشاشة الرئيسية فلا. لا يُستهلك رمزك هنا.',
  'enrol.install_share': 'اضغط زر المشاركة في Safari.',
  'enrol.install_add': 'اختر «إضافة إلى الشاشة الرئيسية».',
  'enrol.install_open': 'افتح التطبيق من هناك واكتب رمزك.',
  'enrol.install_code': 'رمزك:',
  'enrol.install_anyway': 'استخدامه هنا رغم ذلك',
} satisfies Translation<typeof enEnrol, AllForms>
