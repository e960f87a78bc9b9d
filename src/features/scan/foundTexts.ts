import type { FoundKind } from '@/domain/found/foundKind'
import { defineTexts } from '@/i18n'

interface FoundWords {
  /** Also stands in the list when there are several. */
  readonly title: string
  /** What it is, and what to do. */
  readonly text: string
}

const kindsRu: Record<FoundKind, FoundWords> = {
  'own-invite': { title: 'Приглашение', text: 'Сделано в Крыльце. Посмотрите, кто и куда зовёт.' },
  transfer: { title: 'Код переноса', text: 'Он переносит отметки с другого телефона или из Safari.' },
  key: {
    title: 'Ключ учреждения',
    text: 'Им подписывают приглашения. Принимайте его, только если вы администратор и вам его передали из рук в руки. Никому не пересылайте.',
  },
  'own-code': {
    title: 'Код Крыльца, здесь не читается',
    text: 'Эта версия таких кодов не знает. Обновите Крыльцо, когда будет сеть, и отсканируйте снова. Пока спросите того, кто показал код.',
  },
  invite: { title: 'Ссылка в чат', text: 'Адрес настоящий. Убедитесь, что QR дал знакомый человек, и идите по шагам.' },
  call: { title: 'Звонок', text: 'Адрес настоящий. Заходите, только если звонок вам обещали.' },
  'sign-in': {
    title: 'Вход в аккаунт: чужой не открывайте',
    text: 'Такой QR пускает в аккаунт: того, кто его показал, или его — в ваш. В чат он не зовёт.',
  },
  page: {
    title: 'Не приглашение',
    text: 'Сайт настоящий, но в чат эта страница не введёт. Попросите у воспитателя или учителя ссылку чата.',
  },
  redirect: { title: 'Короткая ссылка', text: 'Куда она ведёт, заранее не видно. Не открывайте, попросите полную.' },
  lookalike: { title: 'Похоже на подделку', text: 'Сайт выдаёт себя за известный. Не открывайте и покажите QR воспитателю или учителю.' },
  dangerous: {
    title: 'Опасно: не открывайте',
    text: 'Адрес обманывает глаз или запускает то, чего не видно. Скажите тем, кто повесил QR.',
  },
  foreign: { title: 'Обычный сайт', text: 'К чату сада или школы он не относится. Пароль и код из СМС на нём не вводите.' },
  wifi: { title: 'Wi-Fi', text: 'К чату он не относится. Подключайтесь только к знакомой сети, через камеру телефона.' },
  contact: { title: 'Визитка', text: 'Имя и телефон человека. Сверьте номер с тем, что у вас уже есть.' },
  phone: { title: 'Номер телефона', text: 'Приглашение — ссылка, а не номер. Незнакомым не звоните.' },
  sms: { title: 'Готовая СМС', text: 'Она уйдёт с вашего телефона и может быть платной. Не отправляйте.' },
  email: { title: 'Адрес почты', text: 'В чат почтой не вступают.' },
  geo: { title: 'Место на карте', text: 'К чату оно не относится.' },
  payment: { title: 'Код для оплаты', text: 'Чат и вступление в него бесплатны. О взносах спросите воспитателя или учителя лично.' },
  event: { title: 'Событие для календаря', text: 'К чату оно не относится.' },
  crypto: { title: 'Кошелёк криптовалюты', text: 'Ни сад, ни школа так денег не собирают. Не переводите.' },
  text: { title: 'Просто текст', text: 'Ссылки в нём нет, открывать нечего. Если просят код или деньги — не отвечайте.' },
}
const kindsEn: Record<FoundKind, FoundWords> = {
  'own-invite': { title: 'An invite', text: 'Made in Kryltso. See who invites you, and where.' },
  transfer: { title: 'A transfer code', text: 'It brings your ticks from another phone or from Safari.' },
  key: {
    title: 'An institution’s key',
    text: 'Invites are signed with it. Take it only if you are an administrator and were handed it in person. Pass it to nobody.',
  },
  'own-code': {
    title: 'A code of Kryltso that cannot be read here',
    text: 'This version does not know such codes. Update Kryltso when there is a network and scan it again. Meanwhile ask whoever showed it.',
  },
  invite: {
    title: 'A link into a chat',
    text: 'The address is genuine. Make sure somebody you know gave you the QR, and go by the steps.',
  },
  call: { title: 'A call', text: 'The address is genuine. Go in only if you expect the call.' },
  'sign-in': {
    title: 'A sign-in: never open a stranger’s',
    text: 'Such a QR lets somebody into an account: you into theirs, or them into yours. It invites to no chat.',
  },
  page: { title: 'Not an invite', text: 'The site is genuine, but this page leads into no chat. Ask the teacher for the chat’s link.' },
  redirect: { title: 'A short link', text: 'Nobody can see beforehand where it leads. Do not open it; ask for the full one.' },
  lookalike: {
    title: 'It looks like a fake',
    text: 'The site pretends to be a known one. Do not open it, and show the QR to the teacher.',
  },
  dangerous: {
    title: 'Dangerous: do not open it',
    text: 'The address fools the eye or starts something unseen. Tell whoever put the QR up.',
  },
  foreign: {
    title: 'An ordinary site',
    text: 'It has nothing to do with the chat of your kindergarten or school. Type no password or code there.',
  },
  wifi: { title: 'Wi-Fi', text: 'It has nothing to do with the chat. Join only a network you know, through the phone’s own camera.' },
  contact: { title: 'A contact card', text: 'A person’s name and number. Compare the number with the one you have.' },
  phone: { title: 'A phone number', text: 'An invite is a link, not a number. Do not call strangers.' },
  sms: { title: 'A ready text message', text: 'It would go out from your phone and may cost money. Do not send it.' },
  email: { title: 'An e-mail address', text: 'Nobody joins a chat by e-mail.' },
  geo: { title: 'A place on the map', text: 'It has nothing to do with the chat.' },
  payment: { title: 'A payment code', text: 'Chats, and joining them, are free. Ask the teacher in person about collections.' },
  event: { title: 'A calendar event', text: 'It has nothing to do with the chat.' },
  crypto: { title: 'A cryptocurrency wallet', text: 'No kindergarten or school collects money this way. Send nothing.' },
  text: { title: 'Just text', text: 'There is no link in it, nothing to open. If it asks for a code or money, do not answer.' },
}

export const foundTexts = defineTexts({
  ru: {
    found: 'Что в QR',
    kinds: kindsRu,
    leadsTo: 'Ведёт на',
    network: 'Сеть',
    written: 'Что записано',
    steps: 'По шагам',
    take: 'Принять отметки',
    takeKey: 'Посмотреть, чей это ключ',
    key: 'К ключам',
    goTo: (host: string) => `Открыть ${host}`,
    apart: 'Разобрать ссылку',
    again: 'Сканировать ещё',
    several: (n: number) => `На картинке ${n} QR`,
    choose: 'Выберите, какой посмотреть.',
    back: 'К списку',
  },
  en: {
    found: 'What is in the QR',
    kinds: kindsEn,
    leadsTo: 'Leads to',
    network: 'Network',
    written: 'What is written in it',
    steps: 'By the steps',
    take: 'Take the ticks',
    takeKey: 'See whose key it is',
    key: 'To the keys',
    goTo: (host: string) => `Open ${host}`,
    apart: 'Take the link apart',
    again: 'Scan another',
    several: (n: number) => `${n} QR codes in the picture`,
    choose: 'Choose which one to look at.',
    back: 'To the list',
  },
})
