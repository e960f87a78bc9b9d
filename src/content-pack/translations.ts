import * as v from 'valibot'
import { LANGUAGE_CODE, type PieceKey } from '../domain/pack/manifest.ts'
import { createContext, type CompileOptions, type Files } from './context.ts'
import type { Pieces } from './pack.ts'
import { sayProblem, type ContentProblem } from './problem.ts'
import { refuseSecrets } from './secrets.ts'
import { refuseSlips } from './slips.ts'
import { readYaml } from './yamlFile.ts'

/** `languages/tt/guides/photos.md` stands for `guides/photos/ru.md`. */
const PLACE = /^languages\/([^/]+)\/(.+)$/
const schema = v.strictObject({ name: v.pipe(v.string(), v.minLength(1, 'empty')) })

/** What the two whole languages make. */
export interface Whole {
  readonly pieces: Pieces
  readonly problems: readonly ContentProblem[]
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1)

/** The files of the two whole languages, and those of languages that lean on Russian. */
export function partTranslations(files: Files): { readonly own: Files; readonly added: Files } {
  const entries = Object.entries(files)
  return {
    own: Object.fromEntries(entries.filter(([file]) => !PLACE.test(file))),
    added: Object.fromEntries(entries.filter(([file]) => PLACE.test(file))),
  }
}

/**
 * Languages of which only a part is written: `languages/<code>/`, with `language.yaml` and, for each text that has been translated, one file that
 * stands in the place of the Russian one. Each is compiled as the Russian is, with every rule; only pieces that differ from it are added.
 * `compileRussian`: compiles files of the two whole languages. `base`: what it made of them as they are.
 */
export function compileTranslations(
  added: Files,
  own: Files,
  options: CompileOptions,
  base: Whole,
  compileRussian: (files: Files) => Whole,
): Whole & { readonly languages: Readonly<Record<string, string>> } {
  const context = createContext(added, options)
  refuseSecrets(context)
  refuseSlips(context)
  const problems: ContentProblem[] = []
  const pieces: Record<string, unknown> = {}
  const languages: Record<string, string> = {}
  const known = new Set(base.problems.map(sayProblem))

  for (const code of new Set(Object.keys(added).map((file) => PLACE.exec(file)![1]!))) {
    const folder = `languages/${code}`
    if (!LANGUAGE_CODE.test(code)) context.report({ file: folder }, 'the folder of a language is named by its code, as in `tt`')
    const about = readYaml(context, `${folder}/language.yaml`, schema)
    if (!about && context.take(`${folder}/language.yaml`) === undefined)
      context.report({ file: `${folder}/language.yaml` }, 'the name of the language is missing: `name: Татарча`')
    if (about?.whole) languages[code] = about.data.name

    /** Russian file → the one that stands for it. */
    const instead = new Map<string, string>()
    for (const file of Object.keys(added).filter((one) => one.startsWith(`${folder}/`) && one.endsWith('.md'))) {
      context.take(file)
      const russian = file.slice(folder.length + 1).replace(/\.md$/, '/ru.md')
      if (Object.hasOwn(own, russian)) instead.set(russian, file)
      else context.report({ file }, `there is no Russian text that this stands for: ${russian}`)
    }
    const translated = compileRussian({ ...own, ...Object.fromEntries([...instead].map(([russian, file]) => [russian, added[file]!])) })
    for (const problem of translated.problems) {
      const file = instead.get(problem.file)
      if (file !== undefined) problems.push({ ...problem, file })
      else if (!known.has(sayProblem(problem))) {
        const beside = [...instead].find(([russian]) => folderOf(russian) === folderOf(problem.file))?.[1]
        problems.push({ file: beside ?? folder, message: `together with ${sayProblem(problem)}` })
      }
    }
    for (const [key, piece] of Object.entries(translated.pieces)) {
      if (key.endsWith('/ru') && JSON.stringify(piece) !== JSON.stringify(base.pieces[key as PieceKey]))
        pieces[`${key.slice(0, -2)}${code}`] = piece
    }
  }
  return { pieces, languages, problems: [...context.finish(), ...problems] }
}
