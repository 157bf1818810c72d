/** Full screen at a touch: where the browser does not give it, nothing breaks and somebody can read why. */
import { afterEach, expect, test, vi } from 'vitest'
import { enterFullScreen } from '../../../web/browser/guarded-screen.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function inBrowser(requestFullscreen?: () => Promise<void>) {
  vi.stubGlobal('document', { fullscreenElement: null, documentElement: { requestFullscreen } })
  return vi.spyOn(console, 'warn').mockImplementation(() => {})
}

test('a browser that refuses says why', async () => {
  const why = new TypeError('Fullscreen request denied')
  const warned = inBrowser(() => Promise.reject(why))
  enterFullScreen()
  await vi.waitFor(() => expect(warned).toHaveBeenCalledWith(expect.any(String), why))
})

test('a browser that has none is asked for none', () => {
  const warned = inBrowser()
  expect(enterFullScreen).not.toThrow()
  expect(warned).not.toHaveBeenCalled()
})
