/**
 * What is in a file that somebody chose; null where the browser cannot read it: it was moved, deleted or
 * changed since, lies on a disk or in a cloud that is gone, or is larger than the memory there is.
 */

const unread = () => null

export const textOf = (file: Blob): Promise<string | null> => file.text().catch(unread)

export const bytesOf = (file: Blob): Promise<Uint8Array<ArrayBuffer> | null> =>
  file.arrayBuffer().then((buffer) => new Uint8Array(buffer), unread)
