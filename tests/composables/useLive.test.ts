import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { useDraft } from '@/composables/useDraft'
import { useJourney } from '@/composables/useJourney'
import { useJourneys } from '@/composables/useJourneys'
import { useLive } from '@/composables/useLive'
import { useMarks } from '@/composables/useMarks'
import { bringBackJourney, markStep, outbox, readDraft, removeJourney, startJourney, type OutboxRow, type StorageProblem } from '@/storage'
import { onPage } from '../support/mounted'
import { aJourney, keptValue } from '../support/tabs'
import { soon } from '../support/soon'

describe('a page that follows what the phone keeps', () => {
  it('shows «reading» first, then the journeys, then every change', async () => {
    const { value: live, leave } = onPage(useJourneys)
    expect(live.value).toEqual({ state: 'reading' })
    await soon(() => expect(live.value).toEqual({ state: 'ready', value: [] }))
    const { row } = await keptValue(startJourney(aJourney()))
    await soon(() => expect(live.value).toEqual({ state: 'ready', value: [row] }))
    await keptValue(removeJourney(row.id))
    await soon(() => expect(live.value).toEqual({ state: 'ready', value: [] }))
    leave()
  })

  it('follows another journey when its address changes', async () => {
    const one = (await keptValue(startJourney(aJourney({ inviteId: 'first000' })))).row
    const two = (await keptValue(startJourney(aJourney({ inviteId: 'second00' })))).row
    await keptValue(markStep(two.id, { stepId: 'a', state: 'done', at: 1 }))
    const id = ref(one.id)
    const { value: live, leave } = onPage(() => ({ row: useJourney(id), marks: useMarks(() => id.value) }))
    await soon(() => expect(live.row.value).toEqual({ state: 'ready', value: one }))
    await soon(() => expect(live.marks.value).toEqual({ state: 'ready', value: new Map() }))
    id.value = two.id
    await nextTick()
    await soon(() => expect(live.row.value).toEqual({ state: 'ready', value: two }))
    await soon(() => expect(live.marks.value).toMatchObject({ state: 'ready', value: new Map([['a', { state: 'done' }]]) }))
    id.value = 'nobody'
    await nextTick()
    await soon(() => expect(live.row.value).toEqual({ state: 'ready', value: null }))
    leave()
  })

  it('reads no marks while it does not know whose', async () => {
    const { value: live, leave } = onPage(() => useMarks(null))
    await new Promise((wait) => setTimeout(wait, 30))
    expect(live.value).toEqual({ state: 'reading' })
    leave()
  })

  it('hears nothing after it was left', async () => {
    const { value: live, leave } = onPage(() => useLive<OutboxRow[]>((next, trouble) => outbox.watch(next, trouble)))
    await soon(() => expect(live.value.state).toBe('ready'))
    leave()
    const before = live.value
    await keptValue(outbox.add({ kind: 'message', text: 'Здравствуйте' }))
    await new Promise((wait) => setTimeout(wait, 50))
    expect(live.value).toBe(before)
  })

  it('names the problem if there is nothing to show, and goes on showing what it has if there is', () => {
    let next!: (value: number) => void
    let trouble!: (problem: StorageProblem) => void
    const { value: live, leave } = onPage(() =>
      useLive<number>((a, b) => {
        next = a
        trouble = b
        return () => undefined
      }),
    )
    trouble('timeout')
    expect(live.value).toEqual({ state: 'failed', problem: 'timeout' })
    next(5)
    trouble('stopped')
    expect(live.value).toEqual({ state: 'ready', value: 5 })
    leave()
  })

  it('shows a journey again when its removal is undone', async () => {
    const { row } = await keptValue(startJourney(aJourney({ inviteId: 'undone00' })))
    const { value: live, leave } = onPage(() => useJourney(row.id))
    await soon(() => expect(live.value).toEqual({ state: 'ready', value: row }))
    const removed = await keptValue(removeJourney(row.id))
    await soon(() => expect(live.value).toEqual({ state: 'ready', value: null }))
    await keptValue(bringBackJourney(removed!))
    await soon(() => expect(live.value).toEqual({ state: 'ready', value: row }))
    leave()
  })
})

describe('a field bound to a draft', () => {
  beforeEach(() => localStorage.clear())

  it('keeps what is typed, changes with its key, and lets go when it is sent', async () => {
    const key = ref('to-teacher')
    const { value: draft, leave } = onPage(() => useDraft(key))
    expect(draft.value).toBeNull()
    draft.value = 'Добрый вечер'
    expect(readDraft('to-teacher')).toBe('Добрый вечер')
    key.value = 'to-head'
    expect(draft.value).toBeNull()
    key.value = 'to-teacher'
    expect(draft.value).toBe('Добрый вечер')
    draft.value = null
    expect(readDraft('to-teacher')).toBeNull()
    leave()
  })
})
