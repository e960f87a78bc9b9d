import type { PosterFault } from '@/domain/invite'
import { defineTexts } from '@/i18n'

const faultsRu: Record<PosterFault, string> = {
  annulled: 'Это приглашение аннулировано. Снимите плакат.',
  used: 'Это приглашение отмечено как использованное. Снимите плакат.',
  expired: 'Срок приглашения вышел. Снимите плакат и сделайте новый.',
  other: 'Это другое ваше приглашение, не это.',
  'other-site': 'Приглашение ваше, но адрес чужой. Похоже, поверх кода наклеили другой. Снимите плакат.',
  altered: 'Код притворяется вашим приглашением или испорчен. Снимите плакат и скажите администратору.',
  foreign: 'Это приглашение сделали не на этом телефоне. Если плакат ваш, его подменили.',
  'no-invite': 'В коде не приглашение. Если это ваш плакат, его заклеили. Снимите.',
}
const faultsEn: Record<PosterFault, string> = {
  annulled: 'This invite has been annulled. Take the poster down.',
  used: 'This invite is marked as used up. Take the poster down.',
  expired: 'The invite has run out. Take the poster down and make a new one.',
  other: 'This is another of your invites, not this one.',
  'other-site': 'The invite is yours, the address is not. Another code seems to be stuck over it. Take the poster down.',
  altered: 'The code pretends to be your invite, or is damaged. Take the poster down and tell the administrator.',
  foreign: 'This invite was not made on this phone. If the poster is yours, it was swapped.',
  'no-invite': 'There is no invite in the code. If the poster is yours, it was covered. Take it down.',
}

export const posterTexts = defineTexts({
  ru: {
    patrol: 'Проверить плакат',
    patrolText: 'Подойдите к плакату и сканируйте его. Скажем, ваш ли на нём код.',
    patrolScan: 'Сканировать плакат',
    patrolPaste: 'Или вставьте то, что прочёл телефон',
    patrolLook: 'Посмотреть',
    green: 'Плакат настоящий',
    greenText: 'Код совпал с приглашением буква в букву.',
    red: 'С плакатом что-то не так',
    faults: faultsRu,
    patrolled: { green: (date: string) => `Проверен ${date}: всё в порядке`, red: (date: string) => `Проверен ${date}: снять` },
    remind: 'Напоминать раз в неделю',
    remindHint: 'Напоминание появится в списке приглашений.',
  },
  en: {
    patrol: 'Check the poster',
    patrolText: 'Go to the poster and scan it. We say whether the code on it is yours.',
    patrolScan: 'Scan the poster',
    patrolPaste: 'Or paste what the phone has read',
    patrolLook: 'Take a look',
    green: 'The poster is genuine',
    greenText: 'Its code is the invite, letter for letter.',
    red: 'Something is wrong with the poster',
    faults: faultsEn,
    patrolled: { green: (date: string) => `Checked ${date}: all is well`, red: (date: string) => `Checked ${date}: take it down` },
    remind: 'Remind me once a week',
    remindHint: 'The reminder appears in the list of invites.',
  },
})
