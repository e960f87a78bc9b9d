import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { findBrowser } from '../../src/cli/findBrowser.ts'

// So that requests of the service worker are seen too.
process.env.PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS = '1'

/** Nothing of the browser itself goes to the network: whatever foreign request is seen is ours. */
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-features=Translate,OptimizationHints',
] // prettier-ignore

export interface PhoneOptions extends Pick<BrowserContextOptions, 'colorScheme' | 'userAgent' | 'permissions' | 'reducedMotion'> {
  readonly viewport?: { readonly width: number; readonly height: number }
  /** `ru-RU` when left out. */
  readonly language?: string
  /** Complaints that this test provokes on purpose. */
  readonly forgive?: readonly RegExp[]
  /** Further flags of Chromium, for example a camera that shows a file. */
  readonly flags?: readonly string[]
}

/** Words of a browser whose network was cut or whose file was spoiled on purpose. Pass them as `forgive` in such tests only. */
export const NETWORK_TROUBLE = [
  /Failed to load resource/,
  /net::ERR_/,
  /An unknown error occurred when fetching the script/,
  /A bad HTTP response code \(\d+\) was received when fetching the script/,
  /unsupported MIME type/,
  /Failed to update a ServiceWorker/,
  /Failed to register a ServiceWorker/,
] as const

/** A phone with one person's profile in it. What it says in its console is collected, and `close` fails if it was anything. */
export class Phone {
  context!: BrowserContext
  page!: Page
  /** Console errors, uncaught exceptions, refusals of the policy, requests to anyone but the site. */
  readonly complaints: string[] = []
  readonly #profile = mkdtempSync(join(tmpdir(), 'kryltso-phone-'))
  readonly #options: PhoneOptions

  private constructor(options: PhoneOptions) {
    this.#options = options
  }

  static async open(options: PhoneOptions = {}): Promise<Phone> {
    const phone = new Phone(options)
    await phone.#launch()
    return phone
  }

  async #launch() {
    const { viewport = { width: 360, height: 740 }, language = 'ru-RU', flags = [] } = this.#options
    const { colorScheme, userAgent, permissions, reducedMotion } = this.#options
    this.context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: findBrowser(),
      headless: true,
      args: [...FLAGS, ...flags],
      viewport,
      locale: language,
      colorScheme,
      userAgent,
      permissions,
      reducedMotion,
    })
    this.context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url())
      if (/^(https?|wss?):$/.test(protocol) && hostname !== 'localhost') this.#complain(`foreign request: ${request.url()}`)
    })
    this.context.on('weberror', (error) => this.#complain(`uncaught: ${error.error().message}`))
    this.context.on('console', (message) => {
      if (message.type() === 'error') this.#complain(`console: ${message.text()} ${message.location().url}`)
    })
    this.page = this.context.pages()[0] ?? (await this.context.newPage())
  }

  #complain(words: string) {
    if (!this.#options.forgive?.some((pattern) => pattern.test(words))) this.complaints.push(words)
  }

  /** The same person comes back: `close` as a person closes, `kill` as an empty battery does. */
  async restart(how: 'close' | 'kill' = 'close'): Promise<void> {
    if (how === 'kill') await killBrowser(this.#profile)
    await this.context.close().catch(() => undefined)
    for (const name of readdirSync(this.#profile)) if (name.startsWith('Singleton')) rmSync(join(this.#profile, name), { force: true })
    await this.#launch()
  }

  /** Closes, forgets the profile, and throws if the phone complained of anything. */
  async close(): Promise<void> {
    await this.context.close().catch(() => undefined)
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    if (this.complaints.length > 0) throw new Error(`The browser complained:\n${this.complaints.join('\n')}`)
  }
}

export const openPhone = (options?: PhoneOptions): Promise<Phone> => Phone.open(options)

/** Ends every process that was started on this very profile, at once. Linux only. */
async function killBrowser(profile: string) {
  const ours = () =>
    readdirSync('/proc').filter((pid) => {
      try {
        return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(`--user-data-dir=${profile}`)
      } catch {
        return false
      }
    })
  for (let round = 0; round < 20 && ours().length > 0; round += 1) {
    for (const pid of ours()) {
      try {
        process.kill(Number(pid), 'SIGKILL')
      } catch {
        // Gone by itself meanwhile.
      }
    }
    await wait(50)
  }
}

/** Waits until the app says that it works with no network. */
export async function untilOfflineReady(page: Page, timeout = 30_000): Promise<void> {
  await page.waitForSelector('html[data-offline="ready"]', { state: 'attached', timeout })
}

/** Waits until the first useful screen stands. */
export async function untilApp(page: Page, timeout = 30_000): Promise<void> {
  await page.waitForSelector('html[data-app="ready"]', { state: 'attached', timeout })
}
