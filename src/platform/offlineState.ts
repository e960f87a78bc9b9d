import type { OfflineProblem } from '@/domain/offline/protocol'

/** How far the app is from working with no network. `starts` says that it already opens, though not yet every page of it. */
export type OfflineState =
  /** This browser has no service workers here: in-app browsers, Lockdown Mode, development. */
  | { readonly is: 'unsupported' }
  | { readonly is: 'installing'; readonly done: number; readonly of: number; readonly starts: boolean }
  /** Both lists were walked and everything is there. Only now may the screen say so. */
  | { readonly is: 'ready' }
  /** `retryAt` in milliseconds since 1970: the next attempt, unless the network or the person comes back earlier. */
  | { readonly is: 'failed'; readonly reason: OfflineProblem; readonly retryAt: number; readonly starts: boolean }
