/** `npm run invite`: one invite, or a table of hundreds, by the same code as in the app. */
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import {
  bytesInQr,
  dateOfDay,
  dayOf,
  inviteAddress,
  type InviteFields,
  makeInvite,
  newInviteId,
  publicKeyOf,
  QR_MOST,
  shortenForQr,
  toCsv,
} from '../domain/invite'
import { fingerprintNow } from '../domain/invite/checkWords'
import { readKeyFile } from './inviteKeyFile'
import { type InviteOrder, readOrder, Refusal, USAGE } from './inviteOrder'
import { svgQr, terminalQr } from './terminalQr'

const say = (text: string) => console.log(text)
const remark = (text: string) => console.error(text)

const ROLE: Record<InviteFields['r'], string> = {
  parent: 'родителю',
  teacher: 'педагогу',
  specialist: 'специалисту',
  admin: 'администратору',
  head: 'руководителю',
}
const MESSENGER: Record<InviteFields['m'], string> = { vk: 'VK-мессенджер', max: 'MAX' }

const dateInWords = (day: number) => new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'UTC' }).format(dateOfDay(day))

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch {
    throw new Refusal(`${path}: файл не записался. Проверьте, есть ли такая папка и не открыт ли файл в другой программе.`)
  }
}

/** Shortens the name where the QR would be too dense, and says what will be read. */
function fitting(order: InviteOrder, signed: boolean): InviteFields {
  const fields: InviteFields = { ...order.fields, i: 'AAAAAAAAAAAA', ...(order.csv !== undefined && { n: order.count }) }
  const made = shortenForQr(fields, { base: order.base, signed })
  if (!made.fits) throw new Refusal(`Адрес не помещается в QR-код (больше ${QR_MOST} байт). Сократите --contact или --base.`)
  if (made.shortened) remark(`Чтобы QR-код читался, сокращено до: «${made.fields.o}».`)
  return made.fields
}

function run(args: readonly string[], now: Date): void {
  const order = readOrder(args, dayOf(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())))
  if (!order) return say(USAGE)
  const key = order.keyFile === undefined ? undefined : readKeyFile(order.keyFile, order.newKey)
  const fields = fitting(order, key !== undefined)
  const addressOf = (changes: Partial<InviteFields>) =>
    inviteAddress(order.base, makeInvite({ ...fields, n: undefined, ...changes, i: newInviteId(randomBytes(9)) }, key))

  if (order.csv !== undefined) {
    const rows = Array.from({ length: order.count }, (_, at) => [
      String(at + 1),
      ROLE[fields.r],
      fields.o,
      fields.g ?? '',
      MESSENGER[fields.m],
      fields.e === undefined ? '' : dateInWords(fields.e),
      addressOf({ n: at + 1 }),
    ])
    write(order.csv, toCsv([['Номер', 'Кому', 'Учреждение', 'Группа или класс', 'Мессенджер', 'Годно по', 'Приглашение'], ...rows]))
    say(`${order.csv}: приглашений — ${order.count}.`)
  } else {
    const address = addressOf({})
    if (order.svg !== undefined) write(order.svg, svgQr(address))
    say(`\nПриглашение ${ROLE[fields.r]} — ${fields.o}${fields.g ? `, ${fields.g}` : ''} (${MESSENGER[fields.m]})`)
    if (fields.e !== undefined) say(`Годно по ${dateInWords(fields.e)}`)
    say(`\n${address}\n\n${terminalQr(address, process.stdout.isTTY)}`)
    remark(`В QR-коде ${bytesInQr(address)} байт.`)
  }
  if (key)
    remark(
      `Подписано. Проверочные слова: ${fingerprintNow(publicKeyOf(key))
        .map(({ ru, picture }) => `${picture} ${ru}`)
        .join(', ')}`,
    )
}

try {
  run(process.argv.slice(2), new Date())
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  remark(error.message)
  process.exitCode = 2
}
