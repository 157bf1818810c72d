/** What a row stored by an app of protocol 1 lacks: the values it would have been told. */
export const ROW_DEFAULTS = {
  partial: false,
  assignee: null,
  related_customer: null,
  related_customer_account: null,
  related_person: null,
  wish: null,
  closed: null,
  opened_at: null,
  withdrawn_at: null,
  started_at: null,
  verdict_at: null,
} as const
