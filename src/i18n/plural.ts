import { language } from './language.ts'

/** Russian needs three: 1 шаг, 2 шага, 5 шагов. English uses `one` and `many`. */
export interface Forms {
  readonly one: string
  readonly few?: string
  readonly many: string
}

const rules = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') }

/** `plural(3, { one: 'шаг', few: 'шага', many: 'шагов' })` is «3 шага», with a non-breaking space. */
export function plural(n: number, forms: Forms): string {
  const rule = rules[language.value].select(n)
  const word = rule === 'one' ? forms.one : rule === 'few' ? (forms.few ?? forms.many) : forms.many
  return `${n}\u00A0${word}`
}
