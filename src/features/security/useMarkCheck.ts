import { shallowRef } from 'vue'
import { nowHere } from '@/composables/useToday'
import { offerUndo } from '@/composables/useUndo'
import { confirm, dismiss, type Check, type CheckMark } from '@/domain/security'
import { useTexts } from '@/i18n'
import { checkId, checks, type StorageProblem } from '@/storage'
import { texts } from './texts'

const NOTHING: CheckMark = { doneAt: undefined, dueAt: undefined, rung: undefined, notForMe: undefined, dismissedAt: undefined }
const fieldsOf = ({ doneAt, dueAt, rung, notForMe, dismissedAt }: CheckMark): CheckMark => ({ doneAt, dueAt, rung, notForMe, dismissedAt })

/** Marks an item and offers the way back. A mark is said to be kept only after the database has said so. */
export function useMarkCheck() {
  const t = useTexts(texts)
  const problem = shallowRef<StorageProblem | null>(null)

  async function write({ item }: Check, mark: CheckMark): Promise<boolean> {
    const kept = await checks.set(checkId(item.slug), { itemId: item.slug, ...fieldsOf(mark) })
    problem.value = kept.ok ? null : kept.problem
    return kept.ok
  }
  async function change(check: Check, mark: CheckMark, said: string): Promise<boolean> {
    const before = check.mark ?? NOTHING
    if (!(await write(check, mark))) return false
    offerUndo({ text: said, undo: () => void write(check, before) })
    return true
  }

  return {
    problem,
    done: (check: Check) => change(check, confirm(check.item, check.mark, nowHere()), t.value.doneSaid),
    undo: (check: Check) => change(check, NOTHING, t.value.untickSaid),
    notForMe: (check: Check) => change(check, { ...(check.mark ?? NOTHING), notForMe: true }, t.value.notForMeSaid),
    forMe: (check: Check) => write(check, { ...(check.mark ?? NOTHING), notForMe: undefined }),
    later: (check: Check) => change(check, dismiss(check.item, check.mark ?? NOTHING, nowHere()), t.value.laterSaid),
  }
}
