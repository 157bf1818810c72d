// The stand-in for Stripe.js, as far as Identity goes: `Stripe(pk).verifyIdentity(clientSecret)`.
// It resolves, like Stripe's, with the session's id once the person has submitted (no verdict), or
// with `{error}`; it throws only for what the integrator got wrong.

;(() => {
  const script = document.currentScript
  const origin = new URL(script instanceof HTMLScriptElement ? script.src : location.href).origin
  const READY_WITHIN_MS = 15_000
  const LINGERS_MS = 300

  class IntegrationError extends Error {
    /** @override */
    name = 'IntegrationError'
  }

  let open = false

  /** @param {unknown} publishableKey */
  function Stripe(publishableKey) {
    if (typeof publishableKey !== 'string' || publishableKey === '') {
      throw new IntegrationError('Missing value for Stripe(): apiKey should be a string.')
    }
    if (!publishableKey.startsWith('pk_test_')) {
      throw new IntegrationError('The sandbox takes publishable test keys only (pk_test_…).')
    }
    return { verifyIdentity, registerAppInfo() {}, _registerWrapper() {} }
  }

  // The official loader compares this with the train it was released with.
  Stripe.version = 'endive'

  /** @param {unknown} clientSecret */
  async function verifyIdentity(clientSecret) {
    if (typeof clientSecret !== 'string' || !/^vs_\w+_secret_\w+$/.test(clientSecret.trim())) {
      throw new IntegrationError(
        'Invalid value for stripe.verifyIdentity(): the client secret should look like vs_…_secret_….',
      )
    }
    if (open) throw new IntegrationError('stripe.verifyIdentity() is already showing its modal.')
    open = true
    try {
      return await showModal(clientSecret.trim())
    } finally {
      open = false
    }
  }

  /**
   * @param {string} clientSecret
   * @returns {Promise<object>}
   */
  function showModal(clientSecret) {
    const frame = document.createElement('iframe')
    frame.src = `${origin}/modal`
    frame.title = 'Identity verification'
    frame.allow = 'camera'
    Object.assign(frame.style, { border: '0', width: '100%', height: '100%', display: 'block' })
    const dialog = document.createElement('dialog')
    dialog.setAttribute('aria-label', 'Identity verification')
    // A phone is filled, so that nothing behind it can be taken for part of it.
    const phone = matchMedia('(max-width: 34rem)').matches
    Object.assign(dialog.style, {
      border: '0',
      padding: '0',
      width: phone ? '100vw' : '30rem',
      height: phone ? '100dvh' : 'min(46rem, 100dvh)',
      maxWidth: '100vw',
      maxHeight: '100dvh',
      borderRadius: phone ? '0' : '1rem',
      overflow: 'hidden',
      boxShadow: '0 0 0 100vmax rgb(10 20 40 / 55%)',
    })
    dialog.append(frame)
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(unreachable()), READY_WITHIN_MS)
      /** @param {object} outcome */
      function settle(outcome) {
        clearTimeout(timer)
        removeEventListener('message', listen)
        dialog.close()
        // Hidden at once, gone a little later: the key that closed it still has to come up in it.
        setTimeout(() => dialog.remove(), LINGERS_MS)
        resolve(outcome)
      }
      /** @param {MessageEvent} event */
      function listen(event) {
        if (event.source !== frame.contentWindow || event.origin !== origin) return
        switch (event.data?.kind) {
          case 'ready':
            clearTimeout(timer)
            frame.contentWindow?.postMessage({ kind: 'open', clientSecret }, origin)
            return
          case 'submitted':
            return settle({ verificationSession: { id: event.data.session } })
          case 'error':
            return settle({ error: event.data.error })
          case 'closed':
            return settle(cancelled())
        }
      }
      addEventListener('message', listen)
      dialog.addEventListener('cancel', (event) => {
        event.preventDefault()
        settle(cancelled())
      })
      document.body.append(dialog)
      dialog.showModal()
      frame.focus()
    })
  }

  const cancelled = () => ({
    error: {
      type: 'validation_error',
      code: 'session_cancelled',
      message: 'The verification was closed before it was submitted.',
    },
  })

  const unreachable = () => ({
    error: {
      type: 'api_connection_error',
      message: 'We are experiencing issues connecting. Please check your internet connection.',
    },
  })

  Object.assign(window, { Stripe })
})()
