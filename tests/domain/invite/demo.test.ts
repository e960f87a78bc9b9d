import { expect, it } from 'vitest'
import { demoInvites, makeInvite, parseInvite } from '@/domain/invite'
import { NOW, TODAY } from '../../support/invites'

const made = demoInvites(NOW, (index) => new Uint8Array(9).fill(index))

it('there is a demo invite for each role, in both messengers and for both kinds of institution', () => {
  expect(made.map(({ r }) => r)).toEqual(['parent', 'teacher', 'specialist', 'admin', 'head'])
  expect(new Set(made.map(({ m }) => m))).toEqual(new Set(['max', 'vk']))
  expect(new Set(made.map(({ k }) => k))).toEqual(new Set(['kindergarten', 'school']))
})

it('each of them opens, made today, with an id of its own', () => {
  for (const fields of made) expect(parseInvite(makeInvite(fields), NOW)).toEqual({ ok: true, ...fields, fields, signature: 'none' })
  expect(made.every(({ t }) => t === TODAY)).toBe(true)
  expect(new Set(made.map(({ i }) => i)).size).toBe(5)
})

it('each says of its link that it is made up', () => {
  for (const { l } of made) if (l !== undefined) expect(l).toMatch(/made-up|DEMO/)
})
