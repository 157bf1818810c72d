// The first page inside the modal's iframe. It learns the client secret from the page around it,
// asks the sandbox for a visit, and becomes that visit.

const around = window.parent

addEventListener('message', async (event) => {
  if (event.source !== around || event.data?.kind !== 'open') return
  const response = await fetch('/modal', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client_secret: event.data.clientSecret, parent_origin: event.origin }),
  })
  const answer = await response.json()
  if (answer.url) location.replace(answer.url)
  else around.postMessage({ kind: 'error', error: answer.error }, event.origin)
})

// Anybody may hear that the page is there; the secret comes back only by their choice.
around.postMessage({ kind: 'ready' }, '*')

export {}
