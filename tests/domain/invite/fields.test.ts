import { describe, expect, it } from 'vitest'
import { checkInviteFields, InviteFieldsError, makeInvite, parseInvite, tidyText } from '@/domain/invite'
import { anInvite, MAX_LINK, NOW, TODAY } from '../../support/invites'

const wrong = (changes: Record<string, unknown>) => checkInviteFields({ ...anInvite(), ...changes })

describe('the fields of an invite', () => {
  it('of a sound one find no fault', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ g: undefined, l: undefined, c: undefined, e: undefined, n: undefined })).toEqual([])
    expect(wrong({ g: '', l: '', c: ' ' })).toEqual([])
    expect(wrong({ o: 'ш'.repeat(120), g: 'ш'.repeat(60), c: 'ш'.repeat(120), n: 999, e: TODAY, i: 'A'.repeat(16) })).toEqual([])
  })

  it('of an empty form are all missing, in the order of the form', () => {
    expect(checkInviteFields({})).toEqual(['o', 'k', 'r', 'm', 'i', 't'].map((field) => ({ field, problem: 'missing' })))
  })

  it.each([
    ['o', '   ', 'missing'],
    ['o', 'ш'.repeat(121), 'too-long'],
    ['o', 'ш'.repeat(100_000), 'too-long'],
    ['o', 5, 'not-allowed'],
    ['o', 'Шко\u202eла', 'hidden-characters'],
    ['o', 'Школа\u0000', 'hidden-characters'],
    ['g', 'ш'.repeat(61), 'too-long'],
    ['g', 'Группа\n№ 1', 'hidden-characters'],
    ['c', 'ш'.repeat(121), 'too-long'],
    ['c', 'Анна\u200b', 'hidden-characters'],
    ['r', 'pupil', 'not-allowed'],
    ['r', '', 'missing'],
    ['r', '__proto__', 'not-allowed'],
    ['k', 'bank', 'not-allowed'],
    ['m', 'telegram', 'not-allowed'],
    ['i', 'short', 'not-allowed'],
    ['i', 'A'.repeat(17), 'not-allowed'],
    ['i', 'AbCdEfGh+/12', 'not-allowed'],
    ['t', -1, 'not-allowed'],
    ['t', 1.5, 'not-allowed'],
    ['t', 16_384, 'not-allowed'],
    ['t', '1058', 'not-allowed'],
    ['e', TODAY - 1, 'before-made'],
    ['n', 0, 'not-allowed'],
    ['n', 1000, 'not-allowed'],
    ['l', 'https://max.ru.example/join/x', 'not-a-join-link'],
    ['l', 'https://vk.com/im?sel=c12', 'not-a-join-link'],
    ['l', 'javascript:alert(1)', 'not-a-join-link'],
    ['l', 'https://id.vk.com/auth?app_id=1', 'not-a-join-link'],
    ['l', `${MAX_LINK}${'A'.repeat(300)}`, 'too-long'],
    ['l', 7, 'not-allowed'],
  ])('%s = %j is %s', (field, value, problem) => {
    expect(wrong({ [field]: value })).toEqual([{ field, problem }])
    expect(() => makeInvite({ ...anInvite(), [field]: value })).toThrow(InviteFieldsError)
  })

  it('named all at once, and in the error a programmer sees', () => {
    expect(wrong({ o: '', r: 'x', n: 0 })).toHaveLength(3)
    expect(() => makeInvite({ ...anInvite(), o: '', n: 0 })).toThrow('o missing, n not-allowed')
  })

  it('hold no more than their names: a stranger’s field is not carried along', () => {
    const parsed = parseInvite(makeInvite({ ...anInvite(), x: 'hello' } as never), NOW)
    expect(parsed.ok && Object.keys(parsed.fields).sort()).toEqual(['g', 'i', 'k', 'l', 'm', 'o', 'r', 't'])
  })
})

describe('a text pasted from elsewhere', () => {
  it('loses its line breaks, tabs, soft hyphens and what cannot be seen', () => {
    expect(tidyText(' Дет\u00adский\tсад\r\n №\u00a07\ufeff ')).toBe('Детский сад № 7')
    expect(wrong({ o: tidyText('Дет\u00adский сад\n№ 7\u200b') })).toEqual([])
  })
  it('keeps what is dangerous, so that it is refused and not hidden', () => {
    expect(wrong({ o: tidyText('Шко\u202eла') })).toEqual([{ field: 'o', problem: 'hidden-characters' }])
  })
})
