/** What columns are called, in six languages and as people write it. */
import { expect, test } from 'vitest'
import {
  countKnown,
  fieldCalled,
  foldHeader,
  guessByContent,
  guessMapping,
  hasHead,
  type ListField,
  withField,
} from '../../../web/lists/columns.ts'

const HEADS: [ListField, string[]][] = [
  [
    'reference',
    [
      'reference',
      'REFERENCE',
      ' Reference ',
      'Ref.',
      'Order No.',
      'order_number',
      'Order #',
      'Booking',
      'Referenz',
      'Auftrag',
      'Auftrags-Nr.',
      'Auftragsnummer',
      'Bestellnummer',
      'Aktenzeichen',
      'Referencia',
      'Número de pedido',
      'N.º pedido',
      'Référence',
      'N° de commande',
      'Numéro de commande',
      'Dossier',
      'Referência',
      'Encomenda',
      'N.º da encomenda',
      'المرجع',
      'رقم الطلب',
      'رقم المرجع',
    ],
  ],
  [
    'preset',
    [
      'preset',
      'Type',
      'Template',
      'Vorlage',
      'Plantilla',
      'Modèle',
      'Modelo',
      'Verificación',
      'النموذج',
    ],
  ],
  [
    'email',
    [
      'email',
      'E-mail',
      'E-Mail-Adresse',
      'EMAIL ADDRESS',
      'e_mail',
      'Mail',
      'Correo electrónico',
      'Courriel',
      'Adresse e-mail',
      'Correio eletrónico',
      'Endereço de e-mail',
      'البريد الإلكتروني',
    ],
  ],
  [
    'phone',
    [
      'phone',
      'Phone No.',
      'Tel.',
      'Telephone',
      'Mobile',
      'Telefon',
      'Telefon-Nr.',
      'Handy',
      'Handynummer',
      'Teléfono',
      'Móvil',
      'Téléphone',
      'Portable',
      'Telefone',
      'Telemóvel',
      'الهاتف',
      'رقم الهاتف',
      'الجوال',
    ],
  ],
  [
    'note',
    [
      'note',
      'Notes',
      'Comments',
      'Remarks',
      'Notiz',
      'Bemerkungen',
      'Anmerkung',
      'Notas',
      'Observaciones',
      'Remarque',
      'Commentaire',
      'Observações',
      'ملاحظات',
      'الملاحظة',
    ],
  ],
]

test.each(HEADS.flatMap(([field, heads]) => heads.map((head) => [head, field] as const)))(
  '%s is the %s',
  (head, field) => {
    expect(fieldCalled(head)).toBe(field)
  },
)

test.each([
  '',
  ' ',
  'name',
  'Full name',
  'Name',
  'Straße',
  'id',
  'date',
  '7',
  'constructor',
  '__proto__',
])('%j is a column that nobody knows', (head) => {
  expect(fieldCalled(head)).toBeNull()
})

test('no word means two things', () => {
  const words = HEADS.flatMap(([field, heads]) =>
    heads.map((head) => `${foldHeader(head)}=${field}`),
  )
  const fields = new Map<string, string>()
  for (const word of words) {
    const [head = '', field = ''] = word.split('=')
    expect(fields.get(head) ?? field).toBe(field)
    fields.set(head, field)
  }
})

test('columns in any order; unknown, empty and second ones are left out', () => {
  const head = ['Phone', 'Name', 'ORDER NO', '', 'Mobile', 'Notiz']
  expect(guessMapping(head)).toEqual(['phone', null, 'reference', null, null, 'note'])
  expect(countKnown(head)).toBe(4)
})

test('one column is one field', () => {
  const mapping = guessMapping(['Phone', 'Mobile', 'Order'])
  expect(withField(mapping, 1, 'phone')).toEqual([null, 'phone', 'reference'])
  expect(withField(mapping, 2, null)).toEqual(['phone', null, null])
})

test('a list without names of columns is told by what is in it', () => {
  expect(hasHead(['Order', 'x'])).toBe(true)
  expect(hasHead(['Name', 'Street'])).toBe(true)
  expect(hasHead(['A-1', 'jenny@example.com'])).toBe(false)
  const rows = [
    { cells: ['jenny@example.com', 'A-1', '+44 20 7946 0000', 'Side door'] },
    { cells: ['', 'A-2'] },
    { cells: ['x@y.example', 'A-3', '0044 20 7946 0001', 'Bell 3'] },
  ]
  expect(guessByContent(rows)).toEqual(['email', 'reference', 'phone', null])
})
