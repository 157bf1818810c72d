/** An iPhone or iPad, and not the installed app. iPads say that they are Macs, but Macs have no touch. */
export function isUninstalledOnApple(): boolean {
  const isPad = navigator.platform === 'MacIntel' && navigator.maxTouchPoints > 1
  const isApple = /iP(hone|ad|od)/.test(navigator.userAgent) || isPad
  return isApple && !matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches
}
