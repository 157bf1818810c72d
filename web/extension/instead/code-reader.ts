/** In the place of `browser/code-reader.ts`: no browser asks for a camera in a panel, so nothing is scanned. */
export const SCANS = false

export const keepReader = async (): Promise<void> => {}

export const canScan = async (): Promise<boolean> => false

export const readsCodesItself = async (): Promise<boolean> => false
