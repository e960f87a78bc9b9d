import { defineTexts } from '@/i18n'

export const stuckTexts = defineTexts({
  ru: {
    stuckTitle: 'Что не получается?',
    stuckLead: 'Сначала посмотрите подсказки. Если не помогут — готовое сообщение человеку.',
    stuckMessage: 'Написать воспитателю или администратору',
    stuckText: (step: string, org: string, device: string) =>
      `Здравствуйте. Не получается шаг «${step}» (${org}). Устройство: ${device}. Что попробовать?`,
    helpAll: 'Вся помощь',
  },
  en: {
    stuckTitle: 'What does not work?',
    stuckLead: 'Look at the hints first. If they do not help, there is a ready message to a person.',
    stuckMessage: 'Write to the teacher or administrator',
    stuckText: (step: string, org: string, device: string) =>
      `Hello. I cannot get past the step “${step}” (${org}). Device: ${device}. What should I try?`,
    helpAll: 'All help',
  },
})
