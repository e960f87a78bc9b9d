import { inviteAddress, makeInvite } from '@/domain/invite/index.ts'
import type { Chance } from './random.ts'

const WORD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'
const letters = (chance: Chance, length: number) => Array.from({ length }, () => chance.one([...WORD])).join('')
const last = (chance: Chance) => chance.one([...'AEIMQUYcgkosw048'])

/** What codes carry in this app's world: an invite with an address of its own, a platform's link, a Wi-Fi, a sentence. All made up. */
export function someText(chance: Chance): string {
  const max = `https://max.ru/join/${letters(chance, 42)}${last(chance)}`
  const which = chance.next()
  if (which < 0.6) {
    const invite = makeInvite({
      i: letters(chance, 12),
      r: chance.one(['parent', 'parent', 'teacher'] as const),
      o: `${chance.one(['Детский сад', 'МБДОУ Детский сад', 'Школа', 'МБОУ СОШ'])} № ${chance.whole(1, 250)} «${chance.one(['Ромашка', 'Теремок', 'Солнышко'])}»`,
      k: 'kindergarten',
      g: `Группа «${chance.one(['Пчёлки', 'Лучики', 'Капельки'])}»`,
      m: 'max',
      l: max,
      t: chance.whole(900, 1200),
    })
    return inviteAddress('https://kryltso.example', invite)
  }
  if (which < 0.75) return max
  if (which < 0.85) return `https://vk.me/join/${letters(chance, 34).replaceAll('-', '/')}${last(chance)}=`
  if (which < 0.92) return `WIFI:T:WPA;S:sad-${chance.whole(1, 99)};P:${letters(chance, 10)};;`
  return `Собрание в группе № ${chance.whole(1, 12)}: ${chance.whole(1, 28)} ноября в ${chance.whole(15, 19)}:00, приходите`
}
