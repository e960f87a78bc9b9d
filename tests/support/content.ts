import { compile, type Compiled } from '../../src/content-pack/compile.ts'
import { sayProblem } from '../../src/content-pack/problem.ts'

export const TODAY = '2026-11-24'

/** A whole small content without a mistake: one item of every kind, in both languages. A test changes one thing in it. */
export const SMALL: Readonly<Record<string, string>> = {
  'sources.yaml': `sources:
  regulation: { what: { ru: Положение, en: The regulation } }
  S1: { what: { ru: Справка, en: Help pages }, url: 'https://prof.sferum.ru/faq' }
phones:
  gosuslugi: { number: '88001007010', shown: '8 800 100-70-10', what: { ru: Госуслуги, en: Gosuslugi }, source: [S1], checkedOn: 2026-11-23 }
`,
  'pictures/tap-invite.yaml': `title: { ru: 'Приглашение в чате', en: 'The invite in a chat' }
panels:
  - frame: phone
    shapes:
      - { kind: bar, text: { ru: Чат группы, en: Group chat }, on: true }
      - { kind: in, text: { ru: Приглашение, en: Invite }, tap: true }
`,
  'journeys/parent/journey.yaml': `role: parent
steps:
  - id: open-invite
    formerly: [open-link]
    clauses: [2.5-1]
    minutes: 2
    network: true
    action: open-invite
    stuck: [help:code]
    picture: tap-invite
    checkedOn: 2026-11-23
    source: [regulation, S1]
    sure: careful
  - id: secure-vk
    for: { messenger: [vk] }
    clauses: [2.5-4]
    minutes: 3
    network: false
    secures: true
    waitsFor: teacher
    checkedOn: 2026-11-23
    source: [S1]
    sure: official
`,
  'journeys/parent/ru.md': `# Путь родителя

Пара минут, и вы в чате.

## open-invite | Откройте приглашение

### simple

Нажмите на ссылку.

### do

1. Нажмите \`Вступить\` в чате.
2. Смотрите **название** чата и [как узнать своих](guide:photos).

![](tap-invite)

> !care Никому не называйте код.

### do max iphone

Нажмите и держите.

### why

Так вас узнают.

### wrong

Ссылка не открылась.

### works

Вверху \`Профиль > Безопасность\`.

## secure-vk | Закройте вход

### simple

Включите пароль.

### do

Позвоните: [8 800 100-70-10](tel:88001007010).

### why

Чужой не войдёт.

### wrong

Код не пришёл.

### works

Пароль спросили.

### wait

Обычно день.

### remind

\`\`\`say
Здравствуйте, это {org}, группа «{group}».
\`\`\`
`,
  'journeys/parent/en.md': `# A parent’s path

Two minutes, and you are in.

## open-invite | Open the invite

### simple

Tap the link.

### do

Tap \`Вступить\` («Join»).

### why

So that they know you.

### wrong

The link does not open.

### works

You see the chat.

## secure-vk | Lock the door

### simple

Set a password.

### do

Set it.

### why

No stranger comes in.

### wrong

No code came.

### works

It asked for the password.

### wait

A day as a rule.

### remind

\`\`\`say
Hello from {org}.
\`\`\`
`,
  'guides/photos/guide.yaml': `theme: photos
clauses: [2.3-5]
related: [faq:must-parent]
checkedOn: 2026-11-23
source: [S1]
sure: several
`,
  'guides/photos/ru.md': `# Фото с утренника

Коротко о том, что можно.

## Согласие

Спросите родителей. Смотрите [пункт](regulation:2.3-5) и [сайт](https://prof.sferum.ru/faq).

## Где хранить

Не в общем чате.
`,
  'guides/photos/en.md': `# Photos from the party

What is allowed, in short.

## Consent

Ask the parents.

## Where to keep them

Not in the common chat.
`,
  'help/code/tree.yaml': `start: right-number
nodes:
  right-number: { yes: ask-teacher, no: fix-number }
  fix-number: { end: fix }
  ask-teacher: { end: message, to: teacher }
clauses: [3.2]
checkedOn: 2026-11-23
source: [S1]
sure: careful
`,
  'help/code/ru.md': `# Код не приходит

Жду СМС, а её нет.

## right-number | Номер верный?

### answers

- yes: Да
- no: Нет

## fix-number | Исправьте номер

### body

Вернитесь на шаг назад.

## ask-teacher | Напишите воспитателю

### body

Он поможет.

### say

\`\`\`say
Код не приходит, шаг «{step}», {device}.
\`\`\`
`,
  'help/code/en.md': `# No code comes

I wait for an SMS and none comes.

## right-number | Is the number right?

### answers

- yes: Yes
- no: No

## fix-number | Mend the number

### body

Go one step back.

## ask-teacher | Write to the teacher

### body

They will help.

### say

\`\`\`say
No code comes, {date}.
\`\`\`
`,
  'faq/joining/faq.yaml': `theme: joining
questions:
  - { id: must-parent, clauses: [2.5-1], for: {}, source: [S1], sure: official, checkedOn: 2026-11-23 }
phrases:
  - { id: number-in-use, to: help:code, source: [S1], sure: official, checkedOn: 2026-11-23 }
`,
  'faq/joining/ru.md': `# Вход

## must-parent | Обязан ли родитель?

Нет.

## number-in-use | Номер уже используется

Номер занят.

### also

- Этот номер занят
`,
  'faq/joining/en.md': `# Joining

## must-parent | Must a parent join?

No.

## number-in-use | The number is in use

It is taken.

### also

- This number is taken
`,
  'emergency/call/card.yaml': `order: 1
actions:
  - { id: hang-up, source: [S1], sure: several, checkedOn: 2026-11-23 }
clauses: [2.5-4]
`,
  'emergency/call/ru.md': `# Мне звонят и просят код

Спокойно.

## hang-up | Положите трубку

### body

Не объясняйте.

### why

Каждое слово им помогает.

### say

\`\`\`say
Я перезвоню сама.
\`\`\`
`,
  'emergency/call/en.md': `# They call and ask for a code

Stay calm.

## hang-up | Hang up

### body

Explain nothing.

### why

Every word helps them.
`,
  'security/two-step/item.yaml': `for: { messenger: [vk] }
area: account
level: must
minutes: 3
again: 90
clauses: [2.5-4]
checkedOn: 2026-11-23
source: [S1]
sure: official
`,
  'security/two-step/ru.md': `# Двойная проверка

Чужой не войдёт.

## item

### why

Пароля мало.

### how

Включите.

### check

Спросили код.

### ifnot

Спросите воспитателя.
`,
  'security/two-step/en.md': `# Two-step check

No stranger comes in.

## item

### why

A password is not enough.

### how

Switch it on.

### check

It asked for a code.

### ifnot

Ask the teacher.
`,
  'practice/teacher-code/scene.yaml': `scheme: F1
genuine: false
look: chat
lines:
  - { id: hello, who: them }
  - { id: ask-code, who: them, tell: code }
answers: [hang-up, give]
right: [hang-up]
checkedOn: 2026-11-23
source: [S1]
sure: official
`,
  'practice/teacher-code/ru.md': `# «Классный руководитель»

Вечер, незнакомый номер.

## lines

- hello: Добрый вечер!!!
- ask-code: Срочно! Пришлите код "из СМС", обновляем sfеrum.ru

## answers

- hang-up: Не отвечать
- give: Прислать код

## why

Школа кодов не просит.

## tells

- code: Просят код.
`,
  'practice/teacher-code/en.md': `# «Class teacher»

Evening, an unknown number.

## lines

- hello: Good evening!!!
- ask-code: Send me the code

## answers

- hang-up: Do not answer
- give: Send the code

## why

A school asks for no codes.

## tells

- code: They ask for a code.
`,
  'glossary/glossary.yaml': `- { id: study-profile, checkedOn: 2026-11-23, source: [S1], sure: careful }
`,
  'glossary/ru.md': `# Слова

## study-profile | Учебный профиль

Учебный профиль — раздел для учёбы.

### also

- учебного профиля
- учебном профиле
`,
  'glossary/en.md': `# Words

## study-profile | Study profile

The part for learning.
`,
  'acts/acts.yaml': `- { id: act-1241, number: 1241, date: 2022-07-13, status: checked, source: [S1] }
`,
  'acts/ru.md': `# Акты

## act-1241 | О «Моей школе»

Создаёт систему.
`,
  'acts/en.md': `# Acts

## act-1241 | On «Моя школа»

Creates the system.
`,
}

type Patch = Readonly<Record<string, string | null | ((text: string) => string)>>

/** The small content with some files changed, added, or (by `null`) taken away. */
export function content(patch: Patch = {}): Record<string, string> {
  const files: Record<string, string> = { ...SMALL }
  for (const [file, change] of Object.entries(patch)) {
    if (change === null) delete files[file]
    else if (typeof change === 'string') files[file] = change
    else {
      const before = files[file] ?? ''
      files[file] = change(before)
      if (files[file] === before) throw new Error(`the patch changes nothing in ${file}`)
    }
  }
  return files
}

export const compiled = (patch: Patch = {}): Compiled => compile(content(patch), { today: TODAY })

/** Every problem of the patched content, as it is printed. */
export const problemsOf = (patch: Patch): string[] => compiled(patch).problems.map(sayProblem)

/** Replaces the first `from` by `to`, or says that it is not there. */
export const swap =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`«${from}» is not in the text`)
    return text.replace(from, to)
  }
