import { pickVariant, type Reader } from '../audience/audience.ts'
import { plainText } from '../guide/blocks.ts'
import { markOf, stateOf, type Marks } from '../progress/progress.ts'
import type { Step } from './journey.ts'

/** FNV-1a, 32 bits: enough to tell a text from its next edition. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

/**
 * A short mark of what this reader was told to do in a step, for example `ru.android.vk:9f3c01aa`. Kept with the tick, it tells later
 * whether the step still says the same.
 */
export function wordsMark(step: Step, reader: Reader, language: string): string {
  const parts = [step.do, step.works].map((part) => plainText(pickVariant(part, reader) ?? []))
  return `${language}.${reader.device}.${reader.messenger}:${fingerprint([step.title, ...parts].join('\n'))}`
}

/** What stands before the colon: marks of another language or another phone cannot be compared. */
const told = (mark: string) => mark.slice(0, mark.indexOf(':'))

/** Finished steps that say something else than when they were finished. */
export function changedSteps(steps: readonly Step[], marks: Marks, reader: Reader, language: string): readonly Step[] {
  return steps.filter((step) => {
    const before = stateOf(step, marks) === 'done' ? markOf(step, marks)?.words : undefined
    if (before === undefined) return false
    const now = wordsMark(step, reader, language)
    return told(now) === told(before) && now !== before
  })
}
