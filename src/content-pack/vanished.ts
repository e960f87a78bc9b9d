import * as v from 'valibot'
import type { Journey } from '../domain/journey/journey.ts'
import type { Security } from '../domain/security/item.ts'
import type { Context } from './context.ts'
import { ids, key } from './schemas.ts'
import { readYaml } from './yamlFile.ts'

const schema = v.strictObject({ steps: v.optional(v.record(key, ids), {}), security: ids })
export type PublishedIds = v.InferOutput<typeof schema>

/** The ids that marks on people's phones hang on, as `ids.yaml` keeps them. */
export function idsOf(journeys: readonly Journey[], security: Security): PublishedIds {
  return {
    steps: Object.fromEntries(journeys.map((journey) => [journey.id, journey.steps.map((step) => step.id)])),
    security: security.items.map((item) => item.slug),
  }
}

/**
 * Holds today's ids against `ids.yaml`, the list of those once published: an id may be renamed, with `formerly`, but never vanish,
 * or somebody's tick vanishes with it.
 */
export function refuseVanished(context: Context, journeys: readonly Journey[], security: Security): void {
  const read = readYaml(context, 'ids.yaml', schema)
  if (!read) return
  const known = (all: readonly { readonly formerly?: readonly string[] }[], now: readonly string[]) =>
    new Set([...now, ...all.flatMap((one) => one.formerly ?? [])])
  const lost = (what: string, at: readonly (string | number)[]) =>
    context.report(read.at(at), `the published ${what} has vanished; if it was renamed, put its old id under \`formerly\` of the new one`)

  for (const [slug, steps] of Object.entries(read.data.steps)) {
    const journey = journeys.find((one) => one.id === slug)
    const here = known(journey?.steps ?? [], journey?.steps.map((step) => step.id) ?? [])
    steps.forEach((step, index) => {
      if (!here.has(step)) lost(`step \`${slug}/${step}\``, ['steps', slug, index])
    })
  }
  const here = known(security.items, security.items.map((item) => item.slug)) // prettier-ignore
  read.data.security.forEach((slug, index) => {
    if (!here.has(slug)) lost(`security item \`${slug}\``, ['security', index])
  })
}
