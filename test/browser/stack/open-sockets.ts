/** The open ends of a cable. Cut, all of them break and no new one holds, until it is restored. */
import type { Server, Socket } from 'node:net'

export function openSockets() {
  const open = new Set<Socket>()
  let cutNow = false

  function cut(): void {
    cutNow = true
    for (const socket of open) socket.destroy()
  }

  return {
    isCut: (): boolean => cutNow,
    cut,
    restore: (): void => {
      cutNow = false
    },

    track(socket: Socket): Socket {
      if (cutNow) return socket.destroy()
      open.add(socket)
      socket.once('close', () => open.delete(socket))
      // A socket that breaks is what a cable is for; its close is enough.
      socket.on('error', () => socket.destroy())
      return socket
    },

    /** Resolves when it listens, with how to end it and all that is open. */
    serve: (server: Server, port: number): Promise<() => Promise<void>> =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, '127.0.0.1', () =>
          resolve(() => {
            cut()
            return new Promise((closed) => server.close(() => closed()))
          }),
        )
      }),
  }
}
