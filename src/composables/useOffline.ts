import { readonly, shallowRef } from 'vue'
import { language } from '@/i18n'
import { reloadForMissingChunk, type Update } from '@/platform/updates'
import { startWorker, type OfflineState } from '@/platform/worker'
import { flushDrafts } from '@/storage'
import { undoable } from './useUndo'

const offline = shallowRef<OfflineState>({ is: 'installing', done: 0, of: 1, starts: false })
const update = shallowRef<Update | null>(null)
const beforeReload = () => void flushDrafts()

/** Starts the worker and tells everybody how the phone stands for working offline. Called once, after the first useful screen. */
export function startOffline() {
  reloadForMissingChunk(beforeReload)
  startWorker({
    onState: (state) => (offline.value = state),
    onUpdate: (found) => (update.value = found),
    language: () => language.value,
    // Another tab has taken the new version: this one follows by itself only while nothing is being typed or undone here.
    mayReload: () => undoable.value === null && !isTyping(),
    beforeReload,
  })
}

function isTyping() {
  const here = document.activeElement
  return here instanceof HTMLTextAreaElement || (here instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(here.type))
}

export const useOffline = () => ({ offline: readonly(offline), update: readonly(update) })
