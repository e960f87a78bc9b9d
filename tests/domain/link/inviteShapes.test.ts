import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INVITE_SHAPES, joinShape, shapeNumbered, splitJoinLink, tokenBytes, tokenFrom } from '@/domain/link'

/** Made-up tokens of the real lengths and alphabets. */
const NEW_VK = 'Kr7a/Lts0_QpZ/xW2e_/n4JbYd/vMc8oTg0='
const OLD_VK = 'AJQ1dKr7a/Lts0QpZxW2e/n4'
const MAX_TOKEN = 'Kr7aLts0-QpZxW2e_n4JbYdvMc8oTg0Hs5uFi3Rq-9A'

describe('shapes of a join link', () => {
  it('carry the numbers that printed invites rely on', () => {
    expect(INVITE_SHAPES.map(({ shape, prefix, writing }) => `${shape} ${prefix} ${writing}`)).toMatchInlineSnapshot(`
      [
        "1 https://vk.me/join/ vk64",
        "2 https://sferum.ru/?p=messages&join= vk64",
        "3 https://max.ru/join/ base64url",
        "4 https://vk.com/join/ vk64",
        "5 https://vk.ru/join/ vk64",
        "6 https://m.vk.com/join/ vk64",
        "7 https://m.vk.ru/join/ vk64",
        "8 https://vk.me/join/ text",
        "9 https://sferum.ru/?p=messages&join= text",
        "10 https://max.ru/join/ text",
        "11 https://vk.com/join/ text",
        "12 https://vk.ru/join/ text",
        "13 https://m.vk.com/join/ text",
        "14 https://m.vk.ru/join/ text",
        "15 https://www.vk.me/join/ text",
        "16 https://www.sferum.ru/?p=messages&join= text",
        "17 https://www.max.ru/join/ text",
        "18 https://www.vk.com/join/ text",
        "19 https://www.vk.ru/join/ text",
      ]
    `)
  })

  it.each([
    ['https://vk.me/join/' + NEW_VK, 1, 26],
    ['https://vk.me/join/' + OLD_VK, 1, 18],
    ['https://sferum.ru/?p=messages&join=' + NEW_VK, 2, 26],
    ['https://max.ru/join/' + MAX_TOKEN, 3, 32],
    ['https://m.vk.ru/join/' + NEW_VK, 7, 26],
    ['https://vk.me/join/' + NEW_VK.replace('=', '%3D'), 8, 38],
    ['https://vk.me/join/' + NEW_VK.slice(0, -1), 8, 35],
    ['https://vk.com/join/' + NEW_VK.replace('_', '+'), 11, 36],
    ['https://www.sferum.ru/?p=messages&join=' + NEW_VK, 16, 36],
  ])('%s is shape %i and takes %i bytes', (href, shape, size) => {
    const split = splitJoinLink(href)!
    expect(split.shape).toBe(shape)
    const { writing } = shapeNumbered(split.shape)!
    const bytes = tokenBytes(split.token, writing)!
    expect(bytes.length).toBe(size)
    expect(joinShape(split.shape, tokenFrom(bytes, writing))).toBe(href)
  })

  it.each(['', 'https://vk.me/join/', 'https://vk.me/joinery/x', 'http://vk.me/join/x', 'https://max.ru/u/x', 'https://vk.me.site/join/x'])(
    '«%s» has no shape',
    (href) => expect(splitJoinLink(href)).toBeNull(),
  )

  it('an unknown number is refused, not guessed', () => {
    expect(shapeNumbered(0)).toBeUndefined()
    expect(() => joinShape(200, 'x')).toThrow(RangeError)
  })

  it('any ASCII token after any prefix comes back byte for byte', () => {
    const token = fc.oneof(
      fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 90 }),
      fc.base64String({ minLength: 4, maxLength: 80 }).map((text) => text.replaceAll('+', '_')),
      fc.stringMatching(/^[\w-]{1,60}$/),
    )
    fc.assert(
      fc.property(fc.constantFrom(...INVITE_SHAPES), token, ({ prefix }, written) => {
        const split = splitJoinLink(prefix + written)!
        const { writing } = shapeNumbered(split.shape)!
        expect(joinShape(split.shape, tokenFrom(tokenBytes(split.token, writing)!, writing))).toBe(prefix + written)
      }),
      { numRuns: 2000 },
    )
  })

  it('any bytes written as a token are read back as the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.constantFrom('base64url', 'vk64'), (bytes, writing) => {
        expect([...tokenBytes(tokenFrom(bytes, writing), writing)!]).toEqual([...bytes])
      }),
    )
  })
})
