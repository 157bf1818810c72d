/** Above the list: a search, and a chip for each section with how many of what was found are in it. */
import '../../ui/styles/chips.css'
import { computed, useSignalEffect } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { linksSent, readLinksSent } from '../../actions/links-sent.ts'
import { itemWords } from '../../components/first/phase-words.ts'
import { nameOf } from '../../components/first/preset-name.ts'
import { linkNote } from '../../components/handover/link-news.ts'
import { haveWords, locale } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/first.ts'
import { t as tLater } from '../../i18n/t/later.ts'
import { useLocation } from '../../router.tsx'
import type { Item } from '../../state/request.ts'
import { items, readRequests, startCounts } from '../../state/requests.ts'
import { site } from '../../state/site.ts'
import { later } from '../../ui/first/later.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { writeChoice } from './list-address.ts'
import { countOf, FILTERS, type Filter, filter, found, query, rowNote } from './list-choice.ts'
import { plain, prepareSearch, search } from './search.ts'

const DraftList = later(() => import('../../form/drafts/draft-list.tsx').then((m) => m.DraftList), {
  words: ['later', 'draft'],
})

const PartialList = later(() => import('./partial-list.tsx').then((m) => m.PartialList), {
  words: ['later'],
})

/** Long enough for the next letter, short enough to feel like none. */
const DEBOUNCE_MS = 120

export function ListTools({ role }: { role: Role }) {
  const [typed, setTyped] = useState(query.value)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => void showLinkNotes(), [])
  useEffect(() => {
    const timer = setTimeout(() => {
      query.value = typed
    }, DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  // It is changed elsewhere, too: by Back, or where nothing was found.
  useEffect(() => setTyped(query.value), [query.value])

  useSignalEffect(() => {
    // Until all are read nobody knows what is found.
    if (!query.value || startCounts.value) {
      found.value = null
      return
    }
    found.value = search(items.value, query.value, textsFor(role))
  })

  useChoiceInAddress(field)

  function clear() {
    setTyped('')
    field.current?.focus()
  }

  return (
    <>
      <div class="search">
        <Icon name="search" size={20} />
        <input
          ref={field}
          type="search"
          value={typed}
          aria-label={t('list.search')}
          placeholder={t('list.search_hint')}
          autocomplete="off"
          spellcheck={false}
          enterKeyHint="search"
          onFocus={() => void prepareSearch(items.peek(), textsFor(role))}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        {typed && (
          <button type="button" class="icon-button" aria-label={t('list.clear')} onClick={clear}>
            <Icon name="close" size={20} />
          </button>
        )}
      </div>
      <Chips />
      {role === 'supervisor' && <PartialList />}
      {filter.value === 'all' && (
        <DraftList
          among={(drafts) => search(drafts, query.value, ({ open }) => plain(open.reference))}
        />
      )}
    </>
  )
}

/** From then on rows say of a link that it is out. Another tab may have shared one since. */
async function showLinkNotes(): Promise<void> {
  const isRead = readLinksSent().catch((error: unknown) => console.warn('links', error))
  await Promise.all([isRead, haveWords('later')])
  rowNote.value = (item) => linkNote(item, linksSent.value[item.id] ?? null)
}

/** What is asked of the list stands in the address, and whoever asks something else sees its beginning. */
function useChoiceInAddress({ current: field }: { current: HTMLElement | null }): void {
  const { path } = useLocation()
  const choice = `${filter.value} ${query.value}`
  const before = useRef(choice)
  useEffect(() => {
    writeChoice()
    if (before.current === choice) return
    before.current = choice
    field?.closest('.scroll')?.scrollTo(0, 0)
    // On a low screen the page scrolls, not the list.
    scrollTo(0, 0)
  }, [path, choice])
}

/** New with other words, so that each request is put into words once and not with each letter. */
const texts = computed(() => ({ spoken: presetNames(), of: new WeakMap<Item, string>() }))

const presetNames = () =>
  new Map(site.value.presets.map((one) => [one.id, `${one.name} ${nameOf(one)}`]))

/** What is searched. */
function textsFor(role: Role): (item: Item) => string {
  const { spoken, of: known } = texts.value
  return (item) => {
    const told = known.get(item)
    if (told !== undefined) return told
    const preset = spoken.get(item.preset ?? '') ?? ''
    const text = plain(`${item.reference} ${preset} ${itemWords(item, role)}`)
    known.set(item, text)
    return text
  }
}

function Chips() {
  const box = useRef<HTMLDivElement>(null)
  // What is chosen may stand at the end of the line, half cut off.
  useEffect(() => {
    const [line, chip] = [box.current, box.current?.querySelector('[aria-pressed=true]')]
    if (!line || !chip || filter.value === 'all') return
    const middle = (element: Element) => {
      const { left, width } = element.getBoundingClientRect()
      return left + width / 2
    }
    line.scrollBy({ left: middle(chip) - middle(line) })
  }, [filter.value])
  const among = found.value ?? items.value
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll sideways everywhere.
    <div ref={box} class="chips" role="group" aria-label={t('list.show')}>
      {FILTERS.map((one) => {
        const count = countOf(one, among)
        // Most of the time all is sent, and nothing is said of it.
        if (one === 'unsent' && count === 0 && filter.value !== one) return null
        return (
          <button
            key={one}
            type="button"
            class="chip"
            aria-pressed={filter.value === one}
            onClick={() => void choose(one)}
          >
            {t(`group.${one}`)}
            <span class="chip-count">{count.toLocaleString(locale.value)}</span>
          </button>
        )
      })}
    </div>
  )
}

async function choose(chosen: Filter): Promise<void> {
  // A list starts with some of each section; what is not sent may be any of the others.
  if (chosen === 'unsent' && startCounts.value) await readRequests()
  filter.value = chosen
}

/** Nothing fits what was asked of the list; the way back is one touch. */
export function NothingFound() {
  const isSearch = query.value !== ''
  return (
    <div class="empty">
      <p>{tLater(isSearch ? 'list.nothing' : 'list.none_in_group')}</p>
      {isSearch && <p>{tLater('list.nothing_text')}</p>}
      <button
        type="button"
        class="button"
        onClick={() => {
          filter.value = 'all'
          query.value = ''
        }}
      >
        {tLater('list.show_all')}
      </button>
    </div>
  )
}
