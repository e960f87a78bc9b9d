import { defineTexts } from '@/i18n'

/** What stands on a locked screen, where anybody may read it. */
export const noticeTexts = defineTexts({
  ru: { title: 'Крыльцо', body: 'Пора заглянуть: проверка на пару минут.' },
  en: { title: 'Kryltso', body: 'Time to look in: a check that takes a couple of minutes.' },
})
