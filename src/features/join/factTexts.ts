import type { SignerVerdict } from '@/domain/institution'
import { defineTexts } from '@/i18n'

const signaturesRu: Record<SignerVerdict | 'unknown', string> = {
  unknown: 'есть',
  none: 'Без подписи: убедитесь, что приглашение дал человек, которого вы знаете.',
  first: 'есть, на этом телефоне впервые',
  same: 'та же, что раньше',
  vouched: 'новая, прежняя за неё ручается',
  former: 'прежняя, учреждение её сменило',
  changed: 'другая, не та, что раньше',
  missing: 'нет, а раньше была',
}
const signaturesEn: Record<SignerVerdict | 'unknown', string> = {
  unknown: 'there is one',
  none: 'Not signed: make sure that somebody you know gave it to you.',
  first: 'there is one, new to this phone',
  same: 'the same as before',
  vouched: 'a new one; the old one vouches for it',
  former: 'an old one that was replaced',
  changed: 'another than before',
  missing: 'none, although there was one before',
}

/** What stands in the rows of an invite; apart from the other words of the room, since the first light brings these and no more. */
export const factTexts = defineTexts({
  ru: {
    asRole: { parent: 'родитель', teacher: 'учитель', specialist: 'специалист', admin: 'администратор', head: 'руководитель' },
    group: 'Группа',
    classGroup: 'Класс',
    role: 'Ваша роль',
    messenger: 'Где',
    messengers: { vk: '«Сферум» в VK-мессенджере', max: '«Сферум» в MAX' },
    ask: 'Кого спросить',
    number: 'Номер в списке',
    goodUntil: 'Действует до',
    link: 'Ссылка внутри',
    linkGenuine: (host: string) => `ведёт на ${host} — это настоящий адрес`,
    noLink: 'Ссылки внутри нет: её дадут отдельно.',
    signatures: signaturesRu,
    checkingSignature: 'проверяем…',
    signature: 'Подпись',
  },
  en: {
    asRole: { parent: 'a parent', teacher: 'a teacher', specialist: 'a specialist', admin: 'an administrator', head: 'the head' },
    group: 'Group',
    classGroup: 'Class',
    role: 'Your role',
    messenger: 'Through',
    messengers: { vk: 'Sferum in VK Messenger', max: 'Sferum in MAX' },
    ask: 'Whom to ask',
    number: 'Number in the list',
    goodUntil: 'Good until',
    link: 'The link inside',
    linkGenuine: (host: string) => `leads to ${host}, a genuine address`,
    noLink: 'There is no link inside: you will get it separately.',
    signatures: signaturesEn,
    checkingSignature: 'checking…',
    signature: 'Signature',
  },
})
