/** In the place of `agent/list/note-start.ts`: a panel draws nothing before all is read. */
export const noteStarts = (): void => {}
