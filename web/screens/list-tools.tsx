/** Above the list: a search, and a chip for each group with its count. */
import { useSignalEffect } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Role } from '../../shared/protocol.ts'
import { language } from '../i18n/speak.ts'
import { t } from '../i18n/t.ts'
import type { Item } from '../item.ts'
import { countGroups, type Filter, plain, search } from '../list-view.ts'
import { presetOf } from '../site.ts'
import { items } from '../state.ts'
import { Icon } from '../ui/icon-later.tsx'
import { filter, found, query } from './list-choice.ts'
import { GROUPS, type Group, itemWords, lookOf } from './phase-words.ts'

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
    const textOf = textsIn(language.value, role)
    found.value = search(items.value, query.value, textOf)
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
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        {typed && (
          <button type="button" class="icon-button" aria-label={t('list.clear')} onClick={clear}>
            <Icon name="close" size={20} />
          </button>
        )}
      </div>
      <Chips />
    </>
  )
}

let texts = { language: '', of: new WeakMap<Item, string>() }

/** What is searched, made once for each request and not again with each letter. */
function textsIn(spoken: string, role: Role): (item: Item) => string {
  if (texts.language !== spoken) texts = { language: spoken, of: new WeakMap() }
  const { of: known } = texts
  return (item) => {
    const told = known.get(item)
    if (told !== undefined) return told
    const preset = presetOf(item.preset)?.name ?? ''
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
