import { h, type Component, type FunctionalComponent, type VNode } from 'vue'
import type { Block } from '@/domain/guide/blocks'
import Chat from '~icons/lucide/message-circle'
import Desktop from '~icons/lucide/monitor'
import Download from '~icons/lucide/download'
import Footprints from '~icons/lucide/footprints'
import Guides from '~icons/lucide/book-open'
import Help from '~icons/lucide/life-buoy'
import More from '~icons/lucide/ellipsis'
import Phone from '~icons/lucide/smartphone'
import Share from '~icons/lucide/share-2'
import Shield from '~icons/lucide/shield-check'
import Siren from '~icons/lucide/siren'
import ActionBar from '@/ui/ActionBar.vue'
import AppButton from '@/ui/AppButton.vue'
import AppMark from '@/ui/AppMark.vue'
import CheckWords from '@/ui/CheckWords.vue'
import ChoiceList from '@/ui/ChoiceList.vue'
import EmptyState from '@/ui/EmptyState.vue'
import ErrorSummary from '@/ui/ErrorSummary.vue'
import Expander from '@/ui/Expander.vue'
import FactList from '@/ui/FactList.vue'
import LinkRow from '@/ui/LinkRow.vue'
import PorchScene from '@/ui/PorchScene.vue'
import HouseProgress from '@/ui/HouseProgress.vue'
import MarkedText from '@/ui/MarkedText.vue'
import MenuPath from '@/ui/MenuPath.vue'
import MessageBox from '@/ui/MessageBox.vue'
import Notice from '@/ui/Notice.vue'
import PageHead from '@/ui/PageHead.vue'
import ProgressBar from '@/ui/ProgressBar.vue'
import QrCode from '@/ui/QrCode.vue'
import RichText from '@/ui/RichText.vue'
import SchemePicture from '@/ui/SchemePicture.vue'
import Sheet from '@/ui/Sheet.vue'
import SkeletonLines from '@/ui/SkeletonLines.vue'
import StatusChip from '@/ui/StatusChip.vue'
import StepRow from '@/ui/StepRow.vue'
import TabBar from '@/ui/TabBar.vue'
import YardFence from '@/ui/YardFence.vue'
import TextField from '@/ui/TextField.vue'
import ToggleField from '@/ui/ToggleField.vue'
import UndoBar from '@/ui/UndoBar.vue'
import WayUp from '@/ui/WayUp.vue'
import Viewfinder from '@/ui/Viewfinder.vue'
import { PICTURES } from './examplePictures'

/** One way a part is used: the gallery shows it, and the tests of the part hold on to it. */
export interface Example {
  readonly name: string
  readonly part: Component
  readonly props?: Readonly<Record<string, unknown>>
  readonly slots?: Readonly<Record<string, (given: { text?: string }) => VNode | VNode[] | string>>
}

/** Stands in for RouterLink. */
export const ExampleLink: FunctionalComponent<{ to: string }> = ({ to }, { slots }) => h('a', { href: `#${to}` }, slots.default?.())
ExampleLink.props = ['to']

const button = (text: string, look: 'primary' | 'secondary' | 'quiet' | 'danger', props = {}) =>
  h(AppButton, { look, ...props }, () => text)
const icon = (part: Component) => () => h(part, { 'aria-hidden': 'true' })
const link = (text: string) => () => h('a', { href: '#step' }, text)

export const LONG_NAME =
  'Муниципальное автономное дошкольное образовательное учреждение детский сад общеразвивающего вида № 147 «Тридевятое-царство»'

