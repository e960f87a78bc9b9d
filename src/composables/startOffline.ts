import { language } from '@/i18n'
import { reloadForMissingChunk } from '@/platform/updates'
import { startWorker } from '@/platform/worker'
import { flushDrafts } from '@/storage'
import { offline, update } from './useOffline'
import { undoable } from './useUndo'

const beforeReload = () => void flushDrafts()

/** Starts the worker and tells everybody how it stands. Called once, after the first useful screen. */
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
