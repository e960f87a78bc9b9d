import { toValue, type MaybeRefOrGetter } from 'vue'
import { watchMarks, type MarkRow } from '@/storage'
import { useLive } from './useLive'

/** The marks of one journey by step id; «reading» while there is no id yet. */
export const useMarks = (journeyId: MaybeRefOrGetter<string | null>) =>
  useLive<ReadonlyMap<string, MarkRow>>((next, trouble) => {
    const id = toValue(journeyId)
    return id === null ? undefined : watchMarks(id, next, trouble)
  })
