import type { Hint } from '@/composables/useScanner'
import { defineTexts } from '@/i18n'
import type { CameraProblem } from '@/platform/camera'

interface ProblemWords {
  readonly title: string
  readonly whatToDo: string
}

const problemsRu: Record<CameraProblem, ProblemWords> = {
  denied: { title: 'Камера закрыта для Крыльца', whatToDo: 'Её можно открыть снова. А пока выберите снимок QR или вставьте ссылку.' },
  none: { title: 'Камеры здесь нет', whatToDo: 'Снимите QR другим телефоном и выберите снимок. Или вставьте ссылку.' },
  busy: {
    title: 'Камера занята',
    whatToDo: 'Её держит звонок, другая программа или вкладка. Закройте их и повторите. Или выберите снимок QR.',
  },
  insecure: {
    title: 'По этому адресу камера не работает',
    whatToDo: 'Откройте Крыльцо по адресу, который начинается с https. Или выберите снимок QR.',
  },
  unsupported: {
    title: 'Этот браузер не даёт камеру',
    whatToDo: 'Снимите QR обычной камерой и выберите снимок здесь. Или откройте Крыльцо в браузере телефона.',
  },
  gone: { title: 'Камера отключилась', whatToDo: 'Так бывает, когда звонят. Повторите или выберите снимок QR.' },
}
const problemsEn: Record<CameraProblem, ProblemWords> = {
  denied: {
    title: 'The camera is closed to Kryltso',
    whatToDo: 'You can open it again. Meanwhile choose a picture of the QR, or paste the link.',
  },
  none: { title: 'There is no camera here', whatToDo: 'Take a picture of the QR with another phone and choose it. Or paste the link.' },
  busy: {
    title: 'The camera is busy',
    whatToDo: 'A call, another program or another tab holds it. Close them and try again. Or choose a picture of the QR.',
  },
  insecure: {
    title: 'The camera does not work at this address',
    whatToDo: 'Open Kryltso at an address that starts with https. Or choose a picture of the QR.',
  },
  unsupported: {
    title: 'This browser does not lend its camera',
    whatToDo: 'Take a picture of the QR with the phone’s own camera and choose it here. Or open Kryltso in the phone’s browser.',
  },
  gone: { title: 'The camera went off', whatToDo: 'That happens when somebody calls. Try again, or choose a picture of the QR.' },
}

const hintsRu: Record<Hint, string> = {
  aim: 'Наведите рамку на QR целиком.',
  dark: 'Темно. Включите свет или подойдите к окну.',
  nearer: 'QR виден. Чуть ближе и не двигайте.',
  long: 'Не читается? Снимите QR обычной камерой и выберите снимок ниже.',
  unreadable: 'Прочитать не получится: не загрузилась часть сканера. Вставьте ссылку ниже или откройте сканер снова, когда будет сеть.',
}
const hintsEn: Record<Hint, string> = {
  aim: 'Point the frame at the whole QR.',
  dark: 'It is dark. Put on a light, or step to a window.',
  nearer: 'There is a QR. A little nearer, and hold still.',
  long: 'It does not read? Take a picture of the QR with the phone’s own camera and choose it below.',
  unreadable:
    'It cannot be read: a part of the scanner did not come. Paste the link below, or open the scanner again when there is a network.',
}

