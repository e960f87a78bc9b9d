import type { Device } from '@/domain/audience/audience'
import type { InAppBrowser } from '@/domain/device'
import { defineTexts } from '@/i18n'

/** Where an app usually hides the menu of a page. Apps change: every sentence says «usually», and the copied address works without any of them. */
type MenuPlaces = Readonly<Record<InAppBrowser, Readonly<Record<Device, string>>>>

const menuRu: MenuPlaces = {
  vk: {
    android: 'обычно это три точки ⋮ справа вверху',
    iphone: 'обычно это три точки ⋯ справа вверху',
    computer: 'обычно это значок в верхнем углу',
  },
  max: {
    android: 'обычно это три точки ⋮ вверху',
    iphone: 'обычно это три точки ⋯ вверху',
    computer: 'обычно это значок в верхнем углу',
  },
  telegram: {
    android: 'обычно это три точки ⋮ справа вверху',
    iphone: 'обычно это три точки ⋯ или значок компаса, вверху или внизу',
    computer: 'обычно это значок в верхнем углу',
  },
  other: {
    android: 'обычно это три точки ⋮ в верхнем углу',
    iphone: 'обычно это три точки ⋯, значок «Поделиться» или компас, вверху или внизу',
    computer: 'обычно это значок в верхнем углу',
  },
}
const menuEn: MenuPlaces = {
  vk: {
    android: 'usually three dots ⋮ at the top right',
    iphone: 'usually three dots ⋯ at the top right',
    computer: 'usually an icon in an upper corner',
  },
  max: {
    android: 'usually three dots ⋮ at the top',
    iphone: 'usually three dots ⋯ at the top',
    computer: 'usually an icon in an upper corner',
  },
  telegram: {
    android: 'usually three dots ⋮ at the top right',
    iphone: 'usually three dots ⋯ or a compass icon, at the top or the bottom',
    computer: 'usually an icon in an upper corner',
  },
  other: {
    android: 'usually three dots ⋮ in an upper corner',
    iphone: 'usually three dots ⋯, the Share icon or a compass, at the top or the bottom',
    computer: 'usually an icon in an upper corner',
  },
}

export const wayOutTexts = defineTexts({
  ru: {
    line: (app: string) => `Открыто внутри ${app}.`,
    lineLink: 'Перейти в браузер',
    hide: 'Убрать подсказку о браузере',
    title: 'Перейти в браузер',
    names: { vk: 'VK', max: 'MAX', telegram: 'Telegram', other: 'другого приложения' },
    inside: (app: string) =>
      `Читать и отмечать шаги можно и здесь. Но на главный экран отсюда Крыльцо не поставить, без сети оно может не открыться, а отметки останутся внутри ${app}: браузер их не увидит.`,
    notSure: 'Похоже, вы уже в браузере. Если Крыльцо всё-таки открылось внутри мессенджера, скопируйте адрес.',
    byMenu: 'Через меню',
    find: (where: string) => `Найдите меню этой страницы: ${where}.`,
    choose: {
      android: 'Нажмите строку вроде «Открыть в браузере». Вместо слова «браузер» может стоять имя, например Chrome.',
      iphone: 'Нажмите строку вроде «Открыть в браузере» или «Открыть в Safari».',
      computer: 'Нажмите строку вроде «Открыть в браузере».',
    },
    comes: 'Крыльцо откроется в браузере.',
    comesWithInvite: 'Крыльцо откроется в браузере, и приглашение будет в нём.',
    byAddress: 'Через адрес',
    orByAddress: 'Если такой строки нет',
    copy: 'Скопировать адрес',
    copied: 'Скопировано. Теперь откройте браузер.',
    notCopied: 'Не скопировалось. Удержите палец на адресе ниже и скопируйте его. Или вернитесь в переписку и скопируйте ссылку там.',
    withInvite: 'Приглашение — в этом же адресе. Посылайте его только себе.',
    goTo: {
      android: 'Сверните приложение и откройте Chrome, Яндекс Браузер или другой браузер.',
      iphone: 'Сверните приложение и откройте Safari: из него Крыльцо ставится на экран.',
      computer: 'Откройте свой браузер.',
    },
    paste: {
      android: 'Удержите палец в строке адреса и выберите «Вставить».',
      iphone: 'Удержите палец в строке адреса и выберите «Вставить».',
      computer: 'Щёлкните в строке адреса и вставьте.',
    },
    marksTitle: 'Уже отметили шаги здесь?',
    marks: 'Они переходят в браузер кодом переноса.',
    transfer: 'Сделать код переноса',
  },
  en: {
    line: (app: string) => `Open inside ${app}.`,
    lineLink: 'Move to a browser',
    hide: 'Hide the hint about the browser',
    title: 'Move to a browser',
    names: { vk: 'VK', max: 'MAX', telegram: 'Telegram', other: 'another app' },
    inside: (app: string) =>
      `You can read and tick steps here too. But Kryltso cannot get to the home screen from here, it may not open offline, and your ticks stay inside ${app}: the browser will not see them.`,
    notSure: 'You seem to be in a browser already. If Kryltso did open inside a messenger, copy the address.',
    byMenu: 'By the menu',
    find: (where: string) => `Find this page’s menu: ${where}.`,
    choose: {
      android: 'Tap a row like “Open in browser”. It may name the browser instead, for example Chrome.',
      iphone: 'Tap a row like “Open in browser” or “Open in Safari”.',
      computer: 'Choose a row like “Open in browser”.',
    },
    comes: 'Kryltso opens in the browser.',
    comesWithInvite: 'Kryltso opens in the browser, and the invite is in it.',
    byAddress: 'By the address',
    orByAddress: 'If there is no such row',
    copy: 'Copy the address',
    copied: 'Copied. Now open the browser.',
    notCopied: 'It was not copied. Hold a finger on the address below and copy it. Or go back to the chat and copy the link there.',
    withInvite: 'The invite is in this very address. Send it to nobody but yourself.',
    goTo: {
      android: 'Leave the app and open Chrome, Yandex Browser or another browser.',
      iphone: 'Leave the app and open Safari: Kryltso is put on the home screen from there.',
      computer: 'Open your browser.',
    },
    paste: {
      android: 'Hold a finger in the address bar and choose Paste.',
      iphone: 'Hold a finger in the address bar and choose Paste.',
      computer: 'Click into the address bar and paste.',
    },
    marksTitle: 'Already ticked steps here?',
    marks: 'They move to the browser with a transfer code.',
    transfer: 'Make a transfer code',
  },
})

/** Where this app usually has its menu, on this kind of device. */
export const menuPlaces = defineTexts({ ru: menuRu, en: menuEn })
