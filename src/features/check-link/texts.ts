import type { LinkPart, TextKind, Verdict } from '@/domain/link'
import { defineTexts } from '@/i18n'

interface VerdictWords {
  readonly title: string
  readonly does: string
  readonly next: string
}
type OtherKind = Exclude<TextKind, 'link' | 'app-scheme' | 'empty'>

const verdictsRu: Record<Verdict, VerdictWords> = {
  invite: {
    title: 'Это приглашение в чат',
    does: 'Откроет мессенджер и предложит вступить в чат.',
    next: 'Адрес настоящий. Убедитесь, что ссылку дал знакомый человек: настоящий чат может создать и чужой.',
  },
  call: {
    title: 'Это звонок',
    does: 'Подключит к видеозвонку.',
    next: 'Адрес настоящий. Заходите, только если звонок вам обещали.',
  },
  'sign-in': {
    title: 'Это вход в аккаунт: чужой не открывайте',
    does: 'Пустит в аккаунт того, кто прислал ссылку или показал код. Или его — в ваш.',
    next: 'Открывайте только вход, который вы начали сами минуту назад. Никому не говорите код из СМС.',
  },
  page: {
    title: 'Сайт настоящий, но это не приглашение',
    does: 'Откроет страницу. В чат не введёт.',
    next: 'Попросите у воспитателя или учителя пригласительную ссылку чата.',
  },
  redirect: {
    title: 'Неизвестно, куда ведёт',
    does: 'Перебросит на другой адрес, которого сейчас не видно.',
    next: 'Не открывайте. Попросите прислать полную ссылку.',
  },
  lookalike: {
    title: 'Похоже на подделку',
    does: 'Откроет чужой сайт, который выдаёт себя за известный.',
    next: 'Не открывайте и не вводите там ничего. Покажите сообщение воспитателю или учителю лично.',
  },
  dangerous: {
    title: 'Опасно: не открывайте',
    does: 'Адрес написан так, чтобы обмануть глаз, или запускает то, чего не видно.',
    next: 'Удалите сообщение. Если уже открыли — посмотрите, что делать сейчас.',
  },
  foreign: {
    title: 'Обычный сайт, к чату не относится',
    does: 'Откроет сайт, которого мы не знаем.',
    next: 'В чат сада или школы он не приведёт. Не вводите на нём пароль и код из СМС.',
  },
  none: {
    title: 'Здесь нет ссылки',
    does: 'Открывать нечего.',
    next: 'Скопируйте сообщение целиком и вставьте ещё раз.',
  },
}

const verdictsEn: Record<Verdict, VerdictWords> = {
  invite: {
    title: 'This is an invite to a chat',
    does: 'It opens the messenger and offers to join a chat.',
    next: 'The address is genuine. Make sure somebody you know gave it to you: a stranger can make a genuine chat too.',
  },
  call: {
    title: 'This is a call',
    does: 'It takes you into a video call.',
    next: 'The address is genuine. Go in only if you expect the call.',
  },
  'sign-in': {
    title: 'This enters an account: never open a stranger’s',
    does: 'It lets you into the account of whoever sent it. Or them into yours.',
    next: 'Open only a sign-in that you began yourself a minute ago. Tell nobody the code from a text message.',
  },
  page: {
    title: 'A genuine site, but no invite',
    does: 'It opens a page. It does not lead into a chat.',
    next: 'Ask the teacher for the chat’s invite link.',
  },
  redirect: {
    title: 'Nobody can tell where it leads',
    does: 'It passes you on to another address, which cannot be seen now.',
    next: 'Do not open it. Ask for the full link.',
  },
  lookalike: {
    title: 'It looks like a fake',
    does: 'It opens a stranger’s site that pretends to be a known one.',
    next: 'Do not open it, and type nothing there. Show the message to the teacher in person.',
  },
  dangerous: {
    title: 'Dangerous: do not open it',
    does: 'The address is written to fool the eye, or starts something you cannot see.',
    next: 'Delete the message. If you have opened it already, see what to do now.',
  },
  foreign: {
    title: 'An ordinary site that has nothing to do with the chat',
    does: 'It opens a site that we do not know.',
    next: 'It does not lead into the chat of your kindergarten or school. Type no password or code there.',
  },
  none: { title: 'There is no link in it', does: 'There is nothing to open.', next: 'Copy the whole message and paste it again.' },
}

