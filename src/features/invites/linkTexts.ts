import type { ReasonCode, Verdict } from '@/domain/link'
import { defineTexts } from '@/i18n'

type WrongVerdict = Exclude<Verdict, 'invite'>
const wrongRu: Record<WrongVerdict, string> = {
  call: 'Это ссылка на звонок. Она проведёт в один разговор, а не в чат.',
  'sign-in': 'Это вход в аккаунт. Такие ссылки никому не дают.',
  page: 'Сайт настоящий, но ссылка никого не пригласит.',
  redirect: 'Короткая ссылка или переадресация. Семьи не увидят, куда она ведёт. Нужна полная.',
  lookalike: 'Адрес похож на настоящий, но сайт чужой. Не пользуйтесь им.',
  dangerous: 'Адрес записан обманчиво. Не пользуйтесь им.',
  foreign: 'Это другой сайт. Нужна ссылка из «Сферума», VK или MAX.',
  none: 'Ссылки здесь нет.',
}
const wrongEn: Record<WrongVerdict, string> = {
  call: 'This is a link to a call. It leads into one conversation, not into the chat.',
  'sign-in': 'This enters an account. Such links are given to nobody.',
  page: 'A genuine site, but the link invites nobody.',
  redirect: 'A short link or a redirect. Families cannot see where it leads. Use the full one.',
  lookalike: 'The address resembles a genuine one, but the site is a stranger’s. Do not use it.',
  dangerous: 'The address is written deceptively. Do not use it.',
  foreign: 'This is another site. You need a link from Sferum, VK or MAX.',
  none: 'There is no link here.',
}
/** Where the reason says more than the verdict. */
const whyRu: Partial<Record<ReasonCode, string>> = {
  'members-only':
    'Это адрес переписки (im?sel=…). Он откроется только у тех, кто уже в чате. Нужна пригласительная ссылка: её берут в настройках чата.',
  'chat-list': 'Это список ваших чатов. Откройте нужный чат и возьмите его пригласительную ссылку в настройках.',
  organisation: 'Это страница учреждения (dashboard). В чат она не пригласит. Возьмите пригласительную ссылку чата.',
  channel: 'Это канал или публичная страница. Нужна пригласительная ссылка чата.',
  contact: 'Это личный контакт. Нужна пригласительная ссылка чата.',
  'token-missing': 'От ссылки осталось только начало. Скопируйте её целиком.',
  'token-cut': 'Ссылка обрезана. Скопируйте её целиком, вместе со знаком «=» в конце.',
  'sign-up': 'Это страница регистрации. Нужна пригласительная ссылка чата.',
}
const whyEn: Partial<Record<ReasonCode, string>> = {
  'members-only':
    'This is a conversation’s address (im?sel=…). It opens only for those already in the chat. Take the invite link from the chat’s settings.',
  'chat-list': 'This is your list of chats. Open the chat and take its invite link from the settings.',
  organisation: 'This is the institution’s page (dashboard). It does not invite into a chat. Take the chat’s invite link.',
  channel: 'This is a channel or a public page. You need the chat’s invite link.',
  contact: 'This is a personal contact. You need the chat’s invite link.',
  'token-missing': 'Only the beginning of the link is left. Copy all of it.',
  'token-cut': 'The link is cut. Copy all of it, with the “=” at its end.',
  'sign-up': 'This is a registration page. You need the chat’s invite link.',
}

export const linkTexts = defineTexts({
  ru: {
    linkGood: (host: string) => `Настоящее приглашение на ${host}`,
    wrong: wrongRu,
    why: whyRu,
    takeApart: 'Разобрать по частям',
  },
  en: {
    linkGood: (host: string) => `A genuine invite at ${host}`,
    wrong: wrongEn,
    why: whyEn,
    takeApart: 'Take it apart',
  },
})
