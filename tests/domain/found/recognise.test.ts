import { describe, expect, it } from 'vitest'
import { recognise } from '@/domain/found/recognise'
import { aBody, MAX_LINK } from '../../support/invites.ts'

describe('what a text turns out to be', () => {
  it('an invite of ours, on whichever host the app lives, in the middle of a message', () => {
    const body = aBody()
    for (const text of [`https://porch.example/i#${body}`, `Здравствуйте. Вот: http://localhost:4173/x/i#${body}, ждём`]) {
      expect(recognise(text)).toEqual({ is: 'invite', body })
    }
  })

  it('a transfer code, before anything else', () => {
    expect(recognise('мой код KR1.AbC_-9 от телефона')).toEqual({ is: 'transfer', text: 'KR1.AbC_-9' })
  })

  it('a platform’s link', () => {
    expect(recognise(MAX_LINK)).toMatchObject({ is: 'link', report: { verdict: 'invite', href: MAX_LINK } })
  })

  it('a hostile link is a link too, and has nothing to open', () => {
    expect(recognise('javascript:alert(1)')).toMatchObject({ is: 'link', report: { verdict: 'dangerous', href: null } })
  })

  it('nothing', () => {
    expect(recognise('добрый вечер')).toEqual({ is: 'nothing' })
    expect(recognise('')).toEqual({ is: 'nothing' })
  })
})
