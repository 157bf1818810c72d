/** What a test looks for on a page, by what a person would call it. Runs in any engine's page. */

export type Look = {
  role: 'button' | 'link' | 'heading' | 'field' | 'choice' | 'text'
  /** The name it is called by begins so; a text has it somewhere in it. */
  name: string
}

export const button = (name: string): Look => ({ role: 'button', name })
export const link = (name: string): Look => ({ role: 'link', name })
export const heading = (name: string): Look => ({ role: 'heading', name })
export const field = (name: string): Look => ({ role: 'field', name })
export const choice = (name: string): Look => ({ role: 'choice', name })
export const text = (name: string): Look => ({ role: 'text', name })

/** The first that can be seen, or null. Runs in the page: it knows nothing but its argument. */
export function findIn({ role, name }: Look): Element | null {
  const among = {
    button: 'button, summary, [role=button]',
    link: 'a[href]',
    heading: 'h1, h2, h3, [role=heading]',
    field: 'input, textarea, select',
    choice: 'input[type=radio], input[type=checkbox]',
    text: 'body *',
  }[role]
  const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  const labelsOf = (element: Element): Element[] =>
    'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : []
  const namesOf = (element: Element): string[] => {
    const said = element.getAttribute('aria-label')
    if (said) return [said]
    const labels = labelsOf(element)
    return labels.length > 0 ? labels.map(textOf) : [textOf(element)]
  }
  const fits = (element: Element): boolean => {
    if (role !== 'text') return namesOf(element).some((one) => one.startsWith(name))
    const has = (one: Element) => textOf(one).includes(name)
    return has(element) && ![...element.children].some(has)
  }
  for (const element of document.querySelectorAll(among)) {
    if (!fits(element)) continue
    // A choice may be drawn by its label alone.
    const seen = [element, ...labelsOf(element)].find((one) => one.checkVisibility())
    if (seen) return seen
  }
  return null
}
