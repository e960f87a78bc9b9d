import { defineTexts, plural } from '@/i18n'
import type { BroughtIn } from '@/storage'
import { enAll, freshOf, ruAll } from './copyCounts'

export const restoreTexts = defineTexts({
  ru: {
    restoreTitle: 'Вернуть из файла',
    restoreText: 'Сначала покажем, что в файле. Новое на телефоне не заменится старым.',
    pickFile: 'Файл копии',
    unlock: 'Пароль этой копии',
    unlockHint: 'Файл закрыт паролем. Он не покидает телефон.',
    openIt: 'Открыть',
    opening: 'Открываю…',
    problems: {
      foreign: {
        title: 'Это не копия из Крыльца',
        whatToDo:
          'Ищите файл, который начинается с kryltso и кончается на .kryltso.json или .kryltso.age. На телефоне ничего не изменилось.',
      },
      damaged: {
        title: 'Файл повреждён при пересылке',
        whatToDo: 'Отправьте его себе ещё раз, файлом, а не текстом. На телефоне ничего не изменилось.',
      },
      newer: {
        title: 'Файл сделан новой версией Крыльца',
        whatToDo: 'Файл цел. Обновите Крыльцо на этом телефоне и повторите.',
      },
      'too-big': {
        title: 'Файл слишком большой для копии',
        whatToDo: 'Проверьте, тот ли это файл. На телефоне ничего не изменилось.',
      },
      structure: {
        title: 'В файле ошибка',
        whatToDo: 'Похоже, его меняли вручную. Возьмите файл, который сохранило Крыльцо. На телефоне ничего не изменилось.',
      },
      'not-readable': {
        title: 'Телефон не отдал этот файл',
        whatToDo: 'Переложите его в «Загрузки» и выберите ещё раз. На телефоне ничего не изменилось.',
      },
      'wrong-passphrase': {
        title: 'Этот пароль не подходит',
        whatToDo: 'Проверьте язык клавиатуры и большие буквы. Файл цел, пробовать можно сколько угодно.',
      },
      'not-with-a-passphrase': {
        title: 'Файл закрыт не паролем, а ключом',
        whatToDo: 'Откройте его той программой, которой закрывали. На телефоне ничего не изменилось.',
      },
      'too-slow': {
        title: 'Этот файл телефон не откроет',
        whatToDo: 'Он закрыт с запасом не для телефона. Откройте его программой age на компьютере.',
      },
      cancelled: { title: 'Остановлено', whatToDo: 'На телефоне ничего не изменилось.' },
    },
    place: (table: string, row?: number) => (row === undefined ? `Место: ${table}.` : `Место: ${table}, строка ${row}.`),
    tables: {
      journeys: 'пути',
      marks: 'отметки',
      keys: 'ключи подписи',
      pins: 'знакомые учреждения',
      invites: 'приглашения',
      checks: 'защита входа',
      outbox: 'сообщения',
      practice: 'тренировка',
      log: 'записи о звонках',
      settings: 'настройки',
    },
    foundTitle: (day: string) => `Копия цела. Она сделана: ${day}`,
    foundUndated: 'Файл цел',
    compare: (what: string, inFile: number, here: number, added: number) =>
      `${what[0]!.toUpperCase()}${what.slice(1)}: в файле ${inFile}, на телефоне ${here}, новых ${added}`,
    unreadable: (n: number) => `Не прочитать: ${plural(n, { one: 'запись', few: 'записи', many: 'записей' })}. Остальное в порядке.`,
    safeFirst: 'То, что сейчас на телефоне, сохраним на 30 дней: восстановление можно будет отменить.',
    nothingNew: 'Всё это на телефоне уже есть.',
    takeIt: 'Восстановить',
    leaveIt: 'Оставить как есть',
    restored: 'Восстановлено',
    brought: (brought: BroughtIn) => `Вернулось: ${ruAll(freshOf(brought))}.`,
    notRestored: 'Восстановить не получилось. На телефоне ничего не изменилось.',
    restoredOn: (day: string) => `Восстановлено из копии: ${day}.`,
    undoRestore: 'Отменить восстановление',
    undoSure: 'Отменить восстановление?',
    undoText: 'Всё станет как было до него. Отметки, сделанные после, пропадут.',
    undoYes: 'Да, отменить',
    undone: 'Отменено. Всё как было до восстановления.',
    notUndone: 'Отменить не получилось. На телефоне ничего не изменилось.',
  },
  en: {
    restoreTitle: 'Bring back from a file',
    restoreText: 'First we show what is in it. Nothing newer on the phone is replaced by something older.',
    pickFile: 'File of the copy',
    unlock: 'Passphrase of this copy',
    unlockHint: 'The file is closed with a passphrase. It does not leave the phone.',
    openIt: 'Open',
    opening: 'Opening…',
    problems: {
      foreign: {
        title: 'This is not a copy from Kryltso',
        whatToDo: 'Look for a file that begins with kryltso and ends with .kryltso.json or .kryltso.age. Nothing on the phone has changed.',
      },
      damaged: {
        title: 'The file was damaged on its way',
        whatToDo: 'Send it to yourself again, as a file and not as text. Nothing on the phone has changed.',
      },
      newer: {
        title: 'The file was made by a newer Kryltso',
        whatToDo: 'The file is intact. Update Kryltso on this phone and try again.',
      },
      'too-big': {
        title: 'The file is too big for a copy',
        whatToDo: 'Check that it is the right file. Nothing on the phone has changed.',
      },
      structure: {
        title: 'There is a mistake in the file',
        whatToDo: 'It seems to have been changed by hand. Take the file that Kryltso saved. Nothing on the phone has changed.',
      },
      'not-readable': {
        title: 'The phone did not hand over this file',
        whatToDo: 'Move it to Downloads and pick it again. Nothing on the phone has changed.',
      },
      'wrong-passphrase': {
        title: 'This passphrase does not fit',
        whatToDo: 'Check the keyboard’s language and capital letters. The file is intact; try as often as you like.',
      },
      'not-with-a-passphrase': {
        title: 'The file is closed with a key, not a passphrase',
        whatToDo: 'Open it with the program that closed it. Nothing on the phone has changed.',
      },
      'too-slow': {
        title: 'The phone cannot open this file',
        whatToDo: 'It was closed too heavily for a phone. Open it with the age program on a computer.',
      },
      cancelled: { title: 'Stopped', whatToDo: 'Nothing on the phone has changed.' },
    },
    place: (table: string, row?: number) => (row === undefined ? `Place: ${table}.` : `Place: ${table}, row ${row}.`),
    tables: {
      journeys: 'paths',
      marks: 'ticks',
      keys: 'signing keys',
      pins: 'known institutions',
      invites: 'invites',
      checks: 'access security',
      outbox: 'messages',
      practice: 'practice',
      log: 'notes about calls',
      settings: 'settings',
    },
    foundTitle: (day: string) => `The copy is intact. Made: ${day}`,
    foundUndated: 'The file is intact',
    compare: (what: string, inFile: number, here: number, added: number) =>
      `${what[0]!.toUpperCase()}${what.slice(1)}: ${inFile} in the file, ${here} on the phone, ${added} new`,
    unreadable: (n: number) => `Cannot be read: ${plural(n, { one: 'record', many: 'records' })}. The rest is in order.`,
    safeFirst: 'What is on the phone now is kept for 30 days, so restoring can be undone.',
    nothingNew: 'All of this is on the phone already.',
    takeIt: 'Restore',
    leaveIt: 'Leave it as it is',
    restored: 'Restored',
    brought: (brought: BroughtIn) => `Brought back: ${enAll(freshOf(brought))}.`,
    notRestored: 'It could not be restored. Nothing on the phone has changed.',
    restoredOn: (day: string) => `Restored from a copy: ${day}.`,
    undoRestore: 'Undo restoring',
    undoSure: 'Undo restoring?',
    undoText: 'Everything becomes as it was before. Ticks made since then will be lost.',
    undoYes: 'Yes, undo',
    undone: 'Undone. Everything is as it was before restoring.',
    notUndone: 'It could not be undone. Nothing on the phone has changed.',
  },
})