export const texts = defineTexts({
  ru: {
    title: 'Сканер',
    lead: 'Прочитаем QR и сначала покажем, что в нём. Само ничего не откроется.',
    why: 'Для этого нужна камера. Картинка остаётся на телефоне и нигде не сохраняется.',
    opening: 'Включаем камеру…',
    allow: 'Если телефон спросит, нажмите «Разрешить».',
    video: 'То, что видит камера',
    hints: hintsRu,
    torchOn: 'Включить фонарик',
    torchOff: 'Выключить фонарик',
    zoom: 'Приближение',
    another: 'Другая камера',
    stop: 'Выключить камеру',
    problems: problemsRu,
    allowAgain: {
      android: [
        'Нажмите значок слева от адреса сайта и найдите «Разрешения».',
        'Включите камеру и вернитесь сюда.',
        'Нет адреса? Удерживайте значок Крыльца на экране, откройте сведения о приложении и там разрешения.',
      ],
      iphone: [
        'Откройте «Настройки» телефона, в них Safari или ваш браузер.',
        'Найдите «Камера» и выберите «Спросить» или «Разрешить».',
        'Вернитесь сюда и повторите.',
      ],
      computer: ['Нажмите значок слева от адреса сайта.', 'Разрешите камеру и повторите.'],
    },
    otherWays: 'Без камеры',
    picture: 'Выбрать снимок',
    pictureHint: 'Подойдёт фото плаката или снимок экрана с QR.',
    dropHint: 'Снимок можно перетащить сюда мышью или вставить из буфера.',
    drop: 'Отпустите снимок здесь',
    paste: 'Ссылка или сообщение',
    pasteHint: 'Скопируйте целиком и вставьте сюда.',
    pasteButton: 'Посмотреть',
    pasteEmpty: 'Сначала вставьте ссылку или сообщение.',
    reading: 'Читаем снимок',
    cancel: 'Не читать',
    nothing: 'QR на снимке не нашли',
    nothingText: 'Снимите ближе, ровнее и при свете, чтобы QR занимал половину снимка. Или попросите прислать ссылку.',
    failed: 'Посмотреть снимок не удалось',
    failedText:
      'Не загрузилась часть сканера, или телефону не хватило памяти. Вставьте ссылку. Или закройте лишнее и попробуйте снова, когда будет сеть.',
    notPicture: 'Это не снимок',
    notPictureText: 'Выберите фотографию или снимок экрана.',
  },
  en: {
    title: 'Scanner',
    lead: 'We read the QR and first show what is in it. Nothing opens by itself.',
    why: 'It takes the camera. The picture stays on the phone and is kept nowhere.',
    opening: 'Putting on the camera…',
    allow: 'If the phone asks, tap “Allow”.',
    video: 'What the camera sees',
    hints: hintsEn,
    torchOn: 'Put on the torch',
    torchOff: 'Put off the torch',
    zoom: 'Zoom',
    another: 'Another camera',
    stop: 'Put off the camera',
    problems: problemsEn,
    allowAgain: {
      android: [
        'Tap the icon to the left of the site’s address and look for permissions.',
        'Allow the camera and come back here.',
        'No address? Hold Kryltso’s icon on the home screen, open the app’s details, and the permissions there.',
      ],
      iphone: [
        'Open the phone’s Settings, in them Safari or your browser.',
        'Find Camera and choose Ask or Allow.',
        'Come back here and try again.',
      ],
      computer: ['Click the icon to the left of the site’s address.', 'Allow the camera and try again.'],
    },
    otherWays: 'Without the camera',
    picture: 'Choose a picture',
    pictureHint: 'A photo of the poster will do, or a screenshot with the QR.',
    dropHint: 'You can drag a picture here with the mouse, or paste one.',
    drop: 'Let the picture go here',
    paste: 'A link or a message',
    pasteHint: 'Copy all of it and paste it here.',
    pasteButton: 'Take a look',
    pasteEmpty: 'First paste a link or a message.',
    reading: 'Reading the picture',
    cancel: 'Stop reading',
    nothing: 'No QR found in the picture',
    nothingText: 'Take it nearer, straighter and in good light, so that the QR fills half of it. Or ask for the link.',
    failed: 'The picture could not be looked at',
    failedText:
      'A part of the scanner did not come, or the phone ran out of memory. Paste the link. Or close what you do not need and try again when there is a network.',
    notPicture: 'This is not a picture',
    notPictureText: 'Choose a photo or a screenshot.',
  },
})
