import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { sha256 } from '../../src/cli/site/inline.ts'
import { inviteAddress, makeInvite } from '../../src/domain/invite/index.ts'
import { untilOfflineReady } from '../support/browser.ts'
import { openSite, type Site } from '../support/faultServer.ts'

/** One of the two that are laid side by side: the app, or a page written by hand with the same words and picture. */
export interface Subject {
  readonly name: 'app' | 'static'
  /** The opened invite. */
  address(): string
  readonly site: Site
  /** Waits until it would open without a network. */
  untilKept(page: Page): Promise<void>
}

/** Opens nothing: the token is made up. No «good until», so that the page says the same on every day. */
const INVITE = {
  i: 'BenchBench01',
  r: 'parent',
  o: 'МБДОУ «Детский сад № 7 «Ромашка»',
  k: 'kindergarten',
  g: 'Группа «Солнышко»',
  m: 'max',
  l: 'https://max.ru/join/made-up_made-up_made-up_made-up_made-up_yes',
  c: 'Мария Ивановна, воспитатель',
  t: 1058,
} as const

const STATIC = fileURLToPath(new URL('./static', import.meta.url))

export async function openApp(dir: string): Promise<Subject> {
  const site = await openSite({ dir })
  return { name: 'app', site, address: () => inviteAddress(site.url, makeInvite(INVITE)), untilKept: (page) => untilOfflineReady(page) }
}

/** Served by the same server with the same headers; its style stands inside the page, so its hash is let through. */
export async function openStatic(): Promise<Subject> {
  const style = /<style>(.*?)<\/style>/s.exec(readFileSync(`${STATIC}/index.html`, 'utf8'))?.[1] ?? ''
  const site = await openSite({ dir: STATIC, hashes: { styles: [sha256(style)], scripts: [] } })
  return {
    name: 'static',
    site,
    address: () => `${site.url}i`,
    untilKept: (page) => page.evaluate(async () => void (await navigator.serviceWorker.ready)),
  }
}

/** How much of what the app says on its first screen the page by hand says too, 0 to 1. Below 0.95 the comparison is not fair any more. */
export async function sameWords(app: Page, page: Page): Promise<number> {
  const [said, copied] = await Promise.all([words(app), words(page)])
  const there = new Set(copied)
  return said.filter((word) => there.has(word)).length / said.length
}

const words = async (page: Page): Promise<string[]> => (await page.innerText('main')).toLowerCase().match(/[\p{L}\d]+/gu) ?? []
