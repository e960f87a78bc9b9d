import type { Language, Reader } from '../../domain/audience/audience'
import type { PieceKey } from '../../domain/pack/manifest'
import type { SearchResult } from '../../domain/search'
import { allowScript } from '../trustedTypes'
import type { BuiltIndex, FromDesk, ToDesk } from './protocol'
import workerUrl from './search.worker?worker&url'

type Desk = (asked: ToDesk) => void

/** The search, wherever it runs. One of them lives as long as the page. */
export interface Finder {
  /** Fetches every piece of a language and makes its index of all that came. */
  build(language: Language, translation?: string | null): Promise<BuiltIndex>
  /** The same once more, with pieces that the phone has kept in the place of those that did not come. */
  rebuild(language: Language, pieces: ReadonlyMap<PieceKey, unknown>): Promise<BuiltIndex>
  /** Results, best first. */
  find(language: Language, query: string, reader: Partial<Reader>): Promise<readonly SearchResult[]>
}

/** Opens the search in a worker; in a browser that cannot have one, on the page. */
export function openFinder(): Finder {
  return new Asking()
}

class Asking implements Finder {
  #last = 0
  /** Nothing has been answered yet, so the worker may yet turn out not to be there. */
  #trying = true
  #desk: Promise<Desk>
  readonly #unanswered: ToDesk[] = []
  readonly #finding = new Map<number, (results: readonly SearchResult[]) => void>()
  readonly #building = new Map<Language, ((built: BuiltIndex) => void)[]>()

  constructor() {
    this.#desk = Promise.resolve(this.#inWorker()).then((desk) => desk ?? this.#onPage())
  }

  build(language: Language, translation: string | null = null): Promise<BuiltIndex> {
    return this.#built(language, { do: 'build', language, translation })
  }

  rebuild(language: Language, pieces: ReadonlyMap<PieceKey, unknown>): Promise<BuiltIndex> {
    for (const [key, piece] of pieces) this.#say({ do: 'take', language, key, piece })
    return this.#built(language, { do: 'rebuild', language })
  }

  #built(language: Language, asked: ToDesk): Promise<BuiltIndex> {
    return new Promise((done) => {
      this.#building.set(language, [...(this.#building.get(language) ?? []), done])
      this.#say(asked)
    })
  }

  find(language: Language, query: string, reader: Partial<Reader>): Promise<readonly SearchResult[]> {
    const id = (this.#last += 1)
    return new Promise((done) => {
      this.#finding.set(id, done)
      this.#say({ do: 'search', id, language, query, reader })
    })
  }

  #say(asked: ToDesk) {
    // Should its script turn out not to come, the page answers all that was asked so far.
    if (this.#trying) this.#unanswered.push(asked)
    void this.#desk.then((desk) => desk(asked))
  }

  #hear(said: FromDesk) {
    if (said.tell === 'built') {
      this.#trying = false
      this.#unanswered.length = 0
      for (const done of this.#building.get(said.language) ?? []) done(said)
      this.#building.delete(said.language)
    } else {
      this.#finding.get(said.id)?.(said.results)
      this.#finding.delete(said.id)
    }
  }

  #inWorker(): Desk | null {
    try {
      allowScript(workerUrl)
      const worker = new Worker(workerUrl, { type: 'module', name: 'search' })
      worker.addEventListener('message', ({ data }: MessageEvent<FromDesk>) => this.#hear(data))
      worker.addEventListener('error', () => this.#giveUp(), { once: true })
      return (asked) => worker.postMessage(asked)
    } catch {
      return null
    }
  }

  async #onPage(): Promise<Desk> {
    const { searchDesk } = await import('./desk')
    return searchDesk((said) => this.#hear(said))
  }

  /** Its script did not come, or this browser has no workers of modules. */
  #giveUp() {
    if (!this.#trying) return
    this.#trying = false
    const asked = this.#unanswered.splice(0)
    this.#desk = this.#onPage()
    for (const one of asked) this.#say(one)
  }
}
