import { defineTexts } from '@/i18n'

export const waitTexts = defineTexts({
  ru: {
    waitTitle: 'Кого вы ждёте?',
    waitWhom: {
      teacher: 'Воспитателя или учителя',
      administrator: 'Администратора',
      head: 'Руководителя',
      support: 'Поддержку',
      families: 'Семьи',
      staff: 'Сотрудников',
    },
    waitButton: 'Отметить: жду',
    remindTitle: 'Вежливое напоминание',
    anyRemind: (step: string, org: string) =>
      `Здравствуйте. Прохожу шаг «${step}» (${org}). Подскажите, пожалуйста, когда можно ждать ответа?`,
    anyWait: 'Обычно отвечают за один–три рабочих дня. Пока можно заняться другими шагами.',
    anyWaitFurther: 'Если прошло больше трёх рабочих дней — напомните или позвоните в учреждение.',
  },
  en: {
    waitTitle: 'Whom are you waiting for?',
    waitWhom: {
      teacher: 'The teacher',
      administrator: 'The administrator',
      head: 'The head',
      support: 'Support',
      families: 'Families',
      staff: 'Staff',
    },
    waitButton: 'Mark as waiting',
    remindTitle: 'A polite reminder',
    anyRemind: (step: string, org: string) => `Hello. I am at the step “${step}” (${org}). Could you tell me when to expect an answer?`,
    anyWait: 'It usually takes one to three working days. Meanwhile you can do other steps.',
    anyWaitFurther: 'After more than three working days, remind them or call the institution.',
  },
})
