/** Above the list: a search, and a chip for each group with its count. */
import { computed, useSignalEffect } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { GROUPS, type Group, itemWords, lookOf } from '../../components/first/phase-words.ts'
import { presetWords } from '../../components/preset-words.ts'
import { haveWords } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/first.ts'
import { t as tLater } from '../../i18n/t/later.ts'
import type { Item } from '../../state/request.ts'
import { items } from '../../state/requests.ts'
import { site } from '../../state/site.ts'
import { later } from '../../ui/first/later.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { filter, found, query } from './list-choice.ts'
import { countGroups, type Filter, plain, search } from './search.ts'

const DraftList = later(() => import('../../form/draft-list.tsx').then((m) => m.DraftList), {
  words: ['later', 'draft'],
})

/** Long enough for the next letter, short enough to feel like none. */
const DEBOUNCE_MS = 120

export function ListTools({ role }: { role: Role }) {
  const [typed, setTyped] = useState(query.value)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      query.value = typed
    }, DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [typed])

  useSignalEffect(() => {
    if (!query.value) {
      found.value = null
      return
    }
    found.value = search(items.value, query.value, textsFor(role))
  })

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
          onFocus={fetchPresetNames}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        {typed && (
          <button type="button" class="icon-button" aria-label={t('list.clear')} onClick={clear}>
            <Icon name="close" size={20} />
          </button>
        )}
      </div>
      <Chips />
      {filter.value === 'all' && (
        <DraftList
          among={(drafts) => search(drafts, query.value, ({ open }) => plain(open.reference))}
        />
      )}
    </>
  )
}

/** They are not among the first words. Without them presets are found by the names the site gave. */
const fetchPresetNames = () => void haveWords('later').catch(console.warn)

/** New with other words, so that each request is put into words once and not with each letter. */
const texts = computed(() => ({ spoken: presetNames(), of: new WeakMap<Item, string>() }))

const presetNames = () =>
  new Map(site.value.presets.map((one) => [one.id, `${one.name} ${presetWords(one).name}`]))

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
  const counts = countGroups<Group>(items.value, (item) => lookOf(item).group)
  const all: readonly Filter<Group>[] = ['all', ...GROUPS]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll sideways everywhere.
    <div class="chips" role="group" aria-label={t('list.show')}>
      {all.map((one) => (
        <button
          key={one}
          type="button"
          class="chip"
          data-group={one}
          aria-pressed={filter.value === one}
          onClick={() => {
            filter.value = one
          }}
        >
          {one === 'all' ? t('list.all') : t(`group.${one}`)}
          <span class="chip-count">{counts.get(one) ?? 0}</span>
        </button>
      ))}
    </div>
  )
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
