import { describe, expect, it } from 'vitest'
import { inviteAddress, judgePoster, publicKeyOf, vouchFor, withVouch, type KeptInvite } from '@/domain/invite'
import { aBody, KEY, NOW, OTHER_KEY, TODAY } from '../../support/invites'

const BASE = 'https://kryltso.example/app/'
const mine = (id: string, more: Partial<KeptInvite> = {}): KeptInvite => ({ id, body: aBody({ i: id }, KEY), state: 'active', ...more })
const kept = [mine('aaaaaaaaaaaa'), mine('bbbbbbbbbbbb', { state: 'annulled' }), mine('cccccccccccc', { state: 'used' })]
const late = mine('dddddddddddd', { body: aBody({ i: 'dddddddddddd', e: TODAY }, KEY), goodUntil: TODAY })
const look = (body: string, wanted?: string, base = BASE, now = NOW) =>
  judgePoster(inviteAddress(base, body), [...kept, late], BASE, now, wanted)

describe('one’s own poster', () => {
  it('is green while it is, letter for letter, an active invite of this phone', () => {
    expect(look(kept[0]!.body)).toEqual({ is: 'green', id: 'aaaaaaaaaaaa' })
    expect(look(kept[0]!.body, 'aaaaaaaaaaaa').is).toBe('green')
    expect(look(late.body).is).toBe('green')
    expect(look(withVouch(kept[0]!.body, vouchFor(publicKeyOf(KEY), OTHER_KEY))).is).toBe('green')
  })

  it.each([
    ['annulled', kept[1]!.body],
    ['used', kept[2]!.body],
    ['foreign', aBody({ i: 'zzzzzzzzzzzz' }, OTHER_KEY)],
    ['altered', aBody({ i: 'aaaaaaaaaaaa' }, OTHER_KEY)],
    ['altered', `${kept[0]!.body.slice(0, -2)}AA`],
    ['altered', kept[0]!.body.slice(0, 40)],
  ])('is red when it is %s', (why, body) => {
    expect(look(body)).toMatchObject({ is: 'red', why })
  })

  it('is red when its time is over, when another was looked for, and when it leads to another site', () => {
    expect(look(late.body, undefined, BASE, NOW + 86_400_000)).toMatchObject({ why: 'expired' })
    expect(look(kept[0]!.body, 'bbbbbbbbbbbb')).toMatchObject({ why: 'other', id: 'aaaaaaaaaaaa' })
    expect(look(kept[0]!.body, undefined, 'https://kryltso.example.site/app/')).toMatchObject({ why: 'other-site' })
    expect(judgePoster(kept[0]!.body, kept, BASE, NOW)).toMatchObject({ why: 'other-site' })
  })

  it('is red when it holds something else', () => {
    for (const text of ['', 'WIFI:S:x;;', 'https://max.ru/join/x']) {
      expect(judgePoster(text, kept, BASE, NOW)).toEqual({ is: 'red', why: 'no-invite' })
    }
  })
})
