import type { enDraft } from '../en/draft.ts'
import type { AllForms, Translation } from '../words.ts'

/** `en/draft.ts` in Arabic. */
export const arDraft = {
  'draft.title': 'المسودات',
  'draft.state': 'مسودة',
  'draft.state_change': 'مسودة تعديل',
  'draft.no_reference': 'بلا مرجع',
  'draft.stored': 'مسودة · حُفظت على هذا الجهاز {time}',
  'draft.not_stored': 'هذه المسودة غير محفوظة',
  'draft.full': 'على هذا الجهاز {n} مسودة. احفظ بعضها أو احذفه أولًا.',
  'draft.missing': 'غير مكتمل، لذلك لم يُحفظ في المسودة',
  'draft.metadata': 'البيانات الوصفية',
  'draft.lost_choice': 'ما طلبته هذه المسودة لم يعد متاحًا. اختر من جديد.',
  'draft.stale': 'تغيّر الطلب منذ هذه المسودة',
  'draft.stale_text': 'إذا حفظت المسودة فستحل محل ذلك التغيير.',
  'draft.elsewhere_changed': 'عُدّلت هذه المسودة في علامة تبويب أخرى',
  'draft.elsewhere_changed_text': 'ما كتبته هنا لا يُحفظ حتى تختار.',
  'draft.show_other': 'عرض النسخة الأخرى',
  'draft.keep_mine': 'الاحتفاظ بهذه النسخة',
  'draft.elsewhere_saved': 'حُفظ هذا الطلب في علامة تبويب أخرى',
  'draft.elsewhere_saved_text': 'ما كتبته هنا ليس فيه.',
  'draft.open_request': 'فتح الطلب',
  'draft.delete': 'حذف المسودة',
  'draft.delete_named': 'حذف المسودة {reference}',
  'draft.sure': 'هل تريد حذف هذه المسودة؟',
  'draft.keep': 'الإبقاء على المسودة',
  'draft.deleted': 'حُذفت المسودة',
  'draft.not_deleted': 'لم تُحذف المسودة',
  'draft.not_back': 'لم تُستعد المسودة',
  'draft.undo': 'تراجع',
} satisfies Translation<typeof enDraft, AllForms>
