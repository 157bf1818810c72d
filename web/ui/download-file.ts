/** Hands over a file by a link that is followed at once: the one way that every browser has. */
export function downloadFile(file: File): void {
  const url = URL.createObjectURL(file)
  Object.assign(document.createElement('a'), { href: url, download: file.name }).click()
  // The browser has begun to read it by then; kept, it would fill the memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
