import type { SignerVerdict } from '@/domain/institution'
import { defineTexts } from '@/i18n'

interface SignatureWords {
  readonly title: string
  readonly text: string
}
type Shown = Exclude<SignerVerdict, 'none'>

const ru: Record<Shown, SignatureWords> = {
  first: {
    title: 'Подпись встретилась впервые',
    text: 'Она доказывает: приглашение не изменили с тех пор, как его сделали. Чей это ключ, она не доказывает. Сравните шесть слов с плакатом. Когда нажмёте «Начать», запомним ключ и заметим, если он сменится.',
  },
  same: {
    title: 'Та же подпись, что раньше',
    text: 'Это приглашение сделал тот же, кто и прошлое.',
  },
  vouched: {
    title: 'Учреждение сменило ключ',
    text: 'Прежний ключ поручился за новый. Так и должно быть. Когда нажмёте «Начать», запомним новый.',
  },
  former: {
    title: 'Это приглашение сделано прежним ключом',
    text: 'Учреждение его сменило. Может быть, это старый плакат. А может быть, старым ключом пользуется чужой. Попросите новое приглашение.',
  },
  changed: {
    title: 'Подпись другая, не та, что раньше',
    text: 'Такое бывает, когда учреждение потеряло ключ. И когда приглашение подделали. Сравните шесть слов с плакатом в учреждении или спросите воспитателя лично. Не по телефону из этого приглашения.',
  },
  missing: {
    title: 'Подписи нет, а раньше была',
    text: 'Это учреждение подписывает приглашения. Это — без подписи: его мог сделать кто угодно. Спросите воспитателя или учителя лично.',
  },
}

const en: Record<Shown, SignatureWords> = {
  first: {
    title: 'A signature met for the first time',
    text: 'It proves that the invite was not changed since it was made. It does not prove whose key it is. Compare the six words with the poster. When you tap “Start”, the phone remembers the key and will notice another one.',
  },
  same: { title: 'The same signature as before', text: 'Whoever made the last invite made this one.' },
  vouched: {
    title: 'The institution has replaced its key',
    text: 'The old key vouched for the new one, as it should. When you tap “Start”, the phone remembers the new one.',
  },
  former: {
    title: 'This invite was made with an old key',
    text: 'The institution has replaced it. The poster may be old. Or a stranger uses the old key. Ask for a new invite.',
  },
  changed: {
    title: 'The signature is another than before',
    text: 'This happens when an institution has lost its key. And when an invite is forged. Compare the six words with the poster in the building, or ask the teacher in person. Not by the phone number in this invite.',
  },
  missing: {
    title: 'There is no signature, and there was one before',
    text: 'This institution signs its invites. This one is not signed: anybody may have made it. Ask the teacher in person.',
  },
}

export const signatureTexts = defineTexts({
  ru: {
    words: ru,
    knownAs: (org: string) => `Этот ключ знаком по приглашению от «${org}».`,
    others: (orgs: string) =>
      `На этом телефоне уже есть ключ другого учреждения: ${orgs}. Если это оно же, подпись сменилась: сверьте слова.`,
    show: 'Шесть слов этой подписи',
    counting: 'Считаем слова: нарочно медленно, чтобы их не подобрали…',
    failed: 'Слова не сосчитались. Закройте лишние вкладки и откройте приглашение снова.',
    compare: 'Сравните с плакатом в учреждении: те же слова, в том же порядке.',
    match: 'Слова совпали с плакатом',
    matched: 'Вы сверили слова: совпали.',
    askTitle: 'Всё равно начать?',
    askText: 'Мы не узнаём эту подпись. Начинайте, только если сверили слова с плакатом или спросили лично.',
    dont: 'Не начинать',
    sure: 'Я проверил лично — начать',
  },
  en: {
    words: en,
    knownAs: (org: string) => `This key is known from an invite of “${org}”.`,
    others: (orgs: string) =>
      `This phone knows another institution’s key already: ${orgs}. If it is the same one, its signature has changed: compare the words.`,
    show: 'The six words of this signature',
    counting: 'Counting the words: slowly on purpose, so that nobody can find the same ones…',
    failed: 'The words could not be counted. Close other tabs and open the invite again.',
    compare: 'Compare them with the poster in the building: the same words in the same order.',
    match: 'The words match the poster',
    matched: 'You compared the words: they match.',
    askTitle: 'Start all the same?',
    askText: 'We do not recognise this signature. Start only if you compared the words with the poster, or asked in person.',
    dont: 'Do not start',
    sure: 'I made sure in person: start',
  },
})
