import * as v from 'valibot'
import type { Language } from '../../domain/audience/audience.ts'
import { FRAMES, PICTURE_ICONS, SHAPES, type Picture } from '../../domain/picture/picture.ts'
import type { Context } from '../context.ts'
import { readText } from '../inline.ts'
import { bothLanguages, count } from '../schemas.ts'
import { readYaml } from '../yamlFile.ts'
import { eachLanguage, type ByLanguage } from './kind.ts'

const LONGEST_TEXT = 22
const MOST_SHAPES = 6

const shape = v.strictObject({
  kind: v.picklist(SHAPES),
  /** One string where both languages show the same. */
  text: v.optional(v.union([v.string(), bothLanguages])),
  icon: v.optional(v.picklist(PICTURE_ICONS)),
  tap: v.optional(v.boolean()),
  wrong: v.optional(v.boolean()),
  on: v.optional(v.boolean()),
  count: v.optional(v.pipe(count(8), v.minValue(1, 'at least 1'))),
})

const picture = v.strictObject({
  title: bothLanguages,
  panels: v.pipe(
    v.array(
      v.strictObject({
        frame: v.picklist(FRAMES),
        shapes: v.pipe(v.array(shape), v.minLength(1, 'an empty panel'), v.maxLength(MOST_SHAPES, `at most ${MOST_SHAPES} shapes`)),
      }),
    ),
    v.minLength(1, 'at least one panel'),
    v.maxLength(2, 'at most two panels'),
  ),
})

const inLanguage = (text: string | Record<Language, string>, language: Language) => (typeof text === 'string' ? text : text[language])

/** `pictures/<id>.yaml`, all of them, by id. */
export function compilePictures(context: Context): ByLanguage<Readonly<Record<string, Picture>>> {
  const pictures = eachLanguage<Record<string, Picture>>(() => ({}))
  for (const file of Object.keys(context.files).sort()) {
    const id = /^pictures\/([a-z0-9][a-z0-9-]*)\.yaml$/.exec(file)?.[1]
    if (id === undefined) continue
    // A picture with a mistake is still a picture: its users need not be reported as well.
    context.define('picture', id, { file })
    const read = readYaml(context, file, picture)
    if (!read) continue
    const { data, at } = read

    data.panels.forEach(({ shapes }, panel) => {
      if (shapes.filter((one) => one.tap).length > 1) context.report(at(['panels', panel]), 'more than one `tap` in a panel')
      shapes.forEach(({ text }, index) => {
        if (text === undefined) return
        const here = at(['panels', panel, 'shapes', index])
        if (typeof text === 'string' && /[А-Яа-яЁё]/.test(text))
          context.report(here, `«${text}»: Russian words need their English: { ru: …, en: … }`)
        for (const one of typeof text === 'string' ? [text] : [text.ru, text.en]) {
          if ([...one].length > LONGEST_TEXT) context.report(here, `«${one}» has ${[...one].length} characters, at most ${LONGEST_TEXT}`)
        }
      })
    })
    if (!data.panels.some(({ shapes }) => shapes.some((one) => one.tap || one.wrong))) {
      context.report({ file, line: 1 }, 'nothing to look for: one shape needs `tap: true` (or `wrong: true`)')
    }

    for (const language of ['ru', 'en'] as const) {
      pictures[language][id] = {
        title: readText({ context, language }, data.title[language], at(['title', language])),
        panels: data.panels.map(({ frame, shapes }, panel) => ({
          frame,
          shapes: shapes.map(({ text, ...rest }, index) => {
            if (text === undefined) return rest
            const is = inLanguage(text, language)
            readText({ context, language }, is, at(['panels', panel, 'shapes', index]))
            return { ...rest, text: is }
          }),
        })),
      }
    }
  }
  return pictures
}
