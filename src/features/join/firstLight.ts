import { showKeptLook } from '@/composables/showLook'
import { keepTogether, languageOf } from '@/i18n'
import { inAppLine } from '@/platform/inAppLine'
import { keepEarlyPress } from '@/platform/earlyPress'
import { quick } from '@/storage/quick'
import { isLongTitle } from '@/ui/longTitle'
import { factsOf, isAskedFirst, type Fact } from './factsOf'
import { keepOpened, takeFromAddress } from './fromAddress'
import { factTexts } from './factTexts'

/**
 * An opened invite, shown before the app has come. On a slow network Vue and everything around it take a second longer than the words a mother
 * is waiting for. So the page carries its first screen with it, as a sheet drawn at build by the very components of the app
 * (`app/drawFirstLight.ts`), and here the invite's own words are filled in. The app then takes the same place without anything moving;
 * a «Начать» pressed meanwhile is taken up by it.
 *
 * Answers whether it has shown something. An invite that is refused or carries no link is left to the app, and so is a build without sheets.
 */
export async function showFirstLight(now: Date): Promise<boolean> {
  const opened = await takeFromAddress(now.getTime())
  const fields = opened?.read?.ok ? opened.read.fields : undefined
  const language = quick.language ?? languageOf(navigator.languages)
  const sheet = document.querySelector<HTMLTemplateElement>(`template[data-first-light="${language}"]`)
  const place = document.getElementById('app')
  if (!fields?.l || !sheet || !place) return false

  const t = factTexts[language]
  const page = sheet.content.cloneNode(true) as DocumentFragment
  const mark = (name: string) => page.querySelector<HTMLElement>(`[data-first-light="${name}"]`)
  say(page.querySelector('h1 bdi'), keepTogether(fields.o))
  page.querySelector('h1')?.classList.toggle('long', isLongTitle(fields.o))
  fill(page, factsOf(fields, language, opened?.read?.ok === 'proof' ? t.checkingSignature : t.signatures.none, now))
  if (!isAskedFirst(fields)) mark('asked-first')?.remove()
  if (inAppLine() === null) mark('in-app')?.remove()
  const start = mark('start')
  start?.addEventListener('click', () => {
    start.setAttribute('aria-busy', 'true')
    keepEarlyPress()
  })

  showKeptLook(language)
  place.replaceChildren(page)
  document.documentElement.dataset.app = 'lit'
  if (opened) keepOpened(opened.body)
  return true
}

const say = (place: Element | null, words: string) => void (place && (place.textContent = words))

/** The sheet has one row; every fact gets a copy of it. */
function fill(page: DocumentFragment, facts: readonly Fact[]) {
  const row = page.querySelector('dl > *')
  const rows = facts.map(({ name, value }) => {
    const copy = row?.cloneNode(true) as Element
    say(copy.querySelector('dt'), name)
    say(copy.querySelector('dd bdi'), value)
    return copy
  })
  row?.parentElement?.replaceChildren(...rows)
}
