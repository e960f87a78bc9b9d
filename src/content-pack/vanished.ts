import * as v from 'valibot'
import { parse, stringify } from 'yaml'
import type { Journey } from '../domain/journey/journey.ts'
import type { Security } from '../domain/security/item.ts'
import type { Context } from './context.ts'
import { ids, key } from './schemas.ts'
import { readYaml } from './yamlFile.ts'

const schema = v.strictObject({ steps: v.optional(v.record(key, ids), {}), security: ids })
type PublishedIds = v.InferOutput<typeof schema>

const FILE = 'ids.yaml'
const HEADING =
  '# Ids that have been published: ticks on people’s phones hang on them. Only `npm run ids` writes here, and it never takes one away.\n'

/** The list with today's ids added, as the text of `ids.yaml`: what was published stays, in its order. */
export function keepIds(text: string, journeys: readonly Journey[], security: Security): string {
  const kept = v.parse(schema, parse(text) ?? {})
  const now = idsOf(journeys, security)
  const slugs = [...new Set([...Object.keys(kept.steps), ...Object.keys(now.steps)])]
  const steps = Object.fromEntries(slugs.map((slug) => [slug, [...new Set([...(kept.steps[slug] ?? []), ...(now.steps[slug] ?? [])])]]))
  return `${HEADING}${stringify({ steps, security: [...new Set([...kept.security, ...now.security])] })}`
}

/** The ids that marks on people's phones hang on. */
function idsOf(journeys: readonly Journey[], security: Security): PublishedIds {
  return {
    steps: Object.fromEntries(journeys.map((journey) => [journey.id, journey.steps.map((step) => step.id)])),
    security: security.items.map((item) => item.slug),
  }
}

/**
 * Holds today's ids against `ids.yaml`, the list of those once published: an id may be renamed, with `formerly`, but never vanish,
 * or somebody's tick vanishes with it. A new id has to be put on the list; without the file nothing has been published yet.
 */
export function refuseVanished(context: Context, journeys: readonly Journey[], security: Security): void {
  const read = readYaml(context, FILE, schema)
  if (!read?.whole) return
  const known = (all: readonly { readonly id: string; readonly formerly?: readonly string[] }[]) =>
    new Set(all.flatMap(({ id, formerly }) => [id, ...(formerly ?? [])]))

  const compare = (
    what: string,
    path: readonly string[],
    published: readonly string[],
    all: Parameters<typeof known>[0],
    unreadable = (_id: string) => false,
  ) => {
    const here = known(all)
    published.forEach((id, index) => {
      if (here.has(id) || unreadable(id)) return
      const message = `the published ${what}${id}\` has vanished; if it was renamed, put its old id under \`formerly\` of the new one`
      context.report(read.at([...path, index]), message)
    })
    for (const { id } of all) {
      if (!published.includes(id)) context.report({ file: FILE }, `${what}${id}\` is not on the list yet: \`npm run ids\` puts it there`)
    }
  }
  for (const slug of new Set([...Object.keys(read.data.steps), ...journeys.map((journey) => journey.id)])) {
    const steps = journeys.find((journey) => journey.id === slug)?.steps
    const unread = () => steps === undefined && context.take(`journeys/${slug}/journey.yaml`) !== undefined
    compare(`step \`${slug}/`, ['steps', slug], read.data.steps[slug] ?? [], steps ?? [], unread)
  }
  const items = security.items.map(({ slug, formerly }) => ({ id: slug, formerly }))
  const there = (slug: string) => context.take(`security/${slug}/item.yaml`) !== undefined
  compare('security item `', ['security'], read.data.security, items, there)
}
