import { flushPromises } from '@vue/test-utils'
import { getActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fingerprintNow } from '@/domain/invite/checkWords'
import { publicKeyOf, toBase64url, vouchFor, withVouch } from '@/domain/invite'
import { useOpenedInvite } from '@/features/join/openedInvite'
import { joinRoutes } from '@/features/join/routes'
import { pinId, pins, journeys } from '@/storage'
import { aBody, anInvite, KEY, OTHER_KEY } from '../../support/invites'
import { openRoom } from '../../support/room'
import { soon } from '../../support/soon'
import { empty, keptValue } from '../../support/tabs'

const ORG = anInvite().o
const key = toBase64url(publicKeyOf(KEY))
const otherKey = toBase64url(publicKeyOf(OTHER_KEY))
const signed = aBody({}, KEY)

// The check-words are slow on purpose, and the machine may be loaded.
vi.setConfig({ testTimeout: 30_000 })

beforeEach(async () => {
  await empty(pins)
  sessionStorage.clear()
})

async function open(body: string) {
  const opened = await openRoom(joinRoutes, '/i')
  await useOpenedInvite(getActivePinia()!).openBody(body)
  await flushPromises()
  return opened
}
type Opened = Awaited<ReturnType<typeof open>>
const button = ({ room }: Opened, name: string) => room.findAll('button').find((one) => one.text() === name)!
const started = async ({ router }: Opened) => soon(() => expect(router.currentRoute.value.name).toBe('journey'))
const pinOf = async (org = ORG) => keptValue(pins.one(pinId(org)))
const known = (signer: string, more = {}) => pins.set(pinId(ORG), { org: ORG, signer, ...more })

describe('an invite signed with a key never seen', () => {
  it('says what that proves and what not, and is remembered by «Начать» only', async () => {
    const opened = await open(signed)
    await soon(() => expect(opened.words()).toContain('Подпись встретилась впервые'))
    expect(opened.words()).toContain('Чей это ключ, она не доказывает')
    expect(opened.words()).not.toContain('одписано учреждением')
    expect(await pinOf()).toBeNull()
    await button(opened, 'Начать').trigger('click')
    await started(opened)
    expect(await pinOf()).toMatchObject({ org: ORG, signer: key })
  })

  it('shows the six words of the key, in order, when they are asked for', async () => {
    const opened = await open(signed)
    await soon(() => expect(opened.room.find('details').exists()).toBe(true))
    const details = opened.room.get('details')
    ;(details.element as HTMLDetailsElement).open = true
    await details.trigger('toggle')
    const words = fingerprintNow(publicKeyOf(KEY)).map(({ ru }) => ru)
    await soon(() => expect(opened.room.findAll('.check-words .word').map((word) => word.text())).toEqual(words))
    await button(opened, 'Слова совпали с плакатом').trigger('click')
    await button(opened, 'Начать').trigger('click')
    await started(opened)
    expect((await pinOf())?.comparedAt).toBeTypeOf('number')
  })

  it('names the institutions whose keys are known, in case the name was only spelt a little differently', async () => {
    await pins.set(pinId('Сад № 7'), { org: 'Сад № 7', signer: otherKey })
    const opened = await open(signed)
    await soon(() => expect(opened.words()).toContain('На этом телефоне уже есть ключ другого учреждения: Сад № 7'))
  })
})

describe('an invite of an institution that is known', () => {
  it('by the same key begins without a question', async () => {
    await known(key, { comparedAt: 5 })
    const opened = await open(signed)
    await soon(() => expect(opened.words()).toContain('Та же подпись, что раньше'))
    expect(opened.words()).toContain('Вы сверили слова: совпали.')
    await button(opened, 'Начать').trigger('click')
    await started(opened)
  })

  it('with the old key’s word changes the pin quietly', async () => {
    await known(otherKey)
    const opened = await open(withVouch(signed, vouchFor(publicKeyOf(KEY), OTHER_KEY)))
    await soon(() => expect(opened.words()).toContain('Учреждение сменило ключ'))
    await button(opened, 'Начать').trigger('click')
    await started(opened)
    expect(await pinOf()).toMatchObject({ signer: key, formerly: [otherKey] })
  })

  it.each([
    ['another key', signed, 'Подпись другая, не та, что раньше'],
    ['no signature', aBody(), 'Подписи нет, а раньше была'],
  ])('with %s warns aloud and never begins silently', async (_, body, title) => {
    await known(otherKey, { formerly: ['older'], comparedAt: 5 })
    const before = (await keptValue(journeys())).length
    const opened = await open(body)
    await soon(() => expect(opened.words()).toContain(title))
    expect(opened.room.get('[role=alert]').text()).toContain(title)
    await button(opened, 'Начать').trigger('click')
    await soon(() => expect(opened.room.get('dialog').attributes('open')).toBeDefined())
    await button(opened, 'Не начинать').trigger('click')
    await flushPromises()
    expect(opened.router.currentRoute.value.name).toBe('invite')
    expect((await keptValue(journeys())).length).toBe(before)
    expect((await pinOf())?.signer).toBe(otherKey)
  })

  it('with another key is believed on the person’s own word, and on nobody else’s', async () => {
    await known(otherKey, { formerly: ['older'], comparedAt: 5 })
    const opened = await open(signed)
    await soon(() => expect(opened.words()).toContain('Подпись другая'))
    await button(opened, 'Начать').trigger('click')
    await soon(() => expect(opened.room.get('dialog').attributes('open')).toBeDefined())
    await button(opened, 'Я проверил лично — начать').trigger('click')
    await started(opened)
    const pin = await pinOf()
    expect(pin?.signer).toBe(key)
    expect(pin?.formerly).toBeUndefined()
    expect(pin?.comparedAt).toBeUndefined()
  })

  it('by a key it has replaced is not taken for its own', async () => {
    await known(otherKey, { formerly: [key] })
    const opened = await open(signed)
    await soon(() => expect(opened.words()).toContain('Это приглашение сделано прежним ключом'))
  })
})

describe('an altered invite', () => {
  it('is never shown as signed, wherever the signature was moved or changed', async () => {
    await known(key)
    const [head, seal] = signed.split('.') as [string, string]
    const moved = `${aBody({ o: 'Другой сад' }, OTHER_KEY).split('.')[0]}.${seal}`
    const flipped = `${head}.${seal.slice(0, -3)}${seal.at(-3) === 'A' ? 'B' : 'A'}${seal.slice(-2)}`
    for (const body of [moved, flipped]) {
      const { words } = await open(body)
      expect(words()).toContain('Подпись не сходится')
      expect(words()).not.toContain('Та же подпись')
      expect(words()).not.toContain('Начать')
    }
  })
})
