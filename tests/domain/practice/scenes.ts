import type { Scene } from '@/domain/practice/scene'

/** A small scene; what a test is about is given. */
export const scene = (slug: string, more: Partial<Scene> = {}): Scene => ({
  slug,
  scheme: more.genuine ? 'genuine' : 'F1',
  genuine: false,
  look: 'chat',
  for: {},
  clauses: [],
  title: slug,
  intro: [],
  lines: [{ id: 'hello', who: 'them', text: 'Здравствуйте', tell: 'code' }],
  answers: [
    { id: 'go', label: 'Сделать' },
    { id: 'no', label: 'Не делать' },
    { id: 'ask', label: 'Спросить в ответ' },
  ],
  right: [more.genuine ? 'go' : 'no'],
  why: [{ p: ['Потому что.'] }],
  tells: { code: ['Просят код.'] },
  checkedOn: '2026-11-23',
  source: ['practice'],
  sure: 'careful',
  ...more,
})

export const honest = (slug: string) => scene(slug, { genuine: true })
