import * as v from 'valibot'
import type { Sources } from '../../domain/guide/sources.ts'
import type { Context } from '../context.ts'
import { readText } from '../inline.ts'
import { bothLanguages, day, sources as sourceIds } from '../schemas.ts'
import { readYaml } from '../yamlFile.ts'
import { checkFacts, eachLanguage, type ByLanguage } from './kind.ts'

const FILE = 'sources.yaml'

const schema = v.strictObject({
  sources: v.record(
    v.string(),
    v.strictObject({
      what: bothLanguages,
      url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'an address begins with https://'))),
    }),
  ),
  phones: v.optional(
    v.record(
      v.string(),
      v.strictObject({
        number: v.pipe(v.string(), v.regex(/^\+?\d{2,15}$/, 'digits only, in quotes')),
        shown: v.string(),
        what: bothLanguages,
        source: sourceIds,
        checkedOn: day,
      }),
    ),
    {},
  ),
})

/** `sources.yaml`: what facts are taken from, and the only numbers that may be called. */
export function compileSources(context: Context): ByLanguage<Sources> {
  const read = readYaml(context, FILE, schema)
  if (!read) {
    if (context.take(FILE) !== undefined) for (const target of ['source', 'phone'] as const) context.doubt(target)
    return eachLanguage(() => ({ sources: {}, phones: {} }))
  }
  const { data, at } = read
  for (const id of Object.keys(data.sources)) context.define('source', id, at(['sources', id]))
  for (const [id, phone] of Object.entries(data.phones)) {
    context.define('phone', phone.number, at(['phones', id]))
    checkFacts(context, phone, (field) => at(['phones', id, field]))
    if (phone.shown.replace(/[^\d+]/g, '') !== phone.number)
      context.report(at(['phones', id, 'shown']), '`shown` has other digits than `number`')
  }
  return eachLanguage((language) => {
    const words = (list: 'sources' | 'phones', id: string, what: Record<'ru' | 'en', string>) =>
      readText({ context, language }, what[language], at([list, id, 'what', language]))
    return {
      sources: Object.fromEntries(
        Object.entries(data.sources).map(([id, { what, url }]) => [id, { what: words('sources', id, what), ...(url ? { url } : {}) }]),
      ),
      phones: Object.fromEntries(
        Object.entries(data.phones).map(([id, phone]) => [id, { ...phone, what: words('phones', id, phone.what) }]),
      ),
    }
  })
}
