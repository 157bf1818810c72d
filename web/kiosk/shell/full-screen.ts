/** The whole screen, where the browser gives it; a browser gives it only at a touch. */
export function enterFullScreen(): void {
  if (document.fullscreenElement) return
  void document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => {})
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen()
}
