/** What the desk says about its figures. */
export const enDeskInsight = {
  'insight.range': 'Accepted in the',
  'insight.days': { one: 'last {n} day', other: 'last {n} days' },
  'insight.note':
    'As far as this device knows them. Called off, handled otherwise and erased requests are left out.',
  'insight.empty': 'Nothing to see yet',
  'insight.empty_text':
    'Once requests of this site were accepted in this time, they are drawn here.',
  'insight.per_day': 'Requests by the day they were accepted',
  'insight.verified': 'Verified',
  'insight.failed': 'Not verified',
  'insight.waiting': 'Waiting',
  'insight.day': 'Day',
  'insight.numbers_show': 'Show the numbers',
  'insight.numbers_hide': 'Hide the numbers',
  'insight.times': 'From taken down to the verdict',
  'insight.median': 'Half of them within',
  'insight.most': 'Nine of ten within',
  'insight.times_none': 'There is no verdict in this time yet.',
  'insight.times_of': { one: 'Of {n} verdict', other: 'Of {n} verdicts' },
  'insight.length': 'Time',
  'insight.count': 'Requests',
  'insight.below': 'under {span}',
  'insight.longer': 'longer',
  'insight.reasons': 'Why checks failed',
  'insight.reason': 'Reason',
  'insight.reasons_none': 'None failed in this time.',
} as const
