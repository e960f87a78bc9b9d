import { knownHost } from '../domain/link/knownHosts.ts'
import type { Context, Target } from './context.ts'
import type { At } from './problem.ts'

/** Places of the app that are linked by their bare name. */
const ROOMS: readonly string[] = [
  'check', 'scan', 'practice', 'emergency', 'security', 'guides', 'help', 'regulation', 'glossary', 'settings', 'invites', 'move',
] // prettier-ignore

const TARGET_OF: Readonly<Record<string, Target>> = {
  guide: 'guide', help: 'help', faq: 'faq', security: 'security', emergency: 'emergency', regulation: 'clause', term: 'term',
} // prettier-ignore

/** Notes that a text points at `guide:slug`, `regulation:2.5-1`, `scan` …; `false`, and a problem, if it is no place of the app. */
export function mentionPlace(context: Context, to: string, at: At): boolean {
  if (ROOMS.includes(to)) return true
  const [, kind = '', id = ''] = /^([a-z]+):([a-z0-9][a-z0-9.-]*)$/.exec(to) ?? []
  const target = Object.hasOwn(TARGET_OF, kind) ? TARGET_OF[kind] : undefined
  if (!target) {
    context.report(at, `\`${to}\` is no place of the app; see «Marks inside text» in README.md`)
    return false
  }
  context.mention(target, id, at)
  return true
}

/** Checks an address outside: https, and a host that people may be sent to. */
export function checkAddress(context: Context, href: string, at: At): boolean {
  let url: URL
  try {
    url = new URL(href)
  } catch {
    context.report(at, `\`${href}\` is not an address`)
    return false
  }
  if (url.protocol !== 'https:' || url.username || url.password) {
    context.report(at, `\`${href}\` must begin with https:// and hold no name or password`)
    return false
  }
  if (!knownHost(url.hostname)) {
    context.report(at, `the host ${url.hostname} is not one that people may be sent to (src/domain/link/knownHosts.ts)`)
    return false
  }
  return true
}
