import type { CopyCounts } from '@/domain/backup'
import { defineTexts, plural, type Forms } from '@/i18n'
import type { BroughtIn } from '@/storage'

const fresh = (count?: { added: number; changed: number }) => (count ? count.added + count.changed : 0)

type Counts = Pick<CopyCounts, 'journeys' | 'marks' | 'invites'>
const listed = (parts: readonly (readonly [number, Forms])[], nothing: string) =>
  parts
    .filter(([n]) => n > 0)
    .map(([n, forms]) => plural(n, forms))
    .join(', ') || nothing
const ruAll = ({ journeys, marks, invites }: Counts) =>
  listed(
    [
      [journeys, { one: 'путь', few: 'пути', many: 'путей' }],
      [marks, { one: 'отметка', few: 'отметки', many: 'отметок' }],
      [invites, { one: 'приглашение', few: 'приглашения', many: 'приглашений' }],
    ],
    'другие записи',
  )
const enAll = ({ journeys, marks, invites }: Counts) =>
  listed(
    [
      [journeys, { one: 'path', many: 'paths' }],
      [marks, { one: 'tick', many: 'ticks' }],
      [invites, { one: 'invite', many: 'invites' }],
    ],
    'other records',
  )
const freshOf = (brought: BroughtIn) => ({
  journeys: fresh(brought.journeys),
  marks: fresh(brought.marks),
  invites: fresh(brought.invites),
})

/** Words of copies: saving one, restoring from one. The rest of the room speaks in `texts.ts`. */
export const backupTexts = defineTexts({
  ru: {
    saveTitle: 'Копия на всякий случай',
    saveText: 'Если телефон потеряется или браузер освободит место, копия вернёт всё обратно.',
    here: (counts: CopyCounts) => `Сейчас здесь: ${ruAll(counts)}.`,
    lastCopy: (day: string) => `Прошлая копия: ${day}.`,
    names: 'В файле названия, ссылки приглашений и ваши заметки, там могут быть имена детей. Не отправляйте его в общий чат.',
    keys: 'В нём и ключ, которым вы подписываете приглашения. Закройте копию паролем.',
    closeTitle: 'Закрыть паролем',
    closeHint: 'необязательно; откроет только тот, кто знает пароль',
    passphrase: 'Пароль копии',
    passphraseHint: 'Лучше четыре слова. Запишите их на бумаге: узнать забытый пароль нельзя, даже у нас.',
    passphraseShort: (n: number) => `Нужно не меньше ${n} знаков.`,
    again: 'Ещё раз',
    unlike: 'Пароли не совпадают. Введите одинаковые.',
    closing: 'Закрываю паролем…',
    stop: 'Остановить',
    handedTitles: {
      saved: 'Копия готова',
      shared: 'Копия передана',
      cancelled: 'Файл готов, но пока никуда не передан',
      failed: 'Файл готов. Нажмите ещё раз, чтобы передать его',
    },
    checked: (counts: CopyCounts) => `Файл прочитан обратно и проверен: ${ruAll(counts)}.`,
    lookFor: 'Ищите его в «Загрузках» и переложите в надёжное место.',
    handAgain: 'Передать файл',
    copyProblems: {
      empty: 'Сохранять пока нечего: здесь ещё нет отметок.',
      'not-read': 'Копия не получилась: отметки сейчас не читаются. Они не стёрты. Откройте Крыльцо заново и повторите.',
      'too-big': 'Копия не получилась: данных больше, чем помещается в файл. На телефоне всё цело.',
      'not-whole': 'Копия не получилась: файл не прошёл проверку. На телефоне всё цело, попробуйте ещё раз.',
    },
    remind: 'Напоминать о копии',
    remindHint: 'не чаще раза в две недели и только когда есть новые отметки',

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
    saveTitle: 'A copy, just in case',
    saveText: 'If the phone is lost or the browser makes room, a copy brings everything back.',
    here: (counts: CopyCounts) => `Here now: ${enAll(counts)}.`,
    lastCopy: (day: string) => `Last copy: ${day}.`,
    names: 'The file holds names, links of invites and your notes; children’s names may be in it. Do not send it to a group chat.',
    keys: 'It also holds the key you sign invites with. Close the copy with a passphrase.',
    closeTitle: 'Close it with a passphrase',
    closeHint: 'optional; only who knows it can open the file',
    passphrase: 'Passphrase of the copy',
    passphraseHint: 'Four words are best. Write them on paper: a forgotten passphrase cannot be found out, not even by us.',
    passphraseShort: (n: number) => `It needs at least ${n} characters.`,
    again: 'Once more',
    unlike: 'The passphrases differ. Type the same one twice.',
    closing: 'Closing with the passphrase…',
    stop: 'Stop',
    handedTitles: {
      saved: 'The copy is ready',
      shared: 'The copy is handed over',
      cancelled: 'The file is ready but has gone nowhere yet',
      failed: 'The file is ready. Tap once more to hand it over',
    },
    checked: (counts: CopyCounts) => `The file was read back and checked: ${enAll(counts)}.`,
    lookFor: 'Look for it in Downloads and put it in a safe place.',
    handAgain: 'Hand the file over',
    copyProblems: {
      empty: 'There is nothing to save yet: no ticks so far.',
      'not-read': 'No copy was made: the ticks cannot be read right now. They are not erased. Open Kryltso anew and try again.',
      'too-big': 'No copy was made: there is more than a file can hold. Everything on the phone is intact.',
      'not-whole': 'No copy was made: the file did not pass its check. Everything on the phone is intact; try again.',
    },
    remind: 'Remind me of a copy',
    remindHint: 'once in two weeks at most, and only when there are new ticks',

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