const kindsRu: Record<OtherKind, { title: string; text: string }> = {
  wifi: { title: 'Это пароль от Wi-Fi', text: 'К чату он не относится. Подключайтесь только к знакомой сети.' },
  contact: { title: 'Это визитка', text: 'Имя и телефон человека. Сверьте номер с тем, что у вас уже есть.' },
  phone: { title: 'Это номер телефона', text: 'Приглашение — ссылка, а не номер. Незнакомым не перезванивайте.' },
  sms: { title: 'Это готовая СМС', text: 'Она отправится с вашего телефона и может быть платной. Не отправляйте.' },
  email: { title: 'Это адрес почты', text: 'В чат почтой не вступают.' },
  geo: { title: 'Это место на карте', text: 'К чату оно не относится.' },
  payment: { title: 'Это код для оплаты', text: 'Чат и вступление в него бесплатны. Взносы проверяйте у воспитателя лично.' },
  event: { title: 'Это событие для календаря', text: 'К чату оно не относится.' },
  crypto: { title: 'Это кошелёк криптовалюты', text: 'Ни сад, ни школа так денег не собирают. Не переводите.' },
  text: { title: 'Это просто текст', text: 'Ссылки в нём нет, открывать нечего. Если в нём просят код или деньги — не отвечайте.' },
}
const kindsEn: Record<OtherKind, { title: string; text: string }> = {
  wifi: { title: 'This is a Wi-Fi password', text: 'It has nothing to do with the chat. Join only networks that you know.' },
  contact: { title: 'This is a contact card', text: 'A person’s name and number. Compare the number with the one you have.' },
  phone: { title: 'This is a phone number', text: 'An invite is a link, not a number. Do not call strangers back.' },
  sms: { title: 'This is a ready text message', text: 'It would go out from your phone and may cost money. Do not send it.' },
  email: { title: 'This is an e-mail address', text: 'Nobody joins a chat by e-mail.' },
  geo: { title: 'This is a place on the map', text: 'It has nothing to do with the chat.' },
  payment: { title: 'This is a payment code', text: 'Chats, and joining them, are free. Ask the teacher in person about collections.' },
  event: { title: 'This is a calendar event', text: 'It has nothing to do with the chat.' },
  crypto: { title: 'This is a cryptocurrency wallet', text: 'No kindergarten or school collects money this way. Send nothing.' },
  text: { title: 'This is just text', text: 'There is no link in it, nothing to open. If it asks for a code or money, do not answer.' },
}

const partsRu: Record<LinkPart['part'], string> = {
  scheme: 'Как открывать',
  userinfo: 'Обманка до знака @',
  host: 'Имя сайта — главное',
  port: 'Порт',
  path: 'Страница на сайте',
  query: 'Уточнения',
  fragment: 'Место на странице',
}
const partsEn: Record<LinkPart['part'], string> = {
  scheme: 'How it is opened',
  userinfo: 'A decoy before the @',
  host: 'The site’s name: this decides',
  port: 'Port',
  path: 'The page on the site',
  query: 'Details',
  fragment: 'A place on the page',
}

export const texts = defineTexts({
  ru: {
    title: 'Проверить ссылку',
    lead: 'Разберём по частям и скажем, куда она ведёт. Сама ссылка не откроется. Сеть не нужна.',
    label: 'Ссылка или всё сообщение',
    hint: 'Скопируйте сообщение и вставьте сюда.',
    empty: 'Сначала вставьте ссылку или сообщение.',
    scan: 'Сканировать QR',
    does: 'Что сделает',
    next: 'Что делать',
    why: 'Почему мы так думаем',
    nothingOdd: 'Ничего подозрительного в записи адреса нет.',
    linkShown: 'Ссылка, как она написана',
    marked: 'Подчёркнуто то, о чём сказано выше.',
    parts: 'Ссылка по частям',
    part: partsRu,
    others: 'Ещё ссылки в тексте',
    checkThis: (link: string) => `Проверить: ${link}`,
    verdicts: verdictsRu,
    kinds: kindsRu,
    emergency: 'Я уже открыл ссылку',
    ownInvite: 'Это приглашение Крыльца',
    ownInviteText: 'Внутри сказано, кто и куда зовёт. Посмотрите, прежде чем начать.',
    ownInviteOpen: 'Посмотреть приглашение',
    transfer: 'Это код переноса',
    transferText: 'Он переносит отметки с другого телефона. Принимайте только свой.',
    transferOpen: 'К моим данным',
    keyCode: 'Это ключ подписи учреждения',
    keyCodeText: 'Кто им владеет, тот подписывает приглашения. Никому его не пересылайте. Если прислал незнакомый — не принимайте.',
  },
  en: {
    title: 'Check a link',
    lead: 'We take it apart and say where it leads. The link itself is not opened. No network needed.',
    label: 'The link or the whole message',
    hint: 'Copy the message and paste it here.',
    empty: 'Paste a link or a message first.',
    scan: 'Scan a QR',
    does: 'What it does',
    next: 'What to do',
    why: 'Why we think so',
    nothingOdd: 'Nothing about the way it is written is suspicious.',
    linkShown: 'The link as it is written',
    marked: 'Underlined is what is spoken of above.',
    parts: 'The link part by part',
    part: partsEn,
    others: 'Other links in the text',
    checkThis: (link: string) => `Check: ${link}`,
    verdicts: verdictsEn,
    kinds: kindsEn,
    emergency: 'I have opened the link already',
    ownInvite: 'This is an invite of Kryltso',
    ownInviteText: 'It says who invites you, and where. Look before you start.',
    ownInviteOpen: 'Look at the invite',
    transfer: 'This is a transfer code',
    transferText: 'It brings ticks from another phone. Take only your own.',
    transferOpen: 'To my data',
    keyCode: 'This is an institution’s signing key',
    keyCodeText: 'Whoever holds it signs invites. Forward it to nobody. If a stranger sent it, do not take it.',
  },
})
