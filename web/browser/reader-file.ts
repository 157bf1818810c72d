/**
 * The WebAssembly that reads codes where the browser cannot. It is large (412 KB compressed), so it is no
 * part of what every device keeps: a device without a reader of its own keeps it in a cache of its own
 * once it is enrolled.
 */
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'

const CACHE = 'fieldproof-scanner'

export async function isWasmKept(): Promise<boolean> {
  try {
    return (await (await caches.open(CACHE)).match(wasmUrl)) !== undefined
  } catch {
    // Storage is blocked.
    return false
  }
}

/** It is large, and nobody waits for it with their hands full for longer. */
const WASM_MS = 60_000

/** From then on it is kept. Null where it is neither kept nor to be had now. */
export async function loadWasm(): Promise<ArrayBuffer | null> {
  try {
    const cache = await caches.open(CACHE)
    const kept = await cache.match(wasmUrl)
    if (kept) return await kept.arrayBuffer()
    const signal = AbortSignal.timeout(WASM_MS)
    const fetched = await fetch(wasmUrl, { credentials: 'omit', signal })
    if (!fetched.ok) return null
    // An older build's reader is of no more use.
    for (const old of await cache.keys()) await cache.delete(old)
    await cache.put(wasmUrl, fetched.clone())
    return await fetched.arrayBuffer()
  } catch {
    // No signal, or no room: whoever scans is told, and types.
    return null
  }
}
