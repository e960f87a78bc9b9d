/** Makes the search's index and answers the search on a thread of its own: however much there is to read, a letter is never held up. */
import { searchDesk } from './desk'
import type { FromDesk, ToDesk } from './protocol'

declare const self: DedicatedWorkerGlobalScope

const answer = searchDesk((said: FromDesk) => self.postMessage(said))
self.addEventListener('message', ({ data }: MessageEvent<ToDesk>) => answer(data))
