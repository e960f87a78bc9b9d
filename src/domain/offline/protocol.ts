/** What the page and the service worker say to each other. One file, so that neither can change a word alone. */

/** Why a file could not be had. Each has its own sentence and its own next step on the screen. */
export type OfflineProblem =
  /** No answer, a cut answer, a wait without an end. */
  | 'network'
  /** Somebody else's page came instead of the file: a network that wants a sign-in first. */
  | 'portal'
  /** The phone has no room left. */
  | 'no-space'
  /** The site answers with an error, or with a file that is not the one listed. */
  | 'unknown'

export interface Progress {
  /** Files kept on the phone so far, out of so many. */
  readonly done: number
  readonly of: number
}

/** Page → worker. `fill` is answered through the port that comes with it, by any number of `progress` and one `whole` or `stuck`. */
export type ToWorker =
  | { readonly type: 'take-over' }
  /** Walk both lists and fetch what is missing; pieces in this language first. */
  | { readonly type: 'fill'; readonly language: string }

/** Worker → page, while it installs (to every page of the app) and while it fills (to the one that asked). */
export type FromWorker =
  ({ readonly type: 'progress' } & Progress) | { readonly type: 'whole' } | { readonly type: 'stuck'; readonly reason: OfflineProblem }

/** Anything may arrive as a message; only what we say ourselves is heard. */
const typeOf = (data: unknown) => (typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined)

export const isToWorker = (data: unknown): data is ToWorker => ['take-over', 'fill'].includes(String(typeOf(data)))
export const isFromWorker = (data: unknown): data is FromWorker => ['progress', 'whole', 'stuck'].includes(String(typeOf(data)))
