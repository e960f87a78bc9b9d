import { describe, expect, it } from 'vitest'
import { KINDS, MESSENGERS, ROLES, type Reader } from '../../../src/domain/audience/audience.ts'
import { stepsFor, type Journey } from '../../../src/domain/journey/journey.ts'
import { carryOutMove, leftAfterMove, otherMessenger, planMove, stemOf, takeMoveBack } from '../../../src/domain/journey/move.ts'
import { progressOf, type Marks, type StepMark, type StepState } from '../../../src/domain/progress/progress.ts'
import { compileFolder } from '../../../src/cli/readContent.ts'

const { pieces } = compileFolder()
const journeyOf = (role: Reader['role']) => pieces[`journey/${role}/ru`] as Journey
const readers = ROLES.flatMap((role) =>
  KINDS.flatMap((kind) => MESSENGERS.map((messenger): Reader => ({ role, kind, messenger, device: 'android' }))),
)
const all = (journey: Journey, reader: Reader, state: StepState): Map<string, StepMark> =>
  new Map(stepsFor(journey, reader).map(({ id }) => [id, { stepId: id, state, at: 7, words: 'ru.android.vk:1' }]))
const withMarks = (marks: Marks, set: readonly StepMark[]) => new Map([...marks, ...set.map((mark) => [mark.stepId, mark] as const)])
const ids = (steps: readonly { id: string }[]) => steps.map(({ id }) => id)

describe.each(readers)('a move of a $role ($kind) away from $messenger, in the real content', (reader) => {
  const journey = journeyOf(reader.role)
  const there = { ...reader, messenger: otherMessenger(reader.messenger) }
  const after = stepsFor(journey, there)
  const done = all(journey, reader, 'done')

  it('has one fate for every step there, and for every step here that has no fellow there', () => {
    const { holds, reworded, again, fresh, ahead, gone } = planMove(journey, reader, done)
    expect(ids([...holds, ...reworded, ...again, ...fresh, ...ahead]).sort()).toEqual(ids(after).sort())
    const stems = new Set(after.map(({ id }) => stemOf(id)))
    expect(ids(gone)).toEqual(ids(stepsFor(journey, reader)).filter((id) => !stems.has(stemOf(id))))
  })

  it('asks for sign-in, invite, chats and protection again, and keeps what no messenger changes', () => {
    const { holds, reworded, again, ahead } = planMove(journey, reader, done)
    expect(ahead).toEqual([])
    expect(ids(again)).toEqual(expect.arrayContaining(ids(after.filter((one) => one.secures && one.for.messenger))))
    expect(again.length).toBeGreaterThan(3)
    for (const step of [...holds, ...reworded]) expect(step.for.messenger).toBeUndefined()
    expect(holds.length + reworded.length).toBeGreaterThan(0)
  })

  it('asks for nothing again where nothing was done', () => {
    const { holds, reworded, again } = planMove(journey, reader, new Map())
    expect([...holds, ...reworded, ...again]).toEqual([])
  })

  it('leaves the list of what to do again until each is done or skipped, and the count of ticks says the same', () => {
    const plan = planMove(journey, reader, done)
    const { moved, marks, messenger } = carryOutMove(plan, { link: 'https://made.up/x' }, done, 100)
    expect(messenger).toBe(there.messenger)
    const now = withMarks(done, marks)
    expect(progressOf(after, now).done).toBe(plan.holds.length + plan.reworded.length)
    const left = leftAfterMove(after, moved, now)
    expect(ids(left).sort()).toEqual(ids([...plan.again, ...plan.fresh]).sort())
    const [first, second, ...rest] = left
    const later = withMarks(now, [
      { stepId: first!.id, state: 'done', at: 101 },
      { stepId: second!.id, state: 'skipped', at: 101 },
    ])
    expect(leftAfterMove(after, moved, later)).toEqual(rest)
  })

  it('is taken back whole', () => {
    const { moved, marks } = carryOutMove(planMove(journey, reader, done), { link: 'https://made.up/x' }, done, 100)
    const now = withMarks(done, marks)
    const back = takeMoveBack(moved, now)
    expect(back).toMatchObject({ messenger: reader.messenger, link: 'https://made.up/x', moved: undefined })
    expect(withMarks(now, back.marks)).toEqual(done)
  })
})

describe('a move', () => {
  const reader: Reader = { role: 'teacher', kind: 'kindergarten', messenger: 'vk', device: 'android' }
  const journey = journeyOf('teacher')

  it('leaves alone what was skipped in both messengers', () => {
    const plan = planMove(journey, reader, all(journey, reader, 'skipped'))
    expect(plan.again).toEqual([])
    expect(ids(plan.ahead)).not.toContain('posting-plan')
  })

  it('there and back finds the old ticks and the old link again', () => {
    const done = all(journey, reader, 'done')
    const first = carryOutMove(planMove(journey, reader, done), { link: 'https://made.up/vk' }, done, 100)
    expect(first.link).toBeUndefined()
    const now = withMarks(done, first.marks)
    const plan = planMove(journey, { ...reader, messenger: 'max' }, now)
    expect(ids(plan.holds)).toContain('sign-in-vk')
    expect(plan.again).toEqual([])
    expect(carryOutMove(plan, { moved: first.moved }, now, 200).link).toBe('https://made.up/vk')
  })

  it('takes the link and the id of the new invite, and gives the old ones back', () => {
    const done = all(journey, reader, 'done')
    const row = { link: 'https://made.up/vk', inviteId: 'old' }
    const brought = { link: 'https://made.up/max', inviteId: 'new' }
    const written = carryOutMove(planMove(journey, reader, done), row, done, 100, brought)
    expect(written).toMatchObject(brought)
    expect(takeMoveBack(written.moved, done)).toMatchObject(row)
  })

  it('taken back does not touch what was marked since', () => {
    const done = all(journey, reader, 'done')
    const { moved, marks } = carryOutMove(planMove(journey, reader, done), {}, done, 100)
    const later = withMarks(withMarks(done, marks), [{ stepId: 'status-confirmed', state: 'waiting', at: 150 }])
    expect(takeMoveBack(moved, later).marks.map(({ stepId }) => stepId)).not.toContain('status-confirmed')
  })

  it('carries over a tick that lies under a former id, and gives it back under the present one', () => {
    const [step] = journey.steps.filter(({ againAfterMove }) => againAfterMove)
    const renamed: Journey = { ...journey, steps: [{ ...step!, id: 'renamed', formerly: [step!.id] }] }
    const marks = new Map<string, StepMark>([[step!.id, { stepId: step!.id, state: 'done', at: 3 }]])
    const written = carryOutMove(planMove(renamed, reader, marks), {}, marks, 100)
    expect(written.marks).toEqual([{ stepId: 'renamed', state: 'todo', at: 100 }])
    expect(takeMoveBack(written.moved, withMarks(marks, written.marks)).marks).toEqual([{ stepId: 'renamed', state: 'done', at: 3 }])
  })
})
