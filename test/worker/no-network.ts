/**
 * Before each file: whatever asks the network, an alarm after the last test included, is refused at
 * once. A call that nobody answers would outlive its file and keep the run from ending.
 */
globalThis.fetch = async () => new Response('no test may reach the network', { status: 599 })
