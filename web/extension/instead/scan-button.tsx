/** In the place of `form/scan/scan-button.tsx`: no browser asks for a camera in a panel. */
export const ScanButton = (_: { title: string; onFound(text: string): void }) => null
