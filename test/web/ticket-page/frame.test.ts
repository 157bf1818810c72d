/** Who the page of a link says it is of: nobody's name stands beside the mark of somebody else. */
import { h, render } from 'preact'
import { beforeAll, expect, test, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../shared/protocol/default-settings.ts'
import { Frame } from '../../../web/ticket-page/frame.tsx'
import { SmallNode, smallDocument } from './small-dom.ts'

beforeAll(() => {
  vi.stubGlobal('document', { ...smallDocument, documentElement: {} })
})

const ours = DEFAULT_SETTINGS.brand
const LOGO = 'data:image/png;base64,AA=='

test.each([
  ['nobody yet', null, ['svg']],
  ['us', ours, ['svg']],
  ['another', { ...ours, name: 'Harbour Office' }, []],
  ['another with a logo', { ...ours, name: 'Harbour Office', logo: LOGO }, ['img']],
  ['us with a logo', { ...ours, logo: LOGO }, ['img']],
] as const)('of %s', (_, brand, marks) => {
  const page = new SmallNode('div')
  const frame = { brand, languages: ['en'] as const, onLanguage: () => {}, children: null }
  render(h(Frame, frame), page as unknown as Element)
  const drawn = [...page.all()].map(({ localName }) => localName)
  expect(drawn.filter((name) => name === 'svg' || name === 'img')).toEqual(marks)
})
