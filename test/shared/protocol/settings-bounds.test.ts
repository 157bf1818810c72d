/** The limits of what a site may decide. */
import { DEFAULT_SETTINGS } from '../../../shared/protocol/default-settings.ts'
import { SiteSettings } from '../../../shared/protocol/settings.ts'
import { fieldOf, long, type Rule, rules, trimmed, whole, x } from '../bounds.ts'

const inSettings = fieldOf(SiteSettings, DEFAULT_SETTINGS)
const inBrand = (field: string) => (value: unknown) =>
  inSettings('brand')({ ...DEFAULT_SETTINGS.brand, [field]: value })
const preset = { id: 'gate', name: 'Gate', explains: '' }
const inPreset = (right: object) => (field: string) => (value: unknown) =>
  inSettings('presets')([{ ...preset, ...right, [field]: value }])
const inDocument = inPreset({ document: {} })
const inNumber = inPreset({ type: 'id_number' })
const inFlow = inPreset({ verification_flow: 'vf_1' })
const inPin = (field: string) => (value: unknown) =>
  inSettings('staff_pin')({
    salt: 's'.repeat(22),
    hash: 'h'.repeat(43),
    iterations: 600_000,
    [field]: value,
  })

const base64url = (length: number) => ({
  takes: [x(length), `${x(length - 3)}-_9`],
  refuses: ['', x(length - 1), x(length + 1), `${x(length - 1)}+`, `${x(length - 1)}=`],
})

rules('the settings', [
  ['allow 1 to 20 attempts', inSettings('attempts_max'), whole(1, 20)],
  [
    'name a country for numbers by two capital letters, or none',
    inSettings('phone_country'),
    { takes: [null, 'GB', 'DE'], refuses: ['', 'gb', 'GBR', 'G', '44', 44] },
  ],
  [
    'forget a visit after 15 to 900 seconds',
    inSettings('idle_s'),
    whole(15, 900),
    {
      takes: [60],
      refuses: [0, 1, null],
    },
  ],
  [
    'name a default preset by its id, or none',
    inSettings('default_preset'),
    { takes: [null, 'document', x(64)], refuses: ['', 'Document', x(65), 5] },
  ],
  [
    'alert after 1 to 720 hours of waiting, or never',
    inSettings('waiting_alert_h'),
    whole(1, 720),
    { takes: [null], refuses: [] },
  ],
  ...['accepted', 'open', 'unverified', 'verified', 'canceled', 'closed'].map(
    (phase): Rule => [
      `forget what is ${phase} after 1 to 3,650 days, never not`,
      (days) => inSettings('retention')({ ...DEFAULT_SETTINGS.retention, [phase]: days }),
      whole(1, 3650),
      {
        takes: [30],
        refuses: [null, undefined],
      },
    ],
  ),
  ['name a brand in 1 to 64 characters', inBrand('name'), long(1, 64), trimmed],
  [
    'have a colour of six digits, or none',
    inBrand('color'),
    {
      takes: [null, '#09afAF'],
      refuses: ['', '#09afA', '#09afAFF', '#09afAG', '09afAF', 'red', '#09afAF;'],
    },
  ],
  [
    'have a logo that is a PNG, JPEG, WebP or SVG in base64, or none',
    inBrand('logo'),
    {
      takes: [
        null,
        'data:image/png;base64,AZaz09+/',
        'data:image/jpeg;base64,AA==',
        'data:image/webp;base64,AAA=',
        'data:image/svg+xml;base64,AAAA',
      ],
      refuses: [
        '',
        'data:text/html;base64,AAAA',
        'data:text/javascript;base64,AAAA',
        'data:application/pdf;base64,AAAA',
        'data:image/gif;base64,AAAA',
        'data:image/svg;base64,AAAA',
        'data:image/svgxxml;base64,AAAA',
        'data:image/png,AAAA',
        'data:image/png;base64AAAA',
        'data:image/png;charset=x;base64,AAAA',
        'data:image/png;base64,',
        'data:image/png;base64,AA-_',
        'data:image/png;base64,AA<b>',
        'data:image/png;base64,AAAA\n',
        'data:image/png;base64,AA=A',
        ' data:image/png;base64,AAAA',
        'DATA:image/png;base64,AAAA',
        'https://elsewhere.example/data:image/png;base64,AAAA',
        'javascript:alert(1)',
      ],
    },
  ],
  [
    'have a logo of up to 32,768 characters',
    inBrand('logo'),
    {
      takes: ['data:image/png;base64,'.padEnd(32_768, 'A')],
      refuses: ['data:image/png;base64,'.padEnd(32_769, 'A')],
    },
  ],
  [
    'have 1 to 20 presets',
    inSettings('presets'),
    {
      takes: [
        Array(1).fill({ ...preset, document: {} }),
        Array(20).fill({ ...preset, document: {} }),
      ],
      refuses: [[], Array(21).fill({ ...preset, document: {} })],
    },
  ],
  [
    'have 1 to 6 languages that there are',
    inSettings('languages'),
    {
      takes: [['en'], ['ar', 'pt', 'de', 'fr', 'es', 'en']],
      refuses: [[], ['en', 'es', 'fr', 'de', 'pt', 'ar', 'en'], ['xx']],
    },
  ],
  ...['welcome', 'privacy_notice', 'alternative'].flatMap((field): Rule[] => [
    [
      `have a ${field} of 1 to 4,000 characters`,
      (text) => inSettings(field)({ ar: text }),
      long(1, 4000),
    ],
    [
      `have a ${field} in a language there is`,
      inSettings(field),
      {
        takes: [{}, { en: 'Hello' }],
        refuses: [{ xx: 'Hello' }, { en: ' ' }],
      },
    ],
  ]),
  ...[inDocument, inNumber, inFlow].flatMap((field, n): Rule[] => {
    const kind = ['for documents', 'for numbers', 'for a flow'][n]
    return [
      [
        `have a preset ${kind} with an id of 1 to 64 letters`,
        field('id'),
        long(1, 64),
        {
          takes: ['az-09'],
          refuses: ['Gate', 'a b', 'a_b', 'a\n'],
        },
      ],
      [`have a preset ${kind} with a name of 1 to 64`, field('name'), long(1, 64), trimmed],
      [`have a preset ${kind} that explains itself in up to 200`, field('explains'), long(0, 200)],
    ]
  }),
  [
    'have a preset that names a flow of Stripe in up to 64',
    inFlow('verification_flow'),
    {
      takes: ['vf_1', 'vf_aZ_09', `vf_${x(61)}`],
      refuses: ['', 'vf_', `vf_${x(62)}`, 'vs_1', 'avf_1', 'vf_a-b', 'vf_1/x'],
    },
  ],
  [
    'have a PIN of 600,000 to 10,000,000 rounds',
    inPin('iterations'),
    whole(600_000, 10_000_000),
    { takes: [], refuses: [1, 1000, 599_999] },
  ],
  ['have a PIN with a salt of 22', inPin('salt'), base64url(22)],
  ['have a PIN with a hash of 43', inPin('hash'), base64url(43)],
  [
    'have a PIN, leave it or have none',
    inSettings('staff_pin'),
    { takes: [null, 'set'], refuses: ['1234', 'kept', '', {}] },
  ],
])
