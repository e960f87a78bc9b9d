import type { PassportField } from './usePassport'
import type { SecretKind } from '@/domain/security'
import { defineTexts } from '@/i18n'

interface FieldTexts {
  readonly name: string
  readonly has: string
  readonly where: string
  readonly hint: string
}
type Fields = Readonly<Record<PassportField, FieldTexts>>
type Refusals = Readonly<Record<SecretKind, string>>

const fieldsRu: Fields = {
  number: {
    name: 'Номер для входа',
    has: 'Номер мой и работает',
    where: 'Какой это номер',
    hint: 'Своими словами: «мой основной», «на 45 в конце».',
  },
  recovery: {
    name: 'Как вернуть вход',
    has: 'Второй способ есть',
    where: 'Какой способ и где',
    hint: 'Например: «почта, открываю с домашнего ноутбука».',
  },
  codes: { name: 'Запасные коды', has: 'Коды на бумаге', where: 'Где лежат', hint: 'Например: «красная папка с документами».' },
  second: {
    name: 'Второй администратор',
    has: 'Второй администратор есть',
    where: 'Кто это и как его найти',
    hint: 'Например: «Ольга Петровна, группа № 7».',
  },
  contact: {
    name: 'Кому звонить',
    has: 'Есть кому позвонить',
    where: 'Кто поможет и где его номер',
    hint: 'Например: «сестра, номер на холодильнике».',
  },
}
const fieldsEn: Fields = {
  number: {
    name: 'Number for signing in',
    has: 'The number is mine and works',
    where: 'Which number it is',
    hint: 'In your own words: “my main one”, “ends in 45”.',
  },
  recovery: {
    name: 'The way back in',
    has: 'There is a second way',
    where: 'Which way, and where',
    hint: 'For example: “e-mail, opened on the laptop at home”.',
  },
  codes: {
    name: 'Backup codes',
    has: 'The codes are on paper',
    where: 'Where they lie',
    hint: 'For example: “the red folder with documents”.',
  },
  second: {
    name: 'The second administrator',
    has: 'There is a second administrator',
    where: 'Who it is, and how to find them',
    hint: 'For example: “Olga Petrovna, group No. 7”.',
  },
  contact: {
    name: 'Whom to call',
    has: 'There is someone to call',
    where: 'Who helps, and where the number is',
    hint: 'For example: “my sister, the number is on the fridge”.',
  },
}
const refusedRu: Refusals = {
  card: 'Похоже на номер карты. Здесь его хранить нельзя: напишите, где лежит карта.',
  phone: 'Похоже на номер телефона целиком. Хватит двух последних цифр.',
  code: 'Похоже на код. Коды здесь не хранят: напишите, где лежит листок.',
  password: 'Похоже на пароль. Паролей здесь не хранят: напишите, где он записан.',
}
const refusedEn: Refusals = {
  card: 'This looks like a card number. It must not be kept here: write where the card is.',
  phone: 'This looks like a whole phone number. The last two digits are enough.',
  code: 'This looks like a code. Codes are not kept here: write where the sheet is.',
  password: 'This looks like a password. Passwords are not kept here: write where it is written down.',
}

export const passportTexts = defineTexts({
  ru: {
    title: 'Памятка о доступе',
    lead: 'Где что лежит — чтобы вернуть вход в трудный день. Ни паролей, ни кодов.',
    kept: 'Хранится только на этом телефоне. Что похоже на код, пароль или карту, не запишется.',
    fields: fieldsRu,
    refused: refusedRu,
    print: 'Напечатать лист в конверт',
    sheetTitle: 'Если пропал телефон или вход',
    sheetNote: 'Паролей и кодов на этом листе нет и быть не должно. Сложите его и уберите в конверт к документам.',
    yes: 'да',
    no: 'ещё нет',
    empty: 'впишите от руки',
    made: (date: string) => `Составлено ${date}`,
    fold: 'линия сгиба',
    first: 'Сначала: завершите чужие сеансы, потом смените пароль. Позвоните педагогу или администратору чата.',
  },
  en: {
    title: 'Access sheet',
    lead: 'Where things are kept, so that you can get back in on a bad day. No passwords, no codes.',
    kept: 'Kept on this phone only. Anything that looks like a code, a password or a card number will not be saved.',
    fields: fieldsEn,
    refused: refusedEn,
    print: 'Print a sheet for an envelope',
    sheetTitle: 'If the phone or the account is gone',
    sheetNote:
      'There are no passwords or codes on this sheet, and there should never be any. Fold it and put it into an envelope with your documents.',
    yes: 'yes',
    no: 'not yet',
    empty: 'fill in by hand',
    made: (date: string) => `Made on ${date}`,
    fold: 'fold here',
    first: 'First: end strangers’ sessions, then change the password. Call the teacher or the chat’s administrator.',
  },
})
