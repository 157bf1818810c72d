/** What a site may decide for its devices. */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { SitePreset } from '../../../shared/protocol/settings.ts'

const takesFlow = (verification_flow: string) =>
  v.is(SitePreset, { id: 'gate', name: 'Gate', explains: '', verification_flow })

test("a preset of Stripe's flow takes a whole flow id and nothing around it", () => {
  expect(takesFlow('vf_1Abc_2')).toBe(true)
  for (const other of ['vf_', 'vf_1/', 'vf_1 2', 'vf_1?key=2', 'vf_1-2', 'xvf_1', 'VF_1'])
    expect(takesFlow(other), other).toBe(false)
})
