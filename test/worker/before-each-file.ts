/**
 * Before each file. Whatever asks the network, an alarm after the last test included, is refused at
 * once: a call that nobody answers would outlive its file and keep the run from ending. So would a
 * line that the Worker logs after the last test: vitest waits until it has been told, and tells it
 * only with its next message. A test that reads the log spies on it.
 */
globalThis.fetch = async () => new Response('no test may reach the network', { status: 599 })
console.log = () => {}
