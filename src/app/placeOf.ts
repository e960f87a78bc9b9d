import { places, type Place } from '@/routeNames'

const KINDS: Readonly<Record<string, { name: Place; param?: string }>> = {
  guide: { name: places.guide, param: 'slug' },
  help: { name: places.helpTree, param: 'slug' },
  security: { name: places.securityItem, param: 'item' },
  emergency: { name: places.emergencyCard, param: 'slug' },
  regulation: { name: places.clause, param: 'clause' },
}

const ROOMS: readonly Place[] = [
  places.check, places.scan, places.practice, places.emergency, places.security, places.guides, places.help,
  places.regulation, places.glossary, places.settings, places.invites, places.move,
] // prettier-ignore

export interface AuthoredPlace {
  readonly name: Place
  readonly params?: Record<string, string>
  readonly hash?: string
}

/** Where a link written in the content leads: `guide:slug`, `faq:id`, `term:id`, `step:journey/step`, `tool:room`, or a bare room. */
export function placeOf(to: string): AuthoredPlace | null {
  const room = ROOMS.find((name) => name === to)
  if (room) return { name: room }
  const [kind, id] = to.split(/:(.*)/s)
  if (!kind || !id) return null
  if (kind === 'tool') return placeOf(id)
  if (kind === 'faq') return { name: places.help, hash: `#${id}` }
  if (kind === 'act') return { name: places.regulation, hash: `#${id}` }
  if (kind === 'practice') return { name: places.practice, hash: `#${id}` }
  if (kind === 'step') {
    const [journey, step] = id.split('/')
    return journey && step ? { name: places.readStep, params: { journey, step } } : null
  }
  if (kind === 'term') return { name: places.glossary, hash: `#${id}` }
  const known = KINDS[kind]
  return known?.param ? { name: known.name, params: { [known.param]: id } } : null
}
