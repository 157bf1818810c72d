/**
 * The WebAssembly that reads codes where the browser cannot. It is large (412 KB compressed), so it is no
 * part of what every device keeps: a device without a reader of its own keeps it in a cache of its own
 * once it is enrolled.
 */
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'

const CACHE = 'fieldproof-scanner'

/** Undefined where storage is blocked, too. */
async function keptWasm(): Promise<Response | undefined> {
  try {
    return await caches.match(wasmUrl, { cacheName: CACHE })
  } catch {
    return undefined
  }
}

export const isWasmKept = async (): Promise<boolean> => (await keptWasm()) !== undefined

/** It is large, and nobody waits for it with their hands full for longer. */
const WASM_MS = 60_000

/** From then on it is kept, where there is room. Null where it is neither kept nor to be had now. */
export async function loadWasm(): Promise<ArrayBuffer | null> {
  try {
    const kept = await keptWasm()
    if (kept) return await kept.arrayBuffer()
    const signal = AbortSignal.timeout(WASM_MS)
    const fetched = await fetch(wasmUrl, { credentials: 'omit', signal })
    if (!fetched.ok) return null
    const wasm = await fetched.arrayBuffer()
    await keepWasm(wasm)
    return wasm
  } catch {
    // No signal: whoever scans is told, and types.
    return null
  }
}

async function keepWasm(wasm: ArrayBuffer): Promise<void> {
  try {
    // An older build's reader is of no more use.
    await caches.delete(CACHE)
    await (await caches.open(CACHE)).put(wasmUrl, new Response(wasm))
  } catch {
    // No room, or storage is blocked: it is there for this page.
  }
}
