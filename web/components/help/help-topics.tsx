/** Help on one page: how it goes, in steps, and what to do when something is in the way. */
import { useId, useState } from 'preact/hooks'
import { Fold } from '../../ui/fold.tsx'

export type Help = {
  how: string
  steps: readonly string[]
  when: string
  topics: readonly { when: string; answer: string }[]
}

export function HelpTopics({ how, steps, when, topics }: Help) {
  const id = useId()
  return (
    <>
      <section class="card stack tight" aria-labelledby={`${id}-how`}>
        <h2 id={`${id}-how`}>{how}</h2>
        <ol class="help-steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section class="card" aria-labelledby={`${id}-when`}>
        <h2 id={`${id}-when`}>{when}</h2>
        {topics.map((topic) => (
          <Topic key={topic.when} {...topic} />
        ))}
      </section>
    </>
  )
}

function Topic({ when, answer }: Help['topics'][number]) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Fold title={when} open={isOpen} onOpen={setOpen}>
      <p>{answer}</p>
    </Fold>
  )
}
