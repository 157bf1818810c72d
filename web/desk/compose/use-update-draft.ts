/** What is typed into the update of a started request, kept as every form's is until it is sent. */
import { useState } from 'preact/hooks'
import { DraftKeeper, type DraftState } from '../../form/drafts/draft-keeper.ts'
import type { FormDraft } from '../../form/drafts/draft-notices.tsx'
import type { Opened } from '../../form/drafts/opened-draft.tsx'
import { openOf } from '../../form/drafts/typed.ts'
import { isStale, stateOf, useKeeping } from '../../form/drafts/use-draft-form.ts'
import { keptParts, type UpdateTyped, updateDraftNow } from './update-typed.ts'

type Kept = {
  draft: FormDraft
  /** What was sealed before and is sent as it is. Nothing is stored until `goOn` or `end`. */
  pause(): Promise<ReturnType<typeof keptParts>>
  /** It was not sent: it stays a draft. */
  goOn(): void
  /** It was sent. */
  end(): Promise<void>
}

/** `without`: as the form would be without a draft. */
export function useUpdateDraft(opened: Opened, typed: UpdateTyped, without: UpdateTyped): Kept {
  const [state, setState] = useState<DraftState>(() => stateOf(opened))
  const now = updateDraftNow(typed)
  const from = JSON.stringify(openOf(without))
  const { draft } = opened
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        before: {
          id: opened.id,
          of: draft?.of.kind === 'update' ? draft.of : { kind: 'update', from },
          rev: draft?.rev ?? 0,
          parts: draft?.parts ?? {},
        },
        opened: now,
        untouched: updateDraftNow(without),
        show: setState,
      }),
  )
  useKeeping(keeper, now)
  return {
    draft: {
      state,
      opened,
      now,
      isStale: isStale(opened, from),
      remove: () => keeper.delete(),
      keepMine: () => keeper.keepMine(now),
    },
    pause: async () => keptParts(typed, (await keeper.pause()).held),
    goOn: () => void keeper.resume(),
    end: async () => {
      const { rev } = await keeper.pause()
      if (rev > 0) await keeper.delete()
    },
  }
}
