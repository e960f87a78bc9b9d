import { describe, expect, it } from 'vitest'
import { createApp, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { catchTheRest, trouble, troubleOf } from '@/app/lastResort'

describe('what nobody else caught', () => {
  it.each([
    'Failed to fetch dynamically imported module: http://localhost/assets/HelpPage.js',
    'error loading dynamically imported module',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/a.css',
  ])('a room that could not be fetched is told from a mistake of ours: %s', (said) => {
    expect(troubleOf(new TypeError(said))).toEqual({ is: 'missing' })
  })

  it('a mistake keeps its words behind «Подробнее»', () => {
    expect(troubleOf(new Error('x is undefined'))).toEqual({ is: 'other', said: 'x is undefined' })
    expect(troubleOf('thrown text')).toEqual({ is: 'other', said: 'thrown text' })
  })

  it('a room that does not come ends in a sentence, and the next place clears it', async () => {
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [
        { path: '/', component: { render: () => h('p') } },
        { path: '/far', component: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')) },
      ],
    })
    const app = createApp({ render: () => h('div') })
    catchTheRest(app, router)
    await router.push('/far').catch(() => undefined)
    expect(trouble.value).toEqual({ is: 'missing' })
    await router.push('/')
    expect(trouble.value).toBeNull()
  })
})
