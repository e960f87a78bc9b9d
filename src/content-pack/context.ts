import type { At, ContentProblem } from './problem.ts'

/** Things that can be pointed at from elsewhere in the content. */
export const TARGETS = [
  'journey', 'guide', 'help', 'faq', 'emergency', 'security', 'practice', 'clause', 'term', 'picture', 'source', 'phone',
] as const // prettier-ignore
export type Target = (typeof TARGETS)[number]

export type Files = Readonly<Record<string, string>>

export interface CompileOptions {
  /** ISO `YYYY-MM-DD`: a `checkedOn` later than this is a slip of the pen. */
  readonly today: string
  /** The «Russian» texts are partly in a language that leans on Russian, and may be in another alphabet. */
  readonly leaning?: boolean
}

/** What all readers of one compilation share: the files, the list of problems, and who points at what. */
export interface Context extends CompileOptions {
  readonly files: Files
  report(at: At, message: string): void
  /** The file's text, marked as read; `undefined` if there is none. */
  take(file: string): string | undefined
  /** Says that this id exists here; a second time is a problem. */
  define(target: Target, id: string, at: At): void
  /** Says that this id is pointed at here; held against the definitions at the end. */
  mention(target: Target, id: string, at: At): void
  /** Says that the list of these cannot be read: who points at one of them is not to blame. */
  doubt(target: Target): void
}

const SAID: Record<Target, string> = {
  journey: 'journey', guide: 'guide', help: 'help tree', faq: 'question or phrase', emergency: 'emergency card', security: 'security item',
  practice: 'practice scene', clause: 'clause of the regulation', term: 'term of the glossary', picture: 'picture', source: 'source', phone: 'phone number',
} // prettier-ignore

/**
 * Kinds whose ids must exist even where nobody has written any yet. A link into a kind that is still wholly empty is let through, so
 * that the content can grow kind by kind.
 */
const ALWAYS: readonly Target[] = ['picture', 'clause', 'phone']

export function createContext(
  files: Files,
  options: CompileOptions,
): Context & { readonly problems: readonly ContentProblem[]; finish(): ContentProblem[] } {
  const problems: ContentProblem[] = []
  const taken = new Set<string>()
  const defined = new Map<Target, Map<string, At>>(TARGETS.map((target) => [target, new Map()]))
  const doubted = new Set<Target>()
  const mentions: { target: Target; id: string; at: At }[] = []

  const report = (at: At, message: string) => {
    problems.push({ ...at, message })
  }

  return {
    ...options,
    files,
    problems,
    report,
    take(file) {
      taken.add(file)
      return Object.hasOwn(files, file) ? files[file] : undefined
    },
    define(target, id, at) {
      const known = defined.get(target)!
      const first = known.get(id)
      if (first) report(at, `${SAID[target]} \`${id}\` is here a second time; first in ${first.file}${first.line ? `:${first.line}` : ''}`)
      else known.set(id, at)
    },
    mention(target, id, at) {
      mentions.push({ target, id, at })
    },
    doubt(target) {
      doubted.add(target)
    },
    finish() {
      for (const { target, id, at } of mentions) {
        const known = defined.get(target)!
        if (doubted.has(target)) continue
        if (!known.has(id) && (known.size > 0 || ALWAYS.includes(target))) report(at, `there is no ${SAID[target]} \`${id}\``)
      }
      for (const file of Object.keys(files)) {
        if (!taken.has(file) && file !== 'README.md') report({ file }, 'nothing reads this file; see README.md for the names of files')
      }
      return problems
    },
  }
}
