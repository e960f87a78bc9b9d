import { describe, expect, it } from 'vitest'
import { inspectLink, markLink, showUnseen } from '@/domain/link'
import { accepted } from './casesAccepted'
import { lookalikes } from './casesLookalikes'
import { tricks } from './casesTricks'

const cases = [...accepted, ...lookalikes, ...tricks].flatMap((group) => group.cases)

describe('a link marked for showing', () => {
  it('is the same link when its pieces are joined, for every case of the table', () => {
    for (const { text } of cases) {
      const report = inspectLink(text)
      expect(
        markLink(report)
          .map(({ piece }) => piece)
          .join(''),
      ).toBe(report.link)
    }
  })

  it('has its host apart, and the trick named where it stands', () => {
    const stretches = markLink(inspectLink('см. https://vk.me@evil.example/join/x'))
    expect(stretches.find(({ reasons }) => reasons.includes('userinfo'))?.piece).toBe('vk.me@')
    expect(
      stretches
        .filter(({ host }) => host)
        .map(({ piece }) => piece)
        .join(''),
    ).toBe('evil.example')
  })

  it('spells out what the eye would miss, and nothing else', () => {
    expect(showUnseen('vk\u200b.me\u202e')).toBe('vk‹U+200B›.me‹U+202E›')
    expect(showUnseen('https://пример.рф/?a=1')).toBe('https://пример.рф/?a=1')
  })
})
