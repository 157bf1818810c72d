// All files share one sandbox, so that it is loaded once; what a file leaves in it, endpoints and
// clock included, is taken away.

import { reset } from 'cloudflare:test'
import { afterAll } from 'vitest'

afterAll(reset)
