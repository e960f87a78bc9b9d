import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as russian } from '@orama/stemmers/russian'

/** Different spellings of one name, the first of them kept. A name is not a synonym: whoever types one means exactly the other. */
const NAMES: readonly (readonly string[])[] = [
  ['max', 'мах', 'макс', 'максе', 'максом', 'максу'],
  ['vk', 'вк', 'вконтакте', 'вконтакт', 'vkontakte'],
  ['сферум', 'sferum', 'сфэрум', 'сверум', 'сфером', 'spherum', 'sfum'],
  ['смс', 'sms', 'смска', 'смски', 'смску', 'эсэмэс', 'эсэмэска'],
  ['qr', 'куар', 'кьюар', 'кр'],
  ['айфон', 'iphone', 'ipad', 'айпад'],
  ['андроид', 'android'],
  ['доу', 'мбдоу', 'мадоу', 'мдоу', 'дошколка'],
  ['госуслуги', 'госуслуг', 'gosuslugi'],
]

/** Words that people use for one another; each group in one or both languages. Found a little later than the word itself. */
const GROUPS: readonly string[] = [
  'сад садик детсад детсадик доу kindergarten nursery',
  'код смс пароль code password',
  'воспитатель педагог учитель воспитательница учительница teacher',
  'заведующая заведующий директор руководитель head principal',
  'админ администратор administrator admin',
  'группа класс group class',
  'телефон смартфон мобильный phone smartphone',
  'мошенник аферист обман развод жулик scammer fraud scam',
  'взлом взломали взломать взломал украли украден угнали hacked stolen hack',
  'ссылка линк урл link url',
  'войти зайти вход авторизация логин enter login signin',
  'зарегистрироваться регистрация registration register',
  'звонок звонить видеозвонок созвон call videocall',
  'фото фотография снимок фотка photo picture',
  'мама папа родитель опекун родительница parent mother father guardian',
  'ребенок дети сын дочь малыш child kid',
  'уведомление оповещение пуш звук notification sound',
  'удалить убрать исключить выгнать выкинуть remove delete exclude',
  'уволиться увольнение уходит увольняется leave dismiss leaver',
  'плакат объявление листовка poster leaflet',
  'чат беседа chat conversation',
  'рассылка оповещение broadcast newsletter',
  'потерял потерялся украденный утерян lost',
  'поддержка техподдержка саппорт support',
  'обязательно добровольно заставляют принуждают voluntary mandatory obligatory',
  'закон акт постановление приказ law act decree',
  'отпечаток блокировка пин lock pin',
  'деньги перевод оплата заплатил money paid transfer',
  'аккаунт профиль учетка account profile',
  'настройка параметр settings',
  'кнопочный бабушкофон',
  'видно видит видят виден видна visible seen',
  'переезд перенос переезжает переехать миграция move migration',
]

const stem = (word: string) => (/[а-яё]/.test(word) ? russian(word) : english(word))

export const ONE_NAME: ReadonlyMap<string, string> = new Map(
  NAMES.flatMap(([name = '', ...others]) => [name, ...others].map((other) => [other, name] as const)),
)

/** Stem → the mark of its group. */
export const GROUP_OF: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap((group, at) => group.split(' ').map((word) => [ONE_NAME.get(word) ?? stem(word), `≈${at}`] as const)),
)
