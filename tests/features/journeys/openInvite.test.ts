import { mount } from '@vue/test-utils'
import { describe, expect, it, onTestFinished } from 'vitest'
import OpenInvite from '@/features/journeys/OpenInvite.vue'
import type { JourneyRow } from '@/storage'
import { aJourney } from '../../support/tabs'
import { MAX_LINK, VK_LINK } from '../../support/invites'

function open(fields: Partial<JourneyRow> = {}) {
  const row: JourneyRow = { ...aJourney({ link: MAX_LINK }), id: 'a', createdAt: 1, updatedAt: 1, ...fields }
  const sheet = mount(OpenInvite, { props: { row }, attachTo: document.body })
  onTestFinished(() => sheet.unmount())
  const button = (name: string) => sheet.findAll('button').find((one) => one.text() === name)
  return { sheet, button }
}
const hrefs = ({ sheet }: ReturnType<typeof open>) => sheet.findAll('a').map((link) => link.attributes('href'))

describe('before the join link opens', () => {
  it.each(['kindergarten', 'school'] as const)('a parent (%s) is asked whose profile is open, and goes on with the same tap', (kind) => {
    const opened = open({ kind })
    expect(opened.sheet.text()).toContain('На этом телефоне открыт профиль ребёнка?')
    expect(hrefs(opened)).toEqual([MAX_LINK])
  })

  it.each([
    ['vk', VK_LINK, 'примет вас за ребёнка'],
    ['max', MAX_LINK, 'вступит ребёнок, а не вы'],
  ] as const)('a parent with a child’s profile here sees three ways round and no link to tap, in %s', async (messenger, link, why) => {
    const opened = open({ messenger, link })
    expect(hrefs(opened)).toEqual([link])
    await opened.button('Да, открыт профиль ребёнка')!.trigger('click')
    expect(opened.sheet.findAll('.ways li')).toHaveLength(3)
    expect(opened.sheet.text()).toContain(why)
    expect(opened.button('Скопировать ссылку')).toBeDefined()
    expect(hrefs(opened)).toEqual([])
    await opened.button('Профиль ребёнка закрыт')!.trigger('click')
    expect(hrefs(opened)).toEqual([link])
  })

  it('staff are not asked', () => {
    expect(open({ role: 'teacher' }).sheet.text()).not.toContain('профиль ребёнка')
  })

  it('a link that is not genuine is not offered', () => {
    const opened = open({ link: 'https://rnax.ru/join/x' })
    expect(hrefs(opened)).toEqual([])
    expect(opened.sheet.text()).toContain('не похожа на настоящую')
  })
})
