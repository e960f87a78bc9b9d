import { nowHere } from '@/composables/useToday'
import { calendarFile, dayKept, type Check } from '@/domain/security'
import { language } from '@/i18n'
import { handFile, type FileHanded } from '@/platform/files'
import { texts } from './texts'

/** Hands the phone a calendar file with the next look at each of these; what was never done is put a week from now. */
export function handReminders(all: readonly Check[]): Promise<FileHanded> {
  const now = nowHere()
  const t = texts[language.value]
  const events = all.map(({ item, mark }) => ({
    uid: `security-${item.slug}`,
    title: t.remindTitle(item.title),
    text: t.remindText,
    day: mark?.dueAt === undefined ? now.day + 7 : Math.max(now.day + 1, dayKept(mark.dueAt)),
  }))
  const name = events.length === 1 && all[0] ? `kryltso-${all[0].item.slug}.ics` : 'kryltso.ics'
  return handFile(calendarFile(events, now.at), name, 'text/calendar')
}
