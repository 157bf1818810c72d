/** The gallery's buttons, fields and choices; they work, and do nothing. */
import { useState } from 'preact/hooks'
import { Check, RadioCard } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Icon } from '../../ui/icon-later.tsx'

export function GalleryControls() {
  const [text, setText] = useState('Order 1001')
  const [chosen, setChosen] = useState('a')
  const [isChecked, setChecked] = useState(true)
  const [isOpen, setOpen] = useState(true)
  const field = { name: 'sample', value: text, onValue: setText }
  const card = { group: 'sample', chosen, onChoose: setChosen, explains: 'What it means.' }
  return (
    <section class="stack tight">
      <h2>Controls</h2>
      <div class="gallery-line">
        <button type="button" class="button primary">
          Primary
        </button>
        <button type="button" class="button">
          <Icon name="again" size={20} />
          With an icon
        </button>
        <button type="button" class="button quiet">
          Quiet
        </button>
        <button type="button" class="button small">
          Small
        </button>
        <button type="button" class="button primary" aria-disabled="true">
          Busy
        </button>
        <button type="button" class="chip" aria-pressed="true">
          Chip <span class="chip-count">3</span>
        </button>
        <button type="button" class="chip" aria-pressed="false">
          Chip <span class="chip-count">12</span>
        </button>
      </div>
      <Field {...field} label="Field" hint="A hint." />
      <Field {...field} label="Field with an error" error="What is wrong with it." />
      <Field {...field} label="Box" optional multiline />
      <RadioCard {...card} value="a" icon="face" title="One" />
      <RadioCard {...card} value="b" icon="document" title="Another" />
      <Check name="check" checked={isChecked} onChecked={setChecked}>
        Each by itself
      </Check>
      <Fold title="Folded away" open={isOpen} onOpen={setOpen}>
        <p>What is inside.</p>
      </Fold>
      <progress class="progress" max={10} value={4} aria-label="Progress" />
    </section>
  )
}
