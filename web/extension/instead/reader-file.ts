/** In the place of `browser/reader-file.ts`: it is a file of the extension, as all others are, and needs no network. */
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'

export const isWasmKept = async (): Promise<boolean> => true

export async function loadWasm(): Promise<ArrayBuffer | null> {
  try {
    return await (await fetch(wasmUrl)).arrayBuffer()
  } catch (error) {
    // The extension is being updated or removed: whoever scans is told, and types.
    console.warn('code reader', error)
    return null
  }
}
