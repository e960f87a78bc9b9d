import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import decodeQR from 'qr/decode.js'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { demoInviteTexts } from '../../src/cli/demoInvites'
import { secretFrom } from '../../src/cli/inviteKeyFile'
import { kindFromName, readOrder, Refusal } from '../../src/cli/inviteOrder'
import { inviteBodyIn, parseInvite, publicKeyOf, QR_MOST } from '@/domain/invite'
import { MAX_LINK, NOW, SFERUM_LINK, TODAY, VK_LINK } from '../support/invites'

vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'invite-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}
const invite = (...args: string[]) =>
  new Promise<Outcome>((resolve) => {
    const child = spawn('node_modules/.bin/tsx', ['src/cli/invite.ts', ...args])
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    child.on('close', (code) => resolve({ code, out, err }))
  })

const MADE = ['--role', 'parent', '--org', 'Детский сад № 7 «Ромашка»', '--group', 'Солнышко', '--link', MAX_LINK]
const opened = (text: string) => {
  const parsed = parseInvite(inviteBodyIn(text) ?? '', Date.now())
  if (!parsed.ok) throw new Error(parsed.problem)
  return parsed
}

/** What a camera reads in the block letters of a terminal. */
function scanned(out: string): string {
  const lines = out.split('\n').filter((line) => /^[ █▀▄]{20,}$/.test(line))
  const scale = 4
  const [width, height] = [lines[0]!.length, lines.length * 2]
  const data = new Uint8Array(width * height * scale * scale * 4).fill(255)
  for (let y = 0; y < height * scale; y++) {
    for (let x = 0; x < width * scale; x++) {
      const row = Math.floor(y / scale)
      const sign = lines[row >> 1]![Math.floor(x / scale)]!
      if (sign === '█' || sign === (row % 2 === 0 ? '▀' : '▄')) data.fill(0, (y * width * scale + x) * 4, (y * width * scale + x) * 4 + 3)
    }
  }
  return decodeQR({ width: width * scale, height: height * scale, data })
}

