import { describe, expect, it } from 'vitest'
import { bestFirst, sortFound, wifiName, type FoundKind } from '@/domain/found/foundKind'
import { inviteAddress } from '@/domain/invite'
import { aBody, MAX_LINK, SFERUM_LINK, VK_LINK } from '../../support/invites.ts'
import { CALL, OLD_VK } from '../link/tokens.ts'

const CASES: readonly (readonly [what: string, text: string, kind: FoundKind])[] = [
  ['an invite of ours', inviteAddress('https://kryltso.example', aBody()), 'own-invite'],
  ['an invite of ours on a host nobody knows', inviteAddress('https://other.example/porch', aBody()), 'own-invite'],
  ['a transfer code', 'KR1.AbCd_Ef-0123', 'transfer'],
  ['a transfer code of a later version', 'KR2.AbCd_Ef-0123', 'transfer'],
  ['an institution’s key', 'KRK1.AbCd_Ef-0123', 'key'],
  ['an institution’s key of a later version', 'KRK2.AbCd_Ef-0123', 'key'],
  ['a code of ours that nobody knows yet', 'KRD1.AbCd_Ef-0123', 'own-code'],
  [
    'an invite whose first part ends like a transfer code begins',
    'https://kryltso.example/i#AQOJAGwnRHxof_tdhCIDJmnXvrqf5mn-KR1.AbCd',
    'own-invite',
  ],
  ['a MAX invite', MAX_LINK, 'invite'],
  ['a VK invite', VK_LINK, 'invite'],
  ['an older VK invite', `https://vk.me/join/${OLD_VK}`, 'invite'],
  ['a Sferum invite', SFERUM_LINK, 'invite'],
  ['a call', `https://vk.com/call/join/${CALL}`, 'call'],
  ['a sign-in of VK ID', 'https://id.vk.ru/code_auth?stage=check&code=made-up', 'sign-in'],
  ['another sign-in', 'https://qr.vk.com/ca?q=made-up', 'sign-in'],
  ['a chat list', 'https://sferum.ru/?p=messages', 'page'],
  ['a dialogue for its members', 'https://vk.com/im?sel=c12', 'page'],
  ['a short link', 'https://clck.ru/3PAbCd', 'redirect'],
  ['a look-alike', 'https://sferum-ru.online/join', 'lookalike'],
  ['a script', 'javascript:alert(1)', 'dangerous'],
  ['an app’s own scheme', 'intent://scan/#Intent;scheme=zxing;end', 'dangerous'],
  ['any other site', 'https://pogoda.example/segodnya', 'foreign'],
  ['Wi-Fi', 'WIFI:T:WPA;S:sad-7;P:made-up;;', 'wifi'],
  ['a contact with an address in it', 'BEGIN:VCARD\nVERSION:3.0\nFN:Мария\nURL:https://vk.me/join/x\nEND:VCARD', 'contact'],
  ['a phone number', 'tel:+70000000000', 'phone'],
  ['a ready text message', 'SMSTO:0000:PODPISKA', 'sms'],
  ['a payment', 'ST00012|Name=Детский сад|PersonalAcc=0', 'payment'],
  ['a payment link', 'https://qr.nspk.ru/AS000000', 'payment'],
  ['a place', 'geo:55.75,37.61', 'geo'],
  ['an event', 'BEGIN:VEVENT\nSUMMARY:Утренник\nEND:VEVENT', 'event'],
  ['a wallet', 'ton://transfer/made-up', 'crypto'],
  ['an e-mail address', 'mailto:sad@example.org', 'email'],
  ['plain words', 'Собрание в среду в 18:00', 'text'],
  ['nothing at all', '   ', 'text'],
]

describe('what was found', () => {
  it.each(CASES)('%s is told apart', (_what, text, kind) => {
    const sorted = sortFound(text)
    expect(sorted.kind).toBe(kind)
    expect(sorted.text).toBe(text)
  })

  it('takes a transfer code out of the words around it', () => {
    expect(sortFound('мой код KR1.AbC_-9 от телефона').text).toBe('KR1.AbC_-9')
  })

  it('names the host of everything with a link', () => {
    expect(sortFound(MAX_LINK).report?.host).toBe('max.ru')
    expect(sortFound('WIFI:S:https://max.ru;;').report).toBeNull()
  })

  it('puts what a person came for first when a poster shows several', () => {
    const mixed = ['https://clck.ru/3PAbCd', 'Столовая', MAX_LINK, inviteAddress('https://kryltso.example', aBody())]
    expect(bestFirst(mixed.map(sortFound)).map(({ kind }) => kind)).toEqual(['own-invite', 'invite', 'redirect', 'text'])
  })

  it('reads the name of a Wi-Fi network, and never its password', () => {
    expect(wifiName('WIFI:T:WPA;S:Сад № 7\\; гости;P:secret;;')).toBe('Сад № 7; гости')
    expect(wifiName('WIFI:S:sad-7;T:nopass;;')).toBe('sad-7')
    expect(wifiName('WIFI:T:WPA;P:S:secret;;')).toBeNull()
  })
})
