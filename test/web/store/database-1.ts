/**
 * The device's database as version 1 of it was made and filled, frozen: written with the platform's
 * own calls, so that no later code of ours can change it. Every newer app must open it. It may be rewritten
 * only while nothing is released.
 */
const STORES = {
  keys: {},
  enrolment: {},
  queue: { keyPath: ['id', 'edit'] },
  replica: { keyPath: 'id' },
  tally: {},
  changes: { keyPath: 'n', autoIncrement: true },
  kept: { keyPath: 'id' },
  drafts: { keyPath: 'id' },
  settings: {},
}
const INDEXES = [
  { store: 'queue', name: 'turn', keyPath: ['turn', 'edit'] },
  { store: 'replica', name: 'phase', keyPath: 'state.phase' },
  { store: 'replica', name: 'accepted', keyPath: 'accepted_at' },
]

const REQUEST = '01890000-0000-7000-8000-000000000001'

const RECORD = {
  v: 1,
  id: REQUEST,
  edit: 1,
  device: 'demo.0123456789abcdef',
  reference: 'Order 1001',
  preset: 'document-selfie',
  type: 'document',
  details: 'd'.repeat(43),
  notes: null,
}

export const QUEUED = {
  id: REQUEST,
  edit: 1,
  text: JSON.stringify(RECORD),
  record: RECORD,
  signature: 's'.repeat(86),
  details: 'c2VhbGVk',
  savedAt: 1_795_000_000_000,
  turn: 3,
  sent: true,
}

const ROW = {
  id: '01890000-0000-7000-8000-000000000002',
  rev: 7,
  edit: 1,
  device: RECORD.device,
  reference: 'Order 1002',
  preset: null,
  type: 'document',
  options: null,
  verification_flow: null,
  details: null,
  notes: null,
  attempts: 1,
  attempts_max: 3,
  state: {
    phase: 'unverified',
    session: 'vs_1',
    last_error: { code: 'document_expired', reason: 'The document is expired.' },
  },
  accepted_at: 1_795_000_000_000,
  created_at: null,
  changed_at: 1_795_000_100_000,
  phase_at: 1_795_000_100_000,
  partial: false,
  assignee: null,
  related_customer: null,
  related_customer_account: null,
  related_person: null,
  pending_action: null,
  closed: null,
  opened_at: null,
  retried_at: null,
  opened_on: 0,
  link: 'DEMO.AAAAAAAAAAAAAAAAAAAAAAAAAA',
  link_revoked_at: null,
  refused_details: [],
  started_at: 1_795_000_050_000,
  verdict_at: 1_795_000_100_000,
}

export const DRAFT = {
  id: '01890000-0000-7000-8000-000000000003',
  of: { kind: 'new' as const },
  rev: 4,
  savedAt: 1_795_000_000_000,
  open: {
    reference: 'Order 1003',
    choice: 'document-selfie',
    documents: ['passport' as const],
    liveCapture: true,
    selfie: true,
    idNumber: false,
    flow: '',
  },
  parts: { details: { sealed: 'c2VhbGVk', missing: ['phone' as const] } },
}

const ENROLLED = {
  device: RECORD.device,
  site: 'demo',
  role: 'agent',
  label: 'Phone 7',
  sealing_key: { id: 'k1', public_key: 'BPQ' },
}

export async function makeDatabase1(): Promise<void> {
  const opening = indexedDB.open('fieldproof-device', 1)
  opening.onupgradeneeded = () => {
    const [db, tx] = [opening.result, opening.transaction]
    for (const [name, options] of Object.entries(STORES)) db.createObjectStore(name, options)
    for (const { store, name, keyPath } of INDEXES)
      tx?.objectStore(store).createIndex(name, keyPath)
  }
  const db = await done(opening)
  const tx = db.transaction(Object.keys(STORES), 'readwrite')
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  tx.objectStore('enrolment').put(ENROLLED, 'device')
  tx.objectStore('queue').put(QUEUED)
  tx.objectStore('tally').put({ unsent: 1, refused: 0, lastTurn: 3 }, 'queue')
  tx.objectStore('changes').put({ ids: [REQUEST] })
  tx.objectStore('replica').put(ROW)
  tx.objectStore('drafts').put(DRAFT)
  tx.objectStore('settings').put(7, 'rev')
  tx.objectStore('settings').put(1_795_000_000_000, 'lastContactAt')
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve
    tx.onerror = reject
  })
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  await done(db.transaction('keys', 'readwrite').objectStore('keys').put(pair, 'device'))
  db.close()
}

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
