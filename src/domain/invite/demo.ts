import type { InviteFields } from './fields'
import { newInviteId } from './base64url'
import { dayOf } from './days'

/** Of a token's shape, and plainly nobody's. */
const VK_TOKEN = 'DEMO/DEMO_DEMO/DEMO_DEMO/DEMO_DEMO0='
const MAX_TOKEN = 'made-up-made-up-made-up-made-up-made-up-yes'

const KINDERGARTEN = { o: 'Детский сад № 7 «Ромашка»', k: 'kindergarten' } as const
const SCHOOL = { o: 'МБОУ «Средняя школа № 12»', k: 'school' } as const

/**
 * One made-up invite per role, in the order of the roles, for a newcomer to look at. No such institution, no such chat.
 * @param now moment of making, as a `Date` or in ms
 * @param idBytes gives nine bytes for each id; it may be constant
 */
export function demoInvites(now: Date | number, idBytes: (index: number) => Uint8Array): readonly InviteFields[] {
  const t = dayOf(now)
  const made = [
    {
      r: 'parent',
      ...KINDERGARTEN,
      g: 'Группа «Солнышко»',
      m: 'max',
      l: `https://max.ru/join/${MAX_TOKEN}`,
      c: 'Мария Ивановна, воспитатель',
      n: 5,
    },
    { r: 'teacher', ...SCHOOL, g: '2 «Б» класс', m: 'vk', l: `https://vk.me/join/${VK_TOKEN}`, c: 'Анна Петровна, администратор' },
    { r: 'specialist', ...KINDERGARTEN, m: 'max', l: `https://max.ru/join/${MAX_TOKEN}`, c: 'Анна Петровна, администратор' },
    { r: 'admin', ...SCHOOL, m: 'vk', l: `https://sferum.ru/?p=messages&join=${VK_TOKEN}`, c: 'Елена Сергеевна, директор' },
    { r: 'head', ...KINDERGARTEN, m: 'max' },
  ] as const
  return made.map((fields, index) => ({ i: newInviteId(idBytes(index)), ...fields, t }))
}
