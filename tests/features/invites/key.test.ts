import { beforeEach, describe, expect, it, vi } from 'vitest'
import { undoable } from '@/composables/useUndo'
import { judgeSigner } from '@/domain/institution'
import { makeKeyCode } from '@/domain/institution/keyCode'
import { fromBase64url, publicKeyOf, readVouch, toBase64url } from '@/domain/invite'
import { inviteRoutes } from '@/features/invites/routes'
import { keys, pinId, pins } from '@/storage'
import { KEY } from '../../support/invites'
import { openRoom, type OpenedRoom } from '../../support/room'
import { soon } from '../../support/soon'
import { empty, keptValue } from '../../support/tabs'

// The check-words are slow on purpose, and the machine may be loaded.
vi.setConfig({ testTimeout: 30_000 })

beforeEach(async () => {
  for (const table of [keys, pins]) await empty(table)
})

const ORG = 'Детский сад № 7'
const button = ({ room }: OpenedRoom, name: string) => room.findAll('button').find((one) => one.text() === name)!
const open = async () => {
  const opened = await openRoom(inviteRoutes, '/tools/invites/key')
  await soon(() => expect(opened.room.find('.check-words, form h2, h2').exists()).toBe(true))
  return opened
}
const all = () => keptValue(keys.list())

async function withKey() {
  const opened = await open()
  await soon(() => expect(opened.words()).toContain('Подписи на этом телефоне нет'))
  await opened.room.get('form input').setValue(ORG)
  await opened.room.get('form').trigger('submit')
  await soon(() => expect(opened.room.findAll('.check-words .word')).toHaveLength(6))
  const [row] = await all()
  return { opened, row: row! }
}

describe('the institution’s key', () => {
  it('is on the screen only after a question, and can be taken off it', async () => {
    const { opened, row } = await withKey()
    expect(opened.room.find('.code').exists()).toBe(false)
    await button(opened, 'Передать второму администратору').trigger('click')
    expect(opened.room.find('.code').exists()).toBe(false)
    await button(opened, 'Показать код').trigger('click')
    await soon(() => expect(opened.room.find('.code').exists()).toBe(true))
    expect(opened.room.get('.code').text()).toBe(makeKeyCode({ org: ORG, secret: fromBase64url(row.secret)! }))
    await button(opened, 'Убрать с экрана').trigger('click')
    expect(opened.room.find('.code').exists()).toBe(false)
  })

  it('is taken over on a second phone, after its words were shown', async () => {
    const opened = await open()
    await opened.room
      .findAll('textarea')
      .at(-1)!
      .setValue(makeKeyCode({ org: ORG, secret: KEY }))
    await button(opened, 'Посмотреть код').trigger('submit')
    await soon(() => expect(opened.words()).toContain(`Это ключ учреждения «${ORG}»`))
    expect(await all()).toEqual([])
    await button(opened, 'Принять ключ').trigger('click')
    await soon(async () => expect((await all())[0]).toMatchObject({ origin: 'handed', org: ORG }))
    expect((await keptValue(pins.one(pinId(ORG))))?.signer).toBe(toBase64url(publicKeyOf(KEY)))
  })

  it('says so when the code is cut, or another key is known for the institution', async () => {
    await pins.set(pinId(ORG), { org: ORG, signer: 'another' })
    const opened = await open()
    const code = makeKeyCode({ org: ORG, secret: KEY })
    const paste = async (text: string) => {
      await opened.room.findAll('textarea').at(-1)!.setValue(text)
      await button(opened, 'Посмотреть код').trigger('submit')
    }
    await paste(code.slice(0, -4))
    await soon(() => expect(opened.words()).toContain('Код неполный'))
    await paste(code)
    await soon(() => expect(opened.words()).toContain('известен другой ключ'))
  })

  it('is replaced by one that the old key vouches for, so that families who know it are not alarmed', async () => {
    const { opened, row: old } = await withKey()
    const families = [{ org: ORG, signer: old.publicKey }]
    await button(opened, 'Заменить ключ').trigger('click')
    expect((await all()).length).toBe(1)
    await button(opened, 'Заменить').trigger('click')
    const fresh = await soon(async () => {
      const row = (await all()).find(({ retiredAt }) => retiredAt === undefined)
      expect(row?.publicKey).not.toBe(old.publicKey)
      return row!
    })
    const vouchedBy = toBase64url(readVouch(fromBase64url(fresh.vouch!)!, fromBase64url(fresh.publicKey)!)!)
    expect(judgeSigner(families, ORG, { key: fresh.publicKey, vouchedBy }).is).toBe('vouched')
    await soon(async () =>
      expect(await keptValue(pins.one(pinId(ORG)))).toMatchObject({ signer: fresh.publicKey, formerly: [old.publicKey] }),
    )
  })

  it('is forgotten after a question, and comes back by «Отменить»', async () => {
    const { opened, row } = await withKey()
    await button(opened, 'Забыть ключ на этом телефоне').trigger('click')
    await button(opened, 'Забыть').trigger('click')
    await soon(async () => expect(await all()).toEqual([]))
    undoable.value!.undo()
    await soon(async () => expect((await all())[0]?.secret).toBe(row.secret))
  })
})
