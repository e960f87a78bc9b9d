import { parseArgs } from 'node:util'
import type { InstitutionKind, Messenger, Role } from '../domain/audience/audience'
import { checkInviteFields, type FieldProblem, type InviteFields, TEXT_LIMITS, tidyText } from '../domain/invite'
import { inspectLink } from '../domain/link'

/** A sentence for the person at the keyboard; the command ends with 2. */
export class Refusal extends Error {}

/** What was ordered on the command line: all of an invite but its id, and what to make of it. */
export interface InviteOrder {
  readonly fields: Omit<InviteFields, 'i' | 'n'>
  readonly count: number
  readonly csv?: string
  readonly svg?: string
  readonly base: string
  readonly keyFile?: string
  readonly newKey: boolean
}

export const USAGE = `Как сделать приглашение:

  npm run invite -- --role parent --org "Детский сад № 7" --group "Солнышко" --link https://…

  --role       кому: parent, teacher, specialist, admin или head
  --org        название учреждения; длиннее 120 знаков сокращается
  --kind       kindergarten, school или other; обычно понятно из названия
  --group      группа или класс, до 60 знаков
  --link       настоящая ссылка-приглашение из VK-мессенджера или MAX
  --messenger  vk или max; обычно понятно из ссылки
  --contact    кого спросить, до 120 знаков
  --days       сколько дней приглашение годно; без него — бессрочно
  --base       адрес приложения; без него — http://localhost:4173
  --key        файл с секретным ключом: приглашение будет подписано
  --new-key    завести этот файл, если его ещё нет
  --count      сколько приглашений с номерами от 1, до 999; вместе с --csv
  --csv        файл таблицы, которую откроет Excel
  --svg        файл картинки с QR-кодом (для одного приглашения)
`

const OPTIONS = {
  role: { type: 'string' },
  org: { type: 'string' },
  kind: { type: 'string' },
  group: { type: 'string' },
  link: { type: 'string' },
  messenger: { type: 'string' },
  contact: { type: 'string' },
  days: { type: 'string' },
  base: { type: 'string' },
  key: { type: 'string' },
  'new-key': { type: 'boolean' },
  count: { type: 'string' },
  csv: { type: 'string' },
  svg: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const FLAG_OF: Partial<Record<keyof InviteFields, string>> = {
  r: 'role',
  o: 'org',
  k: 'kind',
  g: 'group',
  m: 'messenger',
  l: 'link',
  c: 'contact',
  e: 'days',
}

const SENTENCE: Record<FieldProblem['problem'], string> = {
  missing: 'не указано',
  'too-long': 'слишком длинно',
  'hidden-characters': 'есть невидимые знаки, они не нужны',
  'not-allowed': 'такого значения нет',
  'not-a-join-link': 'это не ссылка-приглашение в чат, группу или организацию; проверьте, целиком ли она скопирована',
  'before-made': 'срок кончается раньше, чем начинается',
}

function flagsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values
  } catch (error) {
    const flag = /'(-[^\s']+)/.exec(error instanceof Error ? error.message : '')?.[1]
    throw new Refusal(`Непонятный ключ или значение${flag ? `: ${flag}` : ''}. Все ключи покажет --help.`)
  }
}

function wholeNumber(flag: string, text: string, most: number): number {
  if (!/^\d{1,4}$/.test(text) || Number(text) < 1 || Number(text) > most) throw new Refusal(`--${flag}: нужно целое число от 1 до ${most}.`)
  return Number(text)
}

export function kindFromName(name: string): InstitutionKind {
  if (/детск\S* сад|дет\S*сад|[а-яё]*доу(?![а-яё])|дошкольн|ясли/i.test(name)) return 'kindergarten'
  return /школ|гимнази|лице[йя]|(?<![а-яё])(?:со|оо|но)ш(?![а-яё])|кадетск/i.test(name) ? 'school' : 'other'
}

/** The messenger a link belongs to, by its host. */
function messengerFromLink(link: string): Messenger | undefined {
  const { host, verdict } = inspectLink(link)
  if (verdict !== 'invite' || !host) return undefined
  return /(^|\.)max\.ru$/.test(host) ? 'max' : 'vk'
}

function baseFrom(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.hash || url.search || url.username) {
    throw new Refusal('--base: нужен адрес приложения, например https://kryltso.example.ru')
  }
  return url.href.replace(/\/+$/, '')
}

/**
 * Reads the command line; `null` where help was asked for.
 * @param today day number of today's date where the command runs
 * @throws Refusal with a Russian sentence
 */
export function readOrder(args: readonly string[], today: number): InviteOrder | null {
  const flags = flagsOf(args)
  if (flags.help || args.length === 0) return null
  const messenger = flags.messenger ?? (flags.link === undefined ? undefined : messengerFromLink(flags.link))
  const fields = {
    r: flags.role as Role,
    o: tidyText(flags.org ?? ''),
    k: (flags.kind ?? kindFromName(flags.org ?? '')) as InstitutionKind,
    g: tidyText(flags.group ?? ''),
    m: messenger as Messenger,
    l: flags.link?.trim(),
    c: tidyText(flags.contact ?? ''),
    t: today,
    e: flags.days === undefined ? undefined : today + wholeNumber('days', flags.days, 3650),
  }
  const problems = checkInviteFields({ ...fields, i: 'AAAAAAAA' })
  // A name too long is shortened later on, with a word about it.
  const shortenable = fields.o.length <= 4 * TEXT_LIMITS.o
  // Without a messenger the link is what is wrong, if there is one: it would have told the messenger.
  const told = problems.filter(
    ({ field, problem }) =>
      !(field === 'm' && problems.some((other) => other.field === 'l')) && !(field === 'o' && problem === 'too-long' && shortenable),
  )
  if (told.length > 0) throw new Refusal(told.map(({ field, problem }) => `--${FLAG_OF[field] ?? field}: ${SENTENCE[problem]}.`).join('\n'))
  const count = flags.count === undefined ? 1 : wholeNumber('count', flags.count, 999)
  if (count > 1 && flags.csv === undefined) throw new Refusal('Много приглашений сразу пишутся в таблицу: добавьте --csv ФАЙЛ.')
  if (flags.svg !== undefined && flags.csv !== undefined) throw new Refusal('--svg делает картинку одного приглашения, без --csv.')
  if (flags['new-key'] && flags.key === undefined) throw new Refusal('--new-key: скажите, в какой файл положить ключ: --key ФАЙЛ.')
  return {
    fields,
    count,
    csv: flags.csv,
    svg: flags.svg,
    base: baseFrom(flags.base ?? 'http://localhost:4173'),
    keyFile: flags.key,
    newKey: flags['new-key'] ?? false,
  }
}
