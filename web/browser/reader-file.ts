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

/** From then on it is kept, where there is room. Null where it is neither kept nor to be had now. */
export async function loadWasm(): Promise<ArrayBuffer | null> {
  const kept = await keptWasm()
  if (kept) return kept
  try {
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

async function keptWasm(): Promise<ArrayBuffer | null> {
  try {
    return (await (await (await caches.open(CACHE)).match(wasmUrl))?.arrayBuffer()) ?? null
  } catch {
    return null
  }
}

async function keepWasm(wasm: ArrayBuffer): Promise<void> {
  try {
    const cache = await caches.open(CACHE)
    // An older build's reader is of no more use.
    for (const old of await cache.keys()) await cache.delete(old)
    await cache.put(wasmUrl, new Response(wasm))
  } catch {
    // No room, or storage is blocked: it is there for this page.
  }
}
