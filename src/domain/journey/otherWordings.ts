import { isFor, pickVariant, type Audience, type Reader, type Variant } from '../audience/audience.ts'
import type { Block } from '../guide/blocks.ts'
import type { Journey, Step } from './journey.ts'

/**
 * How the same step is worded for other devices, and in the other messenger: what somebody may have before her whose screen is not the
 * one described. Steps written once for each messenger belong together by their title.
 */
export function otherWordings(journey: Journey, step: Step, reader: Reader): readonly Variant<readonly Block[]>[] {
  const own = pickVariant(step.do, reader)
  const here = step.do.filter(({ is }) => is !== own).map(({ when, is }) => ({ when, is }))
  const elsewhere = journey.steps
    .filter((one) => one.id !== step.id && one.title === step.title && !isFor(one.for, reader))
    .flatMap((one) => {
      const is = pickVariant(one.do, { ...reader, messenger: one.for.messenger?.[0] ?? reader.messenger })
      const when: Audience = one.for.messenger ? { messenger: one.for.messenger } : one.for
      return is ? [{ when, is }] : []
    })
  return [...here, ...elsewhere]
}
