import { defineTexts } from '@/i18n'

export const openTexts = defineTexts({
  ru: {
    steps: 'Пройти по шагам',
    goTo: (host: string) => `Перейти на ${host}`,
    stillOpen: 'Всё равно открыть…',
    openTitle: 'Открыть эту страницу?',
    openText: (host: string) => `Сайт ${host} настоящий, но это не приглашение. Не вводите пароль и код, если вы их не ждали.`,
    stay: 'Не открывать',
  },
  en: {
    steps: 'Go step by step',
    goTo: (host: string) => `Go to ${host}`,
    stillOpen: 'Open it all the same…',
    openTitle: 'Open this page?',
    openText: (host: string) =>
      `${host} is genuine, but this is no invite. Type no password or code that you did not expect to be asked for.`,
    stay: 'Do not open it',
  },
})