describe('npm run invite', () => {
  it('prints an address that opens, and the same as a QR', async () => {
    const { code, out, err } = await invite(...MADE, '--contact', 'Мария Ивановна', '--base', 'https://a.example/app/')
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^В QR-коде \d+ байт\.\n$/) })
    expect(scanned(out)).toBe(/https:\S+/.exec(out)?.[0])
    expect(out).toContain('\nhttps://a.example/app/i#A')
    expect(opened(out)).toMatchObject({
      r: 'parent',
      o: 'Детский сад № 7 «Ромашка»',
      k: 'kindergarten',
      g: 'Солнышко',
      m: 'max',
      l: MAX_LINK,
      c: 'Мария Ивановна',
      signature: 'none',
    })
  })

  it('writes hundreds into a table, numbered, each with an id of its own, every one of them opening', async () => {
    const csv = join(folder, 'group.csv')
    const { code, out } = await invite(...MADE, '--count', '250', '--csv', csv, '--days', '30')
    expect({ code, out }).toEqual({ code: 0, out: `${csv}: приглашений — 250.\n` })
    const text = readFileSync(csv, 'utf8')
    expect(text.startsWith('\ufeff"Номер";"Кому";')).toBe(true)
    const rows = text.slice(1).trimEnd().split('\r\n').slice(1)
    expect(rows).toHaveLength(250)
    const invites = rows.map(opened)
    expect(invites.map(({ n }) => n)).toEqual(Array.from({ length: 250 }, (_, at) => at + 1))
    expect(new Set(invites.map(({ i }) => i)).size).toBe(250)
    expect(invites.every(({ e, t }) => e === t + 30)).toBe(true)
  })

  it('signs with a key that it makes only when asked to, and never overwrites', async () => {
    const key = join(folder, 'school.key')
    expect(await invite(...MADE, '--key', key)).toMatchObject({
      code: 2,
      err: `${key}: такого файла нет. Чтобы завести новый ключ, добавьте --new-key.\n`,
    })
    const first = await invite(...MADE, '--key', key, '--new-key')
    expect(first.code).toBe(0)
    expect(first.err).toMatch(/Проверочные слова: (\S+ [а-яё]+(, )?){6}\n$/u)
    const written = readFileSync(key, 'utf8')
    expect(statSync(key).mode & 0o077).toBe(0)
    const second = await invite(...MADE, '--key', key, '--new-key')
    expect(readFileSync(key, 'utf8')).toBe(written)
    const publicKey = publicKeyOf(secretFrom(written)!)
    for (const { out } of [first, second]) expect(opened(out)).toMatchObject({ signature: 'valid', key: publicKey })
    expect(first.out + first.err).not.toContain(written.trim())
  })

  it('shortens a name that would make the QR too dense, and says how it will read', async () => {
    const org = `Муниципальное бюджетное дошкольное образовательное учреждение «Детский сад № 7 «${'Ромашка '.repeat(12).trim()}»`
    const { code, err } = await invite('--role', 'head', '--org', org, '--messenger', 'max')
    expect({ code, err: err.split('\n')[0] }).toEqual({
      code: 0,
      err: `Чтобы QR-код читался, сокращено до: «МБДОУ «Детский сад № 7 «${'Ромашка '.repeat(12).trim()}»».`,
    })
    const rare = String.fromCharCode(...Array.from({ length: 120 }, (_, at) => 0x4e00 + ((at * 7919) % 20000)))
    const fits = await invite('--role', 'head', '--org', rare, '--messenger', 'max', '--key', join(folder, 'school.key'))
    expect(fits.code).toBe(0)
    expect(fits.err).toContain('сокращено до: «一')
    expect(Number(/В QR-коде (\d+) байт/.exec(fits.err)?.[1])).toBeLessThanOrEqual(QR_MOST)
  })

  it('draws a picture of its own on request', async () => {
    const svg = join(folder, 'one.svg')
    expect((await invite(...MADE, '--svg', svg)).code).toBe(0)
    expect(readFileSync(svg, 'utf8')).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 \d+ \d+" shape-rendering="crispEdges"><path fill="#fff"/,
    )
  })

  it('says in Russian what is wrong, and ends with 2', async () => {
    const key = join(folder, 'bad.key')
    writeFileSync(key, 'not a key')
    const wrong = await Promise.all([
      invite('--role', 'pupil', '--org', 'Школа № 1', '--link', VK_LINK),
      invite(...MADE, '--key', key),
      invite(...MADE, '--count', '2', '--csv', join(folder, 'no', 'such', 'folder.csv')),
    ])
    expect(wrong.map(({ code, out }) => ({ code, out }))).toEqual(Array(3).fill({ code: 2, out: '' }))
    expect(wrong[0]!.err).toBe('--role: такого значения нет.\n')
    expect(wrong[1]!.err).toContain('это не ключ')
    expect(wrong[2]!.err).toContain('файл не записался')
  })

  it('explains itself when asked, and when nothing is asked', async () => {
    const [help, nothing] = await Promise.all([invite('--help'), invite()])
    expect(help).toEqual(nothing)
    expect(help).toMatchObject({ code: 0, out: expect.stringContaining('--role') })
  })
})

