import { LANGUAGES } from '../domain/audience/audience.ts'
import type { PieceKey } from '../domain/pack/manifest.ts'
import type { Regulation } from '../domain/regulation/regulation.ts'
import { createContext, type CompileOptions, type Files } from './context.ts'
import { carriersOf } from './coverage.ts'
import { compileEmergency } from './kinds/emergency.ts'
import { compileFaq } from './kinds/faq.ts'
import { compileGlossary } from './kinds/glossary.ts'
import { compileGuides } from './kinds/guides.ts'
import { compileHelp } from './kinds/help.ts'
import { compileJourneys } from './kinds/journeys.ts'
import { eachLanguage } from './kinds/kind.ts'
import { compilePictures } from './kinds/pictures.ts'
import { compilePractice } from './kinds/practice.ts'
import { compileRegulation } from './kinds/regulation.ts'
import { compileSecurity } from './kinds/security.ts'
import { compileSources } from './kinds/sources.ts'
import type { Pieces } from './pack.ts'
import { byPlace, type ContentProblem } from './problem.ts'
import { refuseSecrets } from './secrets.ts'
import { refuseSlips } from './slips.ts'
import { compileTranslations, partTranslations, type Whole } from './translations.ts'
import { refuseVanished } from './vanished.ts'
import { refuseMissingYo } from './yo.ts'

export interface Compiled {
  /** Every piece that could be made; only fit to be published when there are no problems. */
  readonly pieces: Pieces
  /** All that is wrong, at once, in order of file and line. */
  readonly problems: readonly ContentProblem[]
  /** Languages that lean on Russian, code → name. */
  readonly languages: Readonly<Record<string, string>>
}

/** Some editors begin a file with a mark of its encoding, which is no letter of the text. */
const withoutMarks = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replace(/^\uFEFF/, '')]))

/** Compiles the authored content. `files`: path relative to `src/content` → text. Never throws on what people write. */
export function compile(files: Files, options: CompileOptions): Compiled {
  const clean = withoutMarks(files)
  const { own, added } = partTranslations(clean)
  const bare = createContext(own, options)
  refuseSecrets(bare)
  refuseSlips(bare)
  refuseMissingYo(bare)
  const whole = compileWhole(own, options)
  const leaning = compileTranslations(added, own, options, whole, (instead) => compileWhole(instead, { ...options, leaning: true }))
  return {
    pieces: { ...whole.pieces, ...leaning.pieces },
    problems: [...bare.problems, ...whole.problems, ...leaning.problems].sort(byPlace),
    languages: leaning.languages,
  }
}

/** The two languages that are always whole. */
function compileWhole(files: Files, options: CompileOptions): Whole {
  const context = createContext(files, options)
  const sources = compileSources(context)
  const pictures = compilePictures(context)
  const glossary = compileGlossary(context)
  const shared = { context, pictures, terms: eachLanguage((language) => glossary[language].linker) }
  const regulation = compileRegulation(shared)
  const journeys = compileJourneys(shared)
  const guides = compileGuides(shared)
  const help = compileHelp(shared)
  const faq = compileFaq(shared)
  const emergency = compileEmergency(shared)
  const security = compileSecurity(shared)
  const practice = compilePractice(shared)

  const russian = journeys.filter((one) => one.language === 'ru').map((one) => one.journey)
  refuseVanished(context, russian, security.ru)

  const pieces: Record<PieceKey, unknown> = {}
  for (const { language, journey } of journeys) pieces[`journey/${journey.id}/${language}`] = journey
  for (const language of LANGUAGES) {
    pieces[`guides/index/${language}`] = { guides: guides[language].cards }
    for (const [group, piece] of Object.entries(guides[language].groups)) pieces[`guides/${group}/${language}`] = piece
    pieces[`help/index/${language}`] = { trees: help[language].cards }
    for (const [group, piece] of Object.entries(help[language].groups)) pieces[`help/${group}/${language}`] = piece
    pieces[`help/faq/${language}`] = faq[language].faq
    pieces[`help/phrases/${language}`] = faq[language].phrases
    pieces[`emergency/all/${language}`] = emergency[language]
    pieces[`security/all/${language}`] = security[language]
    pieces[`practice/all/${language}`] = practice[language].all
    pieces[`practice/staff/${language}`] = practice[language].staff
    pieces[`glossary/all/${language}`] = { terms: glossary[language].terms }
    pieces[`sources/all/${language}`] = sources[language]
    const carriedOutBy = carriersOf({
      journeys: journeys.filter((one) => one.language === language).map((one) => one.journey),
      guides: guides[language].cards,
      help: help[language].trees,
      ...faq[language],
      emergency: emergency[language],
      security: security[language],
      practice: [...practice[language].all.scenes, ...practice[language].staff.scenes],
    })
    pieces[`regulation/all/${language}`] = { ...regulation[language], carriedOutBy } satisfies Regulation
  }
  return { pieces, problems: context.finish() }
}
