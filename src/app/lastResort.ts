import { shallowRef, type App } from 'vue'
import type { Router } from 'vue-router'

/**
 * What nobody else caught. `missing`: a room that is not on this phone yet and cannot be fetched now; a reload would not bring it and would
 * only lose what is on the screen. `other`: a mistake of ours.
 */
export type Trouble = { readonly is: 'missing' } | { readonly is: 'other'; readonly said: string }

export const trouble = shallowRef<Trouble | null>(null)

const NOT_FETCHED = /dynamically imported module|module script failed|Failed to fetch|preload CSS/i

export function troubleOf(problem: unknown): Trouble {
  const said = problem instanceof Error ? problem.message : String(problem)
  return NOT_FETCHED.test(said) ? { is: 'missing' } : { is: 'other', said }
}

export function catchTheRest(app: App, router: Router) {
  app.config.errorHandler = (problem) => (trouble.value = troubleOf(problem))
  router.onError((problem) => (trouble.value = troubleOf(problem)))
  router.beforeEach(() => void (trouble.value = null))
}
