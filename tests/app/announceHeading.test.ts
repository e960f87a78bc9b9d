import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { announceHeading } from '@/app/announceHeading'

const show = (html: string) => {
  document.body.innerHTML = `<main>${html}</main><button>Меню</button>`
}
const focused = () => document.activeElement?.textContent

beforeEach(() => show('<h1>Шаг</h1>'))
afterEach(() => document.body.replaceChildren())

describe('a page that was gone to', () => {
  it('is announced by its heading', () => {
    announceHeading()
    expect(focused()).toBe('Шаг')
  })

  it('is announced by the heading it gets with its words', async () => {
    announceHeading()
    document.querySelector('main')!.innerHTML = '<h1>Войдите по своему номеру</h1>'
    await vi.waitFor(() => expect(focused()).toBe('Войдите по своему номеру'))
  })

  it('is announced by the place that its address names, once it is there', async () => {
    announceHeading('#founder')
    expect(focused()).toBe('Шаг')
    document.querySelector('main')!.insertAdjacentHTML('beforeend', '<article id="founder"><h3>Учредитель</h3></article>')
    await vi.waitFor(() => expect(focused()).toBe('Учредитель'))
  })

  it('leaves somebody who has gone on where they are', async () => {
    announceHeading()
    document.querySelector('button')!.focus()
    document.querySelector('main')!.innerHTML = '<h1>Войдите по своему номеру</h1>'
    await new Promise((done) => setTimeout(done, 20))
    expect(focused()).toBe('Меню')
  })
})