const blocks: Block[] = [
  {
    p: [
      'Откройте ',
      { path: ['Профиль', 'Безопасность и вход', 'Пароль'] },
      ' и нажмите ',
      { caption: 'Изменить' },
      '. ',
      { b: ['Код из СМС'] },
      ' вводите только там, где его попросили ',
      { term: 'vk-id', is: 'VK ID' },
      '.',
    ],
  },
  { h: 'Что понадобится' },
  { ul: [['телефон с номером, который знает администратор;'], ['две минуты и ', { to: 'guide:network', is: 'сеть' }, '.']] },
  { note: 'tip', is: [['Если кнопки нет, прокрутите экран до конца.']] },
  {
    note: 'care',
    is: [['Личная страница и учебный профиль — разные входы. Кнопка может называться ', { caption: 'Учебный профиль' }, '.']],
  },
  {
    note: 'danger',
    is: [['Просят код по телефону — положите трубку. Потом позвоните сами: ', { tel: '88001007010', is: '8 800 100-70-10' }, '.']],
  },
  {
    say: 'Здравствуйте! Это мама из группы «Ромашка». Не могу войти по приглашению: открывается пустая страница.\nТелефон Android. Подскажите, пожалуйста, ссылка ещё действует?',
  },
  {
    ol: [
      ['Сфотографируйте экран.'],
      ['Отправьте воспитателю. Подробнее: ', { url: 'https://vk.me/join/sample', is: 'страница приглашения' }, '.'],
    ],
  },
  { picture: 'invite' },
]

const steps = (rows: readonly [string, string, string?, string?, string?][]) =>
  rows.map(([state, title, stateLabel, minutes, network], at) =>
    h(
      StepRow,
      { number: at + 1, state: state as 'todo', tickLabel: `Отметить: ${title}`, stateLabel, minutes, network },
      { default: link(title) },
    ),
  )

const STEP_LIST: Component = () =>
  h('ol', { class: 'bare' }, [
    ...steps([
      ['done', 'Открыть приглашение', 'готово'],
      ['done', 'Войти в учебный профиль', 'готово'],
      ['next', 'Подождать, пока администратор подтвердит вашу роль в организации', 'следующий шаг', '3 мин', 'нужна сеть'],
      ['waiting', 'Найти чат группы', 'жду воспитателя с 12 марта'],
      ['stuck', 'Проверить список участников', 'не получается', '2 мин'],
      ['skipped', 'Поставить фотографию', 'пропущено'],
      ['todo', 'Защитить вход', undefined, '5 мин'],
    ]),
    h(
      StepRow,
      { number: 8, state: 'todo', tickLabel: 'Отметить', locked: 'Откроется, когда вы вступите в чат' },
      { default: link('Написать первое сообщение') },
    ),
  ])

const rows = Array.from({ length: 29 }, (_, y) =>
  Array.from({ length: 29 }, (_, x) => {
    const eye = (cx: number, cy: number) => Math.max(Math.abs(x - cx), Math.abs(y - cy))
    for (const [cx, cy] of [
      [3, 3],
      [25, 3],
      [3, 25],
    ] as const)
      if (eye(cx, cy) <= 4) return eye(cx, cy) === 3 || eye(cx, cy) <= 1
    return (x * 7 + y * 13 + x * y) % 5 < 2
  }),
)

const noop = () => undefined

