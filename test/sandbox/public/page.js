// Every page of a visit. Inside the modal it tells the page around it how the visit ended; outside
// it only puts the reader at the start of each new step.

const { parentOrigin, report } = document.body.dataset

/** @param {object} message */
function tell(message) {
  if (parentOrigin) window.parent.postMessage(message, parentOrigin)
}

if (report) {
  const { kind, session, code, message } = JSON.parse(report)
  if (kind === 'submitted') tell({ kind, session })
  else tell({ kind, error: { type: 'validation_error', code, message } })
}

for (const button of document.querySelectorAll('[data-close]')) {
  button.addEventListener('click', () => tell({ kind: 'closed' }))
}

// Escape is pressed in this document, so the dialog around it never hears it.
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') tell({ kind: 'closed' })
})

const start = document.querySelector('[autofocus]') ?? document.querySelector('h1')
if (start instanceof HTMLElement) {
  if (start.tabIndex < 0) start.tabIndex = -1
  start.focus()
}

export {}
