/** The modules of the device's store as one, as a page that starts now would load them. */

export type Store = typeof import('../../../web/store/store.ts') &
  typeof import('../../../web/store/read-requests.ts') &
  typeof import('../../../web/store/queue/queue.ts') &
  typeof import('../../../web/store/queue/enqueue-list.ts') &
  typeof import('../../../web/store/answers.ts') &
  typeof import('../../../web/store/queue/outgoing.ts') &
  typeof import('../../../web/store/queue/unsent.ts')

/** Over whatever database there is; new ones after `vi.resetModules`. */
export async function importStore(): Promise<Store> {
  const parts = [
    await import('../../../web/store/store.ts'),
    await import('../../../web/store/read-requests.ts'),
    await import('../../../web/store/queue/queue.ts'),
    await import('../../../web/store/queue/enqueue-list.ts'),
    await import('../../../web/store/answers.ts'),
    await import('../../../web/store/queue/outgoing.ts'),
    await import('../../../web/store/queue/unsent.ts'),
  ] as const
  return Object.assign({}, ...parts)
}
