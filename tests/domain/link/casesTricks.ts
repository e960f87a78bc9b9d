import type { CaseGroup, LinkCase } from './cases'
import { CALL, MAX, VK } from './tokens'

type Code = NonNullable<LinkCase['reasons']>[number]
const bad =
  (code: Code) =>
  (text: string, host?: string): LinkCase => ({ text, verdict: 'dangerous', reasons: [code], host })

const userinfo = bad('userinfo')
const port = bad('odd-port')
const ip = bad('ip-address')
const slashes = bad('odd-slashes')
const backslash = bad('backslash')
const bidi = bad('bidi')
const invisible = bad('invisible')
const broken = bad('whitespace-inside')
const encodedHost = bad('encoded-host')
const encodedPath = bad('encoded-path')
const doubled = bad('double-encoded')
const dots = bad('dot-segments')
const malformed = bad('malformed')

export const tricks: readonly CaseGroup[] = [
  {
    group: 'a name before the host',
    cases: [
      userinfo('vk.me@evil.example/join/x', 'evil.example'),
      userinfo('vk.me@evil.example', 'evil.example'),
      userinfo('https://vk.me@evil.example/', 'evil.example'),
      userinfo(`https://vk.me@evil.example/join/${VK}`, 'evil.example'),
      userinfo(`https://evil.example@vk.me/join/${VK}`, 'vk.me'),
      userinfo(`https://user:pass@vk.me/join/${VK}`, 'vk.me'),
      userinfo(`https://@vk.me/join/${VK}`, 'vk.me'),
      userinfo(`https://:@vk.me/join/${VK}`, 'vk.me'),
      userinfo(`https://vk.me:443@evil.example/join/${VK}`, 'evil.example'),
      userinfo('https://vk.me%2Fjoin@evil.example/', 'evil.example'),
      userinfo('https://sferum.ru@sferum.ru.example/', 'sferum.ru.example'),
      userinfo(`https://a@b@vk.me/join/${VK}`, 'vk.me'),
      userinfo('https://vk.me"@evil.example/', 'evil.example'),
      userinfo('https://vk.me<@evil.example/', 'evil.example'),
      userinfo('https://vk.me🙂@evil.example/', 'evil.example'),
      userinfo('https://vk.me&x=@evil.example/', 'evil.example'),
    ],
  },
  {
    group: 'a port, a number for a host',
    cases: [
      port(`https://vk.me:8443/join/${VK}`, 'vk.me'),
      port(`https://vk.me:80/join/${VK}`, 'vk.me'),
      port(`http://vk.me:443/join/${VK}`, 'vk.me'),
      port(`vk.me:8080/join/${VK}`, 'vk.me'),
      port(`https://max.ru:0/join/${MAX}`, 'max.ru'),
      ip('https://1.2.3.4/join/x', '1.2.3.4'),
      ip('http://2130706433/', '127.0.0.1'),
      ip('http://0x7f.1/', '127.0.0.1'),
      ip('http://017700000001/', '127.0.0.1'),
      ip('http://[::1]/', '[::1]'),
      ip('http://192.168.0.1:8080/', '192.168.0.1'),
    ],
  },
  {
    group: 'slashes that are not as they are',
    cases: [
      slashes(`https:vk.me/join/${VK}`, 'vk.me'),
      slashes(`https:/vk.me/join/${VK}`, 'vk.me'),
      slashes(`https:///vk.me/join/${VK}`, 'vk.me'),
      slashes(`https:////vk.me/join/${VK}`, 'vk.me'),
      slashes('https:evil.example'),
      backslash(`https:\\\\vk.me\\join\\${VK}`, 'vk.me'),
      backslash('https://vk.me\\@evil.example/', 'vk.me'),
      backslash('https://evil.example\\@vk.me/', 'evil.example'),
      backslash(`https://vk.me\\join\\${VK}`, 'vk.me'),
      backslash(`https:/\\vk.me/join/${VK}`, 'vk.me'),
      backslash(`https://evil.example\\.vk.me/join/${VK}`, 'evil.example'),
    ],
  },
  {
    group: 'characters that are not seen or turn the line',
    cases: [
      bidi(`https://vk.me/\u202ejoin/${VK}`),
      bidi(`\u202ehttps://vk.me/join/${VK}`),
      bidi(`Чат \u202e группы https://vk.me/join/${VK}`),
      bidi(`\u2066https://vk.me/join/${VK}\u2069`),
      bidi(`https://evil.example/\u202dx`),
      invisible(`https://v\u200bk.me/join/${VK}`, 'vk.me'),
      invisible(`https://vk\u00ad.me/join/${VK}`, 'vk.me'),
      invisible(`v\u200bk.me/join/${VK}`),
      invisible(`https://vk.me/jo\u200bin/${VK}`),
      invisible(`https://vk.me/join/${VK.slice(0, 9)}\u200b${VK.slice(9)}`),
      invisible(`https://vk.me/join/${VK.slice(0, 9)}\u2060${VK.slice(9)}`),
      invisible(`https://vk.me/join/${VK.slice(0, 9)}\ufe0f${VK.slice(9)}`),
      invisible(`https://vk.me/join/${VK.slice(0, 9)}\u0000${VK.slice(9)}`),
      invisible(`https://vk.me/join/${VK.slice(0, 9)}\u3164${VK.slice(9)}`),
      invisible(`https://vk.me/join/${VK}\u{e0041}x`),
      invisible(`https://sferum.ru/?p=messages&\u200djoin=${VK}`),
      broken('https://vk.me\t.evil.example/'),
      broken('https://vk.me\n.evil.example/'),
      broken('https://vk.me\r\n.evil.example/'),
      broken('https://vk.me\n@evil.example/'),
      broken('https://vk.me\t@evil.example/'),
      broken(`https://vk.me/join\t/${VK}`),
    ],
  },
  {
    group: 'letters written as numbers',
    cases: [
      encodedHost(`https://vk%2eme/join/${VK}`),
      encodedHost(`https://%76k.me/join/${VK}`),
      encodedHost(`https://evil.example%2f@vk.me%2f/`),
      encodedPath(`https://vk.me/j%6fin/${VK}`),
      encodedPath('https://vk.com/%61way.php?to=x'),
      encodedPath('https://vk.com/aw%61y.php?to=x'),
      encodedPath('https://vk.com/feed?%74o=evil.example'),
      encodedPath(`https://vk.me/join/%4Br7a${VK.slice(4)}`),
      encodedPath(`https://vk.me/join/${VK}%0d%0aSet-Cookie:x`),
      encodedPath(`https://vk.me/join/${VK}%00`),
      encodedPath('https://max.ru/%6coin'),
      encodedPath('https://vk.com/%5caway.php'),
      doubled(`https://vk.me/join/${VK.replaceAll('/', '%252F')}`),
      doubled(`https://sferum.ru/?p=messages&join=${VK.replace('=', '%253D')}`),
      doubled('https://vk.com/away.php?to=https%253A%252F%252Fevil.example'),
      dots(`https://vk.me/join/../away.php?to=https://evil.example`),
      dots(`https://vk.com/join/${VK}/../../away.php?to=x`),
      dots(`https://vk.com/join/%2e%2e/away.php`),
      dots(`https://vk.com/join/.%2E/away.php`),
      dots('https://vk.com/./away.php'),
      dots(`https://max.ru/join/${MAX}/../../u/x`),
      dots(`https://vk.com/call/join/${CALL}/../x`),
    ],
  },
  {
    group: 'an address no browser could open',
    cases: [
      malformed(`https://vk.me:99999/join/${VK}`),
      malformed('https://[vk.me]/'),
      malformed(`https://vk.me:80:443/join/${VK}`),
      malformed('https://vk.me%00.evil.example/'),
      malformed('https://vk.me\u0000.evil.example/'),
      malformed('https://a b.example/'.replace(' ', '%20')),
      malformed('https://999.999.999.999/'),
      malformed('https://xn--a/'),
      malformed(`https://${'a'.repeat(300)}.example/`),
    ],
  },
  {
    group: 'a trick beside a genuine link speaks first',
    cases: [
      userinfo(`https://vk.me/join/${VK} https://vk.me@evil.example/`),
      userinfo(`https://vk.me@evil.example/ https://vk.me/join/${VK}`),
      bad('script')(`https://vk.me/join/${VK} javascript:alert(1)`),
      bad('app-scheme')(`https://vk.me/join/${VK} intent://x#Intent;end`),
      bad('file-download')(`https://vk.me/join/${VK} https://sad5.example/x.apk`),
      ip(`https://vk.me/join/${VK} http://1.2.3.4/`),
    ],
  },
]
