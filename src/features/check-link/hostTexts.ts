import type { HostOwner, Sure } from '@/domain/link'
import { defineTexts } from '@/i18n'

const ownersRu: Record<HostOwner, string> = {
  vk: 'Это адрес VK.',
  max: 'Это адрес MAX.',
  sferum: 'Это адрес «Сферума».',
  state: 'Это государственный сайт.',
  store: 'Это магазин приложений.',
}
const ownersEn: Record<HostOwner, string> = {
  vk: 'This is an address of VK.',
  max: 'This is an address of MAX.',
  sferum: 'This is an address of Sferum.',
  state: 'This is a site of the state.',
  store: 'This is an app store.',
}
const sureRu: Record<Sure, string> = {
  official: 'назван владельцем или ведомством',
  several: 'встретился в нескольких местах',
  one: 'встретился в одном месте',
  common: 'общеизвестен',
}
const sureEn: Record<Sure, string> = {
  official: 'named by its owner or an authority',
  several: 'met in several places',
  one: 'met in one place',
  common: 'generally known',
}

export const hostTexts = defineTexts({
  ru: {
    leadsTo: 'На самом деле ведёт на',
    hostAscii: (host: string) => `Браузер читает это имя так: ${host}`,
    noHost: 'Имени сайта в ней нет.',
    unknownHost: 'Такого адреса мы не знаем.',
    ownerIs: (name: string) => `Хозяин адреса — «${name}», что бы ни стояло перед ним.`,
    resembles: (host: string) => `Выдаёт себя за ${host}.`,
    owners: ownersRu,
    known: 'Какие адреса мы считаем настоящими',
    knownText: 'Сравниваем имя сайта целиком, буква в букву. Список хранится в телефоне.',
    sure: sureRu,
    checkedOn: (date: string) => `сверено ${date}`,
    sources: (ids: string) => `источники: ${ids}`,
    notConfirmed: 'назван в Положении, не подтверждён',
  },
  en: {
    leadsTo: 'It really leads to',
    hostAscii: (host: string) => `The browser reads this name as ${host}`,
    noHost: 'There is no site’s name in it.',
    unknownHost: 'We do not know this address.',
    ownerIs: (name: string) => `The owner is “${name}”, whatever stands before it.`,
    resembles: (host: string) => `It pretends to be ${host}.`,
    owners: ownersEn,
    known: 'Which addresses we take for genuine',
    knownText: 'The site’s whole name is compared, letter by letter. The list is kept on the phone.',
    sure: sureEn,
    checkedOn: (date: string) => `checked ${date}`,
    sources: (ids: string) => `sources: ${ids}`,
    notConfirmed: 'named in the regulation, not confirmed',
  },
})