export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  AppButton: [
    { name: 'primary', part: AppButton, props: { look: 'primary', full: true }, slots: { default: () => 'Открыть приглашение' } },
    { name: 'secondary with an icon', part: AppButton, slots: { default: () => 'Поделиться', icon: icon(Share) } },
    { name: 'quiet', part: AppButton, props: { look: 'quiet' }, slots: { default: () => 'Пропустить' } },
    { name: 'danger', part: AppButton, props: { look: 'danger' }, slots: { default: () => 'Стереть всё' } },
    { name: 'busy', part: AppButton, props: { look: 'primary', busy: true }, slots: { default: () => 'Готовлю листы: 12 из 30' } },
    { name: 'disabled', part: AppButton, props: { disabled: true }, slots: { default: () => 'Далее' } },
    {
      name: 'English, long',
      part: AppButton,
      props: { full: true },
      slots: { default: () => 'Restore everything from the copy that I saved on my old phone' },
    },
  ],
  ActionBar: [
    {
      name: 'one thing to do and two ways round it',
      part: ActionBar,
      slots: {
        default: () => button('Готово', 'primary'),
        more: () => [button('Не получается', 'secondary'), button('Пропустить', 'quiet')],
      },
    },
  ],
  Notice: [
    {
      name: 'tip',
      part: Notice,
      props: { tone: 'tip', title: 'Совет' },
      slots: { default: () => 'Сохраните этот листок в шкафчике: по нему можно вернуться.' },
    },
    {
      name: 'care',
      part: Notice,
      props: { tone: 'care', title: 'Проверьте' },
      slots: {
        default: () => 'Всё хранится только на этом телефоне. Если его потерять, отметки пропадут.',
        actions: () => button('Сохранить копию', 'secondary'),
      },
    },
    {
      name: 'danger',
      part: Notice,
      props: { tone: 'danger', title: 'Не называйте код' },
      slots: { default: () => 'Ни воспитатель, ни администратор, ни поддержка код из СМС не спрашивают.' },
    },
    { name: 'good, without a title', part: Notice, props: { tone: 'good' }, slots: { default: () => 'Теперь всё открывается без сети.' } },
  ],
  Viewfinder: [
    {
      name: 'before the picture has come',
      part: Viewfinder,
      props: { stream: null, label: 'То, что видит камера', hint: 'Наведите рамку на QR целиком.' },
      slots: { controls: () => [button('Включить фонарик', 'secondary'), button('Выключить камеру', 'quiet')] },
    },
  ],
  ProgressBar: [
    { name: 'some', part: ProgressBar, props: { value: 3, max: 7, label: '3 из 7' }, slots: { default: () => 'осталось около 12 минут' } },
    { name: 'none', part: ProgressBar, props: { value: 0, max: 7, label: '0 из 7' } },
    { name: 'all', part: ProgressBar, props: { value: 7, max: 7, label: '7 of 7' } },
  ],
  HouseProgress: (
    [
      [1, 0, false],
      [3, 1, false],
      [7, 3, false],
      [7, 5, true],
      [7, 7, true],
      [12, 6, false],
      [20, 11, true],
      [33, 12, false],
      [40, 40, true],
    ] as const
  ).map(([count, lit, lamp]) => ({
    name: `${lit} of ${count}${lamp ? ', lamp on' : ''}`,
    part: HouseProgress,
    props: { steps: count, lit, lamp, title: `Дом: светятся окна, ${lit} из ${count}` },
  })),
  YardFence: (
    [
      [0, 0, 0, false],
      [7, 3, 1, false],
      [31, 12, 0, false],
      [31, 20, 6, true],
      [40, 40, 0, true],
    ] as const
  ).map(([planks, whole, loose, locked]) => ({
    name: `${whole} of ${planks}, ${loose} loose${locked ? ', locked' : ''}`,
    part: YardFence,
    props: { planks, whole, loose, locked, title: `Забор: стоит ${whole} из ${planks} досок` },
  })),
  SchemePicture: Object.entries(PICTURES).map(([name, picture]) => ({ name, part: SchemePicture, props: { picture } })),
  RichText: [
    {
      name: 'everything that may be written',
      part: RichText,
      props: { blocks, pictures: { invite: PICTURES.invite }, noteTitles: { care: 'Обратите внимание', danger: 'Опасно' } },
      slots: { say: () => [button('Скопировать', 'secondary'), button('Поделиться', 'secondary')] },
    },
    { name: 'nothing', part: RichText, props: { blocks: [] } },
  ],
  MessageBox: [
    {
      name: 'to be shared',
      part: MessageBox,
      props: {
        modelValue: 'Здравствуйте. Не могу войти по приглашению: открывается пустая страница.',
        title: 'Написать воспитателю',
        label: 'Сообщение',
        hint: 'Прочитайте и поправьте, если нужно.',
        shareLabel: 'Поделиться',
        copyLabel: 'Скопировать',
        canShare: true,
        said: '',
      },
    },
  ],
  MarkedText: [
    { name: 'words found in a sentence', part: MarkedText, props: { text: 'Код из СМС не приходит', ranges: [[0, 3], [14, 22]] } }, // prettier-ignore
    { name: 'nothing found', part: MarkedText, props: { text: 'The code does not come', ranges: [] } },
  ],
  MenuPath: [
    {
      name: 'four screens, wrapping',
      part: MenuPath,
      props: { path: ['Настройки', 'Пароли и безопасность', 'Конфиденциальность', 'Диспетчер разрешений'] },
    },
    { name: 'one', part: MenuPath, props: { path: ['Settings'] } },
  ],
  CheckWords: [
    {
      name: 'six',
      part: CheckWords,
      props: {
        label: 'Шесть слов подписи',
        words: [
          { word: 'медведь', picture: '🐻' },
          { word: 'ёлка', picture: '🌲' },
          { word: 'самолёт', picture: '✈️' },
          { word: 'подсолнух', picture: '🌻' },
          { word: 'шестерёнка', picture: '⚙️' },
          { word: 'кофе', picture: '☕' },
        ],
      },
    },
  ],
  ChoiceList: [
    {
      name: 'roles',
      part: ChoiceList,
      props: {
        modelValue: 'android',
        legend: 'Какой у вас телефон',
        hint: 'От этого зависят картинки и названия кнопок.',
        options: [
          { value: 'android', label: 'Android', hint: 'Samsung, Xiaomi, Honor и другие', icon: Phone },
          { value: 'iphone', label: 'iPhone', icon: Phone },
          { value: 'computer', label: 'Компьютер', hint: 'Windows, Mac, Linux', icon: Desktop, disabled: true },
        ],
      },
    },
    {
      name: 'unanswered',
      part: ChoiceList,
      props: {
        modelValue: null,
        legend: 'Who are you',
        error: 'Choose one',
        options: [
          { value: 1, label: 'A parent' },
          { value: 2, label: 'A teacher' },
        ],
      },
    },
  ],
  TextField: [
    {
      name: 'with a hint',
      part: TextField,
      props: {
        modelValue: '',
        label: 'Ссылка на чат',
        hint: 'Её даёт администратор; она начинается с https://',
        type: 'url',
        inputmode: 'url',
      },
    },
    {
      name: 'with an error',
      part: TextField,
      props: {
        modelValue: 'vk.me/jo',
        label: 'Ссылка на чат',
        hint: 'Её даёт администратор.',
        error: 'Ссылка обрывается: скопируйте её целиком',
      },
    },
    {
      name: 'many lines',
      part: TextField,
      props: { modelValue: 'Здравствуйте!\nПриглашаю вас в чат группы.', label: 'Сообщение семьям', multiline: true },
    },
  ],
  ToggleField: [
    { name: 'on', part: ToggleField, props: { modelValue: true, label: 'Напоминать о проверке', hint: 'Раз в три месяца, без звука' } },
    { name: 'off', part: ToggleField, props: { modelValue: false, label: 'Read steps aloud' } },
  ],
  ErrorSummary: [
    {
      name: 'two errors',
      part: ErrorSummary,
      props: {
        title: 'Осталось поправить',
        errors: [
          { id: 'link', text: 'Ссылка обрывается: скопируйте её целиком' },
          { id: 'group', text: 'Назовите группу' },
        ],
      },
    },
    { name: 'no errors', part: ErrorSummary, props: { title: 'Осталось поправить', errors: [] } },
  ],
  EmptyState: [
    {
      name: 'nothing begun',
      part: EmptyState,
      props: { title: 'Здесь вас ждут' },
      slots: {
        default: () => 'Отсканируйте код с листка или вставьте ссылку, которую прислал воспитатель.',
        action: () => button('Сканировать', 'primary'),
      },
    },
    {
      name: 'nothing found',
      part: EmptyState,
      props: { title: 'Ничего не нашлось', drawing: 'search' },
      slots: { default: () => 'Попробуйте одно слово: «пароль», «чат», «код».' },
    },
    {
      name: 'nothing left',
      part: EmptyState,
      props: { title: 'Всё сделано', drawing: 'done' },
      slots: { default: () => 'Мы напомним, когда придёт время проверить вход.' },
    },
  ],
  UndoBar: [{ name: 'done', part: UndoBar, props: { text: 'Готово: «Открыть приглашение»', actionLabel: 'Отменить', timer: 600000 } }],
  PageHead: [
    {
      name: 'with a lead and a way back',
      part: PageHead,
      props: {
        title: 'Защитить вход',
        kicker: 'Шаг 3 из 7',
        lead: 'Пять минут, и чужой не войдёт в ваш профиль, даже если узнает пароль.',
      },
      slots: { back: () => h('a', { href: '#' }, '‹ Мои шаги') },
    },
    {
      name: 'a long name',
      part: PageHead,
      props: { title: 'Регистрация образовательной организации на платформе' },
      slots: { lead: () => h('bdi', LONG_NAME) },
    },
  ],
  StepRow: [{ name: 'a list in every state', part: STEP_LIST }],
  TabBar: [
    {
      name: 'five places',
      part: TabBar,
      props: {
        label: 'Разделы',
        link: ExampleLink,
        items: [
          { to: '/', label: 'Мои шаги', icon: Footprints, current: true },
          { to: '/guides', label: 'Читать', icon: Guides },
          { to: '/security', label: 'Защита', icon: Shield },
          { to: '/help', label: 'Помощь', icon: Help },
          { to: '/settings', label: 'Ещё', icon: More },
        ],
      },
    },
  ],
  StatusChip: [
    {
      name: 'ready offline',
      part: StatusChip,
      props: { tone: 'good' },
      slots: { default: () => 'Работает без сети', icon: icon(Download) },
    },
    { name: 'care', part: StatusChip, props: { tone: 'care' }, slots: { default: () => 'не проверялось' } },
    { name: 'danger', part: StatusChip, props: { tone: 'danger' }, slots: { default: () => 'аннулировано', icon: icon(Siren) } },
    { name: 'light', part: StatusChip, props: { tone: 'light' }, slots: { default: () => 'следующий шаг' } },
    { name: 'quiet', part: StatusChip, slots: { default: () => '5 minutes', icon: icon(Chat) } },
  ],
  QrCode: [{ name: 'an address', part: QrCode, props: { rows, title: 'Код приглашения' } }],
  FactList: [
    {
      name: 'an invite',
      part: FactList,
      props: {
        facts: [
          { key: 'org', name: 'Кто приглашает', value: LONG_NAME },
          { key: 'group', name: 'Группа', value: 'Ромашка' },
          { key: 'role', name: 'Ваша роль', value: 'родитель' },
        ],
      },
    },
    { name: 'nothing known', part: FactList, props: { facts: [] } },
  ],
  Expander: [
    { name: 'closed', part: Expander, props: { title: 'Зачем это' }, slots: { default: () => 'Чтобы чужой не вошёл.' } },
    {
      name: 'open',
      part: Expander,
      props: { title: 'Что может пойти не так', hint: 'три частых случая', open: true },
      slots: { default: () => 'Код не приходит дольше пяти минут — запросите его ещё раз.' },
    },
  ],
  Sheet: [
    {
      name: 'a question',
      part: Sheet,
      props: { open: false, title: 'Стереть всё с этого телефона?', closeLabel: 'Закрыть', 'onUpdate:open': noop },
      slots: {
        default: () => h('p', 'Отметки, приглашения и записи исчезнут. Копия, которую вы сохранили, останется.'),
        actions: () => [button('Стереть всё', 'danger'), button('Сначала сохранить копию', 'secondary')],
      },
    },
  ],
  SkeletonLines: [{ name: 'three lines', part: SkeletonLines, props: { label: 'Открываю' } }],
  LinkRow: [
    {
      name: 'with an icon and a hint',
      part: LinkRow,
      props: { hint: 'перенести на другой телефон, стереть' },
      slots: { default: link('Мои данные'), icon: icon(Shield) },
    },
    { name: 'plain', part: LinkRow, slots: { default: link('The code was already given away, and I do not know what to do now') } },
  ],
  PorchScene: [
    { name: 'expected', part: PorchScene, props: { lamp: true } },
    { name: 'not yet', part: PorchScene, props: { lamp: false } },
  ],
  WayUp: [{ name: 'one link', part: WayUp, slots: { default: () => h('a', { href: '#' }, 'Все случаи') } }],
  AppMark: [{ name: 'the mark', part: AppMark }],
}

/** An example by its part and name; a name that does not exist is a mistake of the test. */
export function example(part: string, name: string): Example {
  const found = EXAMPLES[part]?.find((one) => one.name === name)
  if (!found) throw new Error(`No example «${name}» of ${part}`)
  return found
}
