import { describe, expect, it } from 'vitest'
import { placeOf } from '@/app/placeOf'
import { rooms } from '@/app/rooms'

describe('links written in the content', () => {
  it.each([
    ['guide:two-children', { name: 'guide', params: { slug: 'two-children' } }],
    ['help:code', { name: 'help-tree', params: { slug: 'code' } }],
    ['faq:must-parent', { name: 'help', hash: '#must-parent' }],
    ['term:vk-id', { name: 'glossary', hash: '#vk-id' }],
    ['regulation:2.5-1', { name: 'clause', params: { clause: '2.5-1' } }],
    ['practice:own-sign-in-text', { name: 'practice', hash: '#own-sign-in-text' }],
    ['tool:practice', { name: 'practice' }],
    ['tool:invites', { name: 'invites' }],
    ['emergency', { name: 'emergency' }],
  ])('%s leads to its place', (to, place) => {
    expect(placeOf(to)).toEqual(place)
  })

  it.each(['', 'guide:', 'unknown:x', 'tool:no-such', 'javascript:alert(1)', 'https://max.ru'])('«%s» leads nowhere', (to) => {
    expect(placeOf(to)).toBeNull()
  })
})

describe('the router', () => {
  it('knows every room by one name and one address', () => {
    // `/tools` only leads on; it is no place of its own.
    const names = rooms.filter((room) => !room.redirect).map((room) => room.name)
    const paths = rooms.map((room) => room.path)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(paths).size).toBe(paths.length)
    expect(names).not.toContain(undefined)
  })
})
