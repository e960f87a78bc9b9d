import { describe, expect, it } from 'vitest'
import { compileFolder } from '../../src/cli/readContent.ts'
import { LANGUAGES } from '../../src/domain/audience/audience.ts'
import { plainText } from '../../src/domain/guide/blocks.ts'
import { isQuestion, type HelpTree } from '../../src/domain/help/tree.ts'
import { readPiece } from '../../src/domain/pack/pieceSchema.ts'

const { pieces } = compileFolder()
const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** The most questions that anybody is asked in this tree. */
function depth(tree: HelpTree, name = tree.start): number {
  const node = tree.nodes[name]
  if (!node || !isQuestion(node)) return 0
  return 1 + Math.max(...node.answers.map(({ to }) => depth(tree, to)))
}

describe.each(LANGUAGES)('help when something does not work (%s)', (language) => {
  const index = readPiece(`help/index/${language}`, pieces[`help/index/${language}`])
  const groups = [...new Set(index?.trees.map(({ group }) => group))]
  const faq = readPiece(`help/faq/${language}`, pieces[`help/faq/${language}`])
  const { phrases = [] } = readPiece(`help/phrases/${language}`, pieces[`help/phrases/${language}`]) ?? {}
  const trees = groups.flatMap((group) => readPiece(`help/${group}/${language}`, pieces[`help/${group}/${language}`])?.trees ?? [])

  it('lists every tree under the group that holds it', () => {
    expect(trees.map(({ slug, title }) => [slug, title])).toEqual(index?.trees.map(({ slug, title }) => [slug, title]))
  })

  it('has a tree for each trouble that steps and people name', () => {
    const expected = ['code', 'link', 'status', 'notifications', 'suspicious', 'profile', 'role', 'number-used', 'same-browser', 'read-only'] // prettier-ignore
    const more = ['no-group', 'two-children', 'old-phone', 'rights-missing', 'admin-left', 'chats-missing', 'new-phone', 'removed', 'call-fails'] // prettier-ignore
    expect(trees.map((tree) => tree.slug)).toEqual(expect.arrayContaining([...expected, ...more]))
  })

  it('asks nobody more than six questions', () => {
    expect(trees.filter((tree) => depth(tree) > 6).map((tree) => tree.slug)).toEqual([])
  })

  it('ends each tree in at least one thing to do, and never only in waiting for a person', () => {
    const ends = (tree: HelpTree) => Object.values(tree.nodes).flatMap((node) => (isQuestion(node) ? [] : [node.end]))
    expect(trees.filter((tree) => !ends(tree).includes('fix')).map((tree) => tree.slug)).toEqual([])
  })

  it('answers at least fifty-five questions and twenty phrases of screens', () => {
    const themes = faq?.themes ?? []
    expect(themes.flatMap((theme) => theme.questions).length).toBeGreaterThanOrEqual(55)
    expect(phrases.length).toBeGreaterThanOrEqual(20)
  })

  it('vouches for no words of a screen, since they could not be checked, and leads on from each', () => {
    expect(phrases.filter((phrase) => phrase.sure !== 'careful' || phrase.to === undefined).map((phrase) => phrase.id)).toEqual([])
  })
})

describe.each(LANGUAGES)('the emergency cards (%s)', (language) => {
  const cards = readPiece(`emergency/all/${language}`, pieces[`emergency/all/${language}`])?.cards ?? []

  it('stand in the order in which people look for what happened', () => {
    expect(cards.map((card) => card.slug)).toEqual([
      'call-now', 'told-code', 'followed-link', 'opened-file', 'paid', 'account-taken', 'stranger-in-chat', 'lost-phone', 'changed-number',
    ]) // prettier-ignore
  })

  it('say what to do in seven words at most', () => {
    const titles = cards.flatMap((card) => card.actions.map((action) => action.title))
    expect(titles.filter((title) => words(title) > 7)).toEqual([])
  })

  it('keep one screen short enough to be read in a fright', () => {
    const long = cards.flatMap((card) =>
      card.actions.filter(({ body }) => body.some(({ is }) => words(plainText(is)) > 50)).map((action) => `${card.slug}/${action.id}`),
    )
    expect(long).toEqual([])
  })

  it('give each card words that can be sent or said', () => {
    expect(cards.filter((card) => card.actions.every((action) => action.say === undefined)).map((card) => card.slug)).toEqual([])
  })
})