describe('the command line', () => {
  const order = (...args: string[]) => readOrder(['--role', 'parent', '--org', 'Школа № 1', ...args], TODAY)
  const refusal = (...args: string[]) => {
    try {
      order(...args)
    } catch (error) {
      if (error instanceof Refusal) return error.message
    }
    throw new Error('not refused')
  }

  it('guesses the messenger from the link and the kind from the name', () => {
    expect([MAX_LINK, VK_LINK, SFERUM_LINK].map((link) => order('--link', link)?.fields.m)).toEqual(['max', 'vk', 'vk'])
    expect(order('--link', VK_LINK, '--messenger', 'max')?.fields).toMatchObject({ m: 'max', k: 'school', t: TODAY })
    const kinds = {
      'МБДОУ № 5': 'kindergarten',
      'МАДОУ «Ласточка»': 'kindergarten',
      'Детский сад': 'kindergarten',
      'Гимназия № 1': 'school',
      'МБОУ СОШ № 3': 'school',
      Лицей: 'school',
      'Центр «Парус»': 'other',
    }
    expect(Object.fromEntries(Object.keys(kinds).map((name) => [name, kindFromName(name)]))).toEqual(kinds)
  })

  it.each([
    [['--messenger', 'telegram'], '--messenger: такого значения нет.'],
    [[], '--messenger: не указано.'],
    [
      ['--link', 'https://vk.com/im?sel=c12'],
      '--link: это не ссылка-приглашение в чат, группу или организацию; проверьте, целиком ли она скопирована.',
    ],
    [
      ['--link', 'javascript:alert(1)'],
      '--link: это не ссылка-приглашение в чат, группу или организацию; проверьте, целиком ли она скопирована.',
    ],
    [['--link', VK_LINK, '--group', 'Шко\u202eла'], '--group: есть невидимые знаки, они не нужны.'],
    [['--link', VK_LINK, '--count', '0'], '--count: нужно целое число от 1 до 999.'],
    [['--link', VK_LINK, '--count', 'много'], '--count: нужно целое число от 1 до 999.'],
    [['--link', VK_LINK, '--days', '9999'], '--days: нужно целое число от 1 до 3650.'],
    [['--link', VK_LINK, '--count', '30'], 'Много приглашений сразу пишутся в таблицу: добавьте --csv ФАЙЛ.'],
    [['--link', VK_LINK, '--new-key'], '--new-key: скажите, в какой файл положить ключ: --key ФАЙЛ.'],
    [['--link', VK_LINK, '--svg', 'a', '--csv', 'b'], '--svg делает картинку одного приглашения, без --csv.'],
    [['--link', VK_LINK, '--base', 'ftp://a'], '--base: нужен адрес приложения, например https://kryltso.example.ru'],
    [['--link', VK_LINK, '--base', 'nowhere'], '--base: нужен адрес приложения, например https://kryltso.example.ru'],
    [['--colour', 'red'], 'Непонятный ключ или значение: --colour. Все ключи покажет --help.'],
    [['--link'], 'Непонятный ключ или значение: --link. Все ключи покажет --help.'],
  ])('%j is refused with a sentence', (args, sentence) => expect(refusal(...args)).toBe(sentence))

  it('takes a key in hexadecimal, base64 or base64url, and nothing else', () => {
    const secret = Uint8Array.from({ length: 32 }, (_, at) => 255 - at)
    for (const writing of ['hex', 'base64', 'base64url'] as const)
      expect(secretFrom(` ${Buffer.from(secret).toString(writing)}\n`)).toEqual(secret)
    for (const text of ['', 'abc', Buffer.from(secret).toString('hex').slice(2), `${'A'.repeat(42)}!`]) expect(secretFrom(text)).toBeNull()
  })
})

describe('the demo invites that npm start prints', () => {
  const texts = demoInviteTexts('http://localhost:4173', NOW, false)

  it('open one journey for each role, the same at every start', () => {
    expect(texts.map((text) => opened(text).r)).toEqual(['parent', 'teacher', 'specialist', 'admin', 'head'])
    expect(demoInviteTexts('http://localhost:4173', NOW, false)).toEqual(texts)
    for (const text of texts) expect(scanned(text)).toBe(/http:\S+/.exec(text)?.[0])
  })

  it('have their own colours on a screen', () => {
    for (const text of demoInviteTexts('http://localhost:4173', NOW, true)) expect(text).toContain('\u001b[97;40m')
  })
})
