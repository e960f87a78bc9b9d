import { describe, expect, it } from 'vitest'
import { problemsOf, swap } from '../support/content.ts'

type Patch = Parameters<typeof problemsOf>[0]

const FACTS = 'minutes: 1, network: false, checkedOn: 2026-11-23, source: [S1], sure: careful'
const SIX = ['one', 'two', 'three', 'four', 'five', 'six']
const wordsOf = (ids: readonly string[], word: string) =>
  ids
    .map((id) => `\n## ${id} | ${word}\n${['simple', 'do', 'why', 'wrong', 'works'].map((part) => `\n### ${part}\n\n${word}.\n`).join('')}`)
    .join('')

/** What is done to the small content, and what is said about it: all of it, nothing else. */
const cases: Readonly<Record<string, readonly [what: string, patch: Patch, said: readonly (string | RegExp)[]][]>> = {
  'structure and words': [
    [
      'a step without English words',
      { 'journeys/parent/en.md': (text) => text.slice(0, text.indexOf('## secure-vk')) },
      ['journeys/parent/en.md:1: (secure-vk) `secure-vk` has no words in this language: there is no «## secure-vk | …»'],
    ],
    [
      'words without a step',
      { 'journeys/parent/ru.md': (text) => `${text}\n## lost | Потерялось\n` },
      [/^journeys\/parent\/ru\.md:68: \(lost\) there are words for `lost`, but the structure does not name it$/],
    ],
    ['a missing language', { 'guides/photos/en.md': null }, ['guides/photos/en.md: there are no words in this language (en)']],
    [
      'a missing structure',
      {
        'help/code/tree.yaml': null,
        'journeys/parent/journey.yaml': swap('    stuck: [help:code]\n', ''),
        'faq/joining/faq.yaml': swap('to: help:code, ', ''),
      },
      ['help/code/tree.yaml: the structure of this folder is missing'],
    ],
    [
      'a step of one messenger whose name does not say of which, and one that is always done again anyway',
      {
        'journeys/parent/journey.yaml': (text) =>
          swap('    for: { messenger: [vk] }\n', '    for: { messenger: [max] }\n    againAfterMove: true\n')(text),
      },
      [
        'journeys/parent/journey.yaml:14: (secure-vk) a step for max alone is called `…-max`, so that a move finds its fellow in the other messenger',
        'journeys/parent/journey.yaml:16: (secure-vk) a step for one messenger alone is always done again after a move',
      ],
    ],
    [
      'a missing required part',
      { 'journeys/parent/ru.md': swap('### why\n\nТак вас узнают.\n', '') },
      ['journeys/parent/ru.md:5: (open-invite/why) «### why» is missing'],
    ],
    [
      'a step that waits without words for waiting',
      { 'journeys/parent/en.md': (text) => text.slice(0, text.indexOf('### wait')) },
      [
        'journeys/parent/en.md:27: (secure-vk/remind) «### remind» is missing',
        'journeys/parent/en.md:27: (secure-vk/wait) «### wait» is missing',
      ],
    ],
    [
      'an empty part',
      { 'journeys/parent/ru.md': swap('Так вас узнают.\n', '') },
      ['journeys/parent/ru.md:24: (open-invite/why) «### why» is empty'],
    ],
    [
      'a part nobody knows',
      { 'journeys/parent/ru.md': swap('### why', '### because') },
      [/:5: \(open-invite\/why\) «### why» is missing/, /:24: \(open-invite\/because\) there is no part called `because` here/],
    ],
    [
      'a heading without an id',
      { 'journeys/parent/en.md': (text) => `${text}\n## Further reading\n` },
      [/^journeys\/parent\/en\.md:59: a section begins with an id/],
    ],
    [
      'the same section twice',
      { 'journeys/parent/en.md': (text) => `${text}\n## secure-vk | Again\n` },
      [/en\.md:59: \(secure-vk\) words for `secure-vk` stand here a second time/],
    ],
    [
      'a missing title',
      { 'guides/photos/ru.md': swap('# Фото с утренника\n', '') },
      [/^guides\/photos\/ru\.md:1: there is no title/, /^guides\/photos\/ru\.md:2: something stands before the title/],
    ],
    [
      'a file that nothing reads',
      { 'guides/photos/de.md': '# Fotos\n' },
      ['guides/photos/de.md: nothing reads this file; see README.md for the names of files'],
    ],
    [
      'another number of headings in English',
      { 'guides/photos/en.md': swap('## Where to keep them\n', '') },
      ['guides/photos/en.md: 1 headings, but 2 in Russian; both languages say the same'],
    ],
  ],
  ids: [
    [
      'a repeated step',
      {
        'journeys/parent/journey.yaml': (text) =>
          `${text}  - { id: secure-vk, minutes: 1, network: false, checkedOn: 2026-11-23, source: [S1], sure: careful }\n`,
      },
      ['journeys/parent/journey.yaml:24: (secure-vk) the id `secure-vk` is here a second time'],
    ],
    [
      'a past that is still in use',
      { 'journeys/parent/journey.yaml': swap('[open-link]', '[secure-vk]') },
      ['journeys/parent/journey.yaml:3: (open-invite) formerly `secure-vk`: that id is still in use'],
    ],
    [
      'a question id that stands in two themes',
      {
        'faq/two/faq.yaml': 'theme: chats\nquestions:\n  - { id: must-parent, source: [S1], sure: official, checkedOn: 2026-11-23 }\n',
        'faq/two/ru.md': '# Чаты\n\n## must-parent | Что?\n\nТо.\n',
        'faq/two/en.md': '# Chats\n\n## must-parent | What?\n\nThat.\n',
      },
      [
        /^faq\/two\/faq\.yaml:3: \(must-parent\) question or phrase `must-parent` is here a second time; first in faq\/joining\/faq\.yaml:3$/,
      ],
    ],
    [
      'an id that has vanished',
      { 'ids.yaml': 'steps: { parent: [open-link, open-invite, secure-vk, buy-a-phone] }\nsecurity: [two-step]\n' },
      [/^ids\.yaml:1: the published step `parent\/buy-a-phone` has vanished/],
    ],
  ],
  'pointing at what is not there': [
    [
      'an unknown clause',
      { 'guides/photos/guide.yaml': swap('2.3-5', '9.9') },
      ['guides/photos/guide.yaml:2: there is no clause of the regulation `9.9`'],
    ],
    ['a source that is not listed', { 'help/code/tree.yaml': swap('[S1]', '[S99]') }, ['help/code/tree.yaml:8: there is no source `S99`']],
    [
      'a link to a guide that does not exist',
      { 'journeys/parent/ru.md': swap('guide:photos', 'guide:nowhere') },
      ['journeys/parent/ru.md:14: (open-invite/do) there is no guide `nowhere`'],
    ],
    [
      'a link that is no place',
      { 'guides/photos/ru.md': swap('regulation:2.3-5', 'cellar') },
      [/^guides\/photos\/ru\.md:7: `cellar` is no place of the app/],
    ],
    [
      'a number that is not listed',
      { 'journeys/parent/ru.md': swap('tel:88001007010', 'tel:88005553535') },
      ['journeys/parent/ru.md:44: (secure-vk/do) there is no phone number `88005553535`'],
    ],
    [
      'an address that is not https',
      { 'guides/photos/ru.md': swap('https://prof', 'http://prof') },
      [/^guides\/photos\/ru\.md:7: .* must begin with https/],
    ],
    [
      'a script in a link',
      { 'guides/photos/ru.md': swap('https://prof.sferum.ru/faq', 'javascript:alert(1)') },
      [/^guides\/photos\/ru\.md:7: `javascript:alert\(1\)` is no place of the app/],
    ],
    [
      'a picture that is not there',
      { 'journeys/parent/ru.md': swap('![](tap-invite)', '![](tap-nothing)') },
      ['journeys/parent/ru.md:16: (open-invite/do) there is no picture `tap-nothing`'],
    ],
    [
      'a step stuck without help',
      { 'journeys/parent/journey.yaml': swap('help:code', 'help:link') },
      ['journeys/parent/journey.yaml:9: (open-invite) there is no help tree `link`'],
    ],
  ],
  structures: [
    ['YAML that cannot be read', { 'guides/photos/guide.yaml': 'theme: [photos\n' }, [/^guides\/photos\/guide\.yaml:\d: /]],
    [
      'a missing field',
      { 'emergency/call/card.yaml': swap('order: 1\n', '') },
      ['emergency/call/card.yaml:1: the field `order` is missing'],
    ],
    [
      'a field nobody knows',
      { 'guides/photos/guide.yaml': swap('theme', 'colour: red\ntheme') },
      ['guides/photos/guide.yaml:1: nobody knows the field `colour`'],
    ],
    [
      'a word outside its list',
      { 'security/two-step/item.yaml': swap('level: must', 'level: often') },
      [/^security\/two-step\/item\.yaml:3: `level` must be .*, not "often"/],
    ],
    [
      'a date that is none',
      { 'guides/photos/guide.yaml': swap('2026-11-23', '2026-02-30') },
      ['guides/photos/guide.yaml:4: `checkedOn`: a date is written YYYY-MM-DD'],
    ],
    [
      'a date that has not come',
      { 'guides/photos/guide.yaml': swap('2026-11-23', '2026-11-25') },
      ['guides/photos/guide.yaml:4: checkedOn 2026-11-25 has not come yet; today is 2026-11-24'],
    ],
    [
      'a fact without a source',
      { 'guides/photos/guide.yaml': swap('source: [S1]\n', '') },
      ['guides/photos/guide.yaml:1: the field `source` is missing'],
    ],
    [
      'more steps than a parent can walk',
      {
        'journeys/parent/journey.yaml': (text) => `${text}${SIX.map((id) => `  - { id: ${id}, ${FACTS} }\n`).join('')}`,
        'journeys/parent/ru.md': (text) => text + wordsOf(SIX, 'Так'),
        'journeys/parent/en.md': (text) => text + wordsOf(SIX, 'So'),
      },
      ['journeys/parent/journey.yaml:3: 8 steps for vk kindergarten android; a parent walks at most 7'],
    ],
  ],
  variants: [
    [
      'a condition nobody is called by',
      { 'journeys/parent/ru.md': swap('### do max iphone', '### do max nokia') },
      [/^journeys\/parent\/ru\.md:20: \(open-invite\/do\) nobody is called `nokia`; a variant is for parent teacher/],
    ],
    [
      'the same variant twice',
      { 'journeys/parent/ru.md': swap('### do max iphone', '### do') },
      ['journeys/parent/ru.md:20: (open-invite/do) «### do» for the same readers a second time'],
    ],
    [
      'a reader for whom nothing is written',
      { 'journeys/parent/en.md': swap('### do\n', '### do vk\n') },
      ['journeys/parent/en.md:5: (open-invite/do) «### do» has nothing for: parent max kindergarten android; add the plain one'],
    ],
    [
      'a reader for whom there is no picture',
      { 'journeys/parent/journey.yaml': swap('picture: tap-invite', 'picture: [{ when: { device: [iphone] }, is: tap-invite }]') },
      [/journey\.yaml:10: \(open-invite\) no picture fits: parent vk kindergarten android/],
    ],
    [
      'variants of what has none',
      { 'journeys/parent/en.md': swap('### wait', '### wait vk') },
      ['journeys/parent/en.md:49: (secure-vk/wait) «### wait» has no variants'],
    ],
  ],
  pictures: [
    [
      'nothing to look for',
      { 'pictures/tap-invite.yaml': swap(', tap: true', '') },
      [/^pictures\/tap-invite\.yaml:1: nothing to look for/],
    ],
    [
      'two fingers',
      { 'pictures/tap-invite.yaml': swap('on: true', 'tap: true') },
      ['pictures/tap-invite.yaml:3: more than one `tap` in a panel'],
    ],
    [
      'a text too long',
      { 'pictures/tap-invite.yaml': swap('Чат группы', 'Чат нашей самой дружной группы') },
      ['pictures/tap-invite.yaml:5: «Чат нашей самой дружной группы» has 30 characters, at most 22'],
    ],
    [
      'a shape nobody can draw',
      { 'pictures/tap-invite.yaml': swap('kind: bar', 'kind: window') },
      [/^pictures\/tap-invite\.yaml:5: `panels\[0\]\.shapes\[0\]\.kind` must be/],
    ],
    [
      'too many shapes',
      { 'pictures/tap-invite.yaml': (text) => text + '      - { kind: lines }\n'.repeat(5) },
      ['pictures/tap-invite.yaml:5: `panels[0].shapes`: at most 6 shapes'],
    ],
    [
      'Russian words alone',
      { 'pictures/tap-invite.yaml': swap('{ ru: Чат группы, en: Group chat }', 'Чат') },
      [/:5: «Чат»: Russian words need their English/],
    ],
  ],
  marks: [
    [
      'HTML in a line',
      { 'guides/photos/ru.md': swap('Не в общем', 'Не <b>в</b> общем') },
      ['guides/photos/ru.md:11: HTML is not shown', 'guides/photos/ru.md:11: HTML is not shown'],
    ],
    [
      'HTML between paragraphs',
      { 'guides/photos/ru.md': swap('Не в общем', '<div onclick="x()">\n\nНе в общем') },
      ['guides/photos/ru.md:11: HTML is not shown'],
    ],
    ['slanted text', { 'guides/photos/en.md': swap('Ask the', 'Ask *the*') }, [/^guides\/photos\/en\.md:7: there is no slanted text/]],
    [
      'a table',
      { 'guides/photos/en.md': (text) => `${text}\n| a | b |\n| - | - |\n| c | d |\n` },
      [/^guides\/photos\/en\.md:13: there are no tables/],
    ],
    [
      'a heading of another size',
      { 'guides/photos/en.md': (text) => `${text}\n### Smaller\n` },
      [/^guides\/photos\/en\.md:13: a heading that is not among those/],
    ],
    [
      'a picture from elsewhere',
      { 'guides/photos/en.md': (text) => `${text}\n![](https://example.com/a.png)\n` },
      ['guides/photos/en.md:13: there is no picture `https://example.com/a.png`'],
    ],
    [
      'a picture inside a sentence',
      { 'guides/photos/en.md': swap('Ask the', 'Ask ![](tap-invite) the') },
      ['guides/photos/en.md:7: a picture stands in a paragraph of its own'],
    ],
    [
      'a note of an unknown tone',
      { 'journeys/parent/ru.md': swap('!care', '!loud') },
      ['journeys/parent/ru.md:18: (open-invite/do) a note begins with !tip, !care or !danger'],
    ],
    [
      'a list in a list',
      { 'guides/photos/en.md': (text) => `${text}\n- one\n  - two\n` },
      ['guides/photos/en.md:14: only plain paragraphs stand in a list'],
    ],
    [
      'a list that goes on after something else',
      { 'guides/photos/en.md': (text) => `${text}\n1. one\n\n![](tap-invite)\n\n2. two\n` },
      [/^guides\/photos\/en\.md:17: a list that begins with 2, not 1/],
    ],
    [
      'a fenced block for nobody',
      { 'guides/photos/en.md': (text) => `${text}\n\`\`\`js\nalert(1)\n\`\`\`\n` },
      ['guides/photos/en.md:13: a fenced block is marked `say`'],
    ],
    [
      'a place nobody fills in',
      { 'journeys/parent/en.md': swap('{org}', '{child}') },
      [/^journeys\/parent\/en\.md:55: \(secure-vk\/remind\) nobody fills in `\{child\}`/],
    ],
  ],
  help: [
    [
      'a start that is not there',
      { 'help/code/tree.yaml': swap('start: right-number', 'start: wrong-number') },
      [/tree\.yaml:1: the tree starts at `wrong-number`/],
    ],
    [
      'an answer that leads nowhere',
      { 'help/code/tree.yaml': swap('yes: ask-teacher', 'yes: ask-nobody') },
      [
        /tree\.yaml:3: \(right-number\) the answer `yes` leads to `ask-nobody`/,
        /tree\.yaml:5: \(ask-teacher\) no answer leads to `ask-teacher`/,
      ],
    ],
    [
      'a node nobody reaches',
      { 'help/code/tree.yaml': swap('yes: ask-teacher', 'yes: fix-number') },
      ['help/code/tree.yaml:5: (ask-teacher) no answer leads to `ask-teacher`'],
    ],
    [
      'a loop',
      { 'help/code/tree.yaml': swap('fix-number: { end: fix }', 'fix-number: { yes: right-number, no: ask-teacher }') },
      [
        /^help\/code\/en\.md:12: \(fix-number\/answers\)/,
        /^help\/code\/ru\.md:12: \(fix-number\/answers\)/,
        /tree\.yaml:3: \(right-number\) a loop: right-number → fix-number → right-number/,
      ],
    ],
    [
      'a question with one answer',
      {
        'help/code/tree.yaml': swap(', no: fix-number', ''),
        'help/code/ru.md': swap('- no: Нет\n', ''),
        'help/code/en.md': swap('- no: No\n', ''),
      },
      [/tree\.yaml:3: \(right-number\) a question needs at least two answers/, /no answer leads to `fix-number`/],
    ],
    [
      'an answer without words',
      { 'help/code/en.md': swap('- no: No\n', '') },
      [/^help\/code\/en\.md:7: \(right-number\/answers\) `no` has no words in this language/],
    ],
    [
      'a timer without words, and words without a timer',
      {
        'help/code/tree.yaml': swap('fix-number: { end: fix }', 'fix-number: { end: fix, timer: { stages: { now: 0 } } }'),
        'help/code/ru.md': (text) => `${text}\n### timer\n\n- start: Жду\n`,
      },
      [
        /^help\/code\/en\.md:12: \(fix-number\/timer\) «### timer» is missing/,
        /^help\/code\/ru\.md:12: \(fix-number\/timer\) «### timer» is missing/,
        /^help\/code\/ru\.md:\d+: \(ask-teacher\/timer\) there are words for a timer, but the structure names none/,
      ],
    ],
    [
      'a timer that begins late, goes back and leads nowhere',
      {
        'help/code/tree.yaml': swap(
          'fix-number: { end: fix }',
          'fix-number: { end: fix, timer: { stages: { now: 5, later: 3 }, then: nowhere } }',
        ),
        'help/code/ru.md': swap(
          '## ask-teacher',
          '### timer\n\n- start: Жду\n- now: Раз\n- later: Два\n- came: Есть\n- then: Туда\n\n## ask-teacher',
        ),
        'help/code/en.md': swap('## ask-teacher', '### timer\n\n- start: A\n- now: B\n- later: C\n- came: D\n- then: E\n\n## ask-teacher'),
      },
      [
        /tree\.yaml:4: \(fix-number\) each stage of a timer begins later/,
        /tree\.yaml:4: \(fix-number\) the answer `timer` leads to `nowhere`/,
        /tree\.yaml:4: \(fix-number\) the first stage of a timer begins at 0/,
      ],
    ],
    ['a message to nobody', { 'help/code/tree.yaml': swap(', to: teacher', '') }, [/tree\.yaml:5: \(ask-teacher\) a message needs `to:`/]],
    [
      'a message without a text',
      { 'help/code/en.md': (text) => text.slice(0, text.indexOf('### say')) },
      [/^help\/code\/en\.md:18: \(ask-teacher\/say\) «### say» is missing/],
    ],
  ],
  'security and practice': [
    [
      'a circle of needs',
      { 'security/two-step/item.yaml': (text) => `${text}needs: [two-step]\n` },
      [/item\.yaml:\d+: a circle of needs: two-step → two-step/],
    ],
    [
      'a right answer that is not among the answers',
      { 'practice/teacher-code/scene.yaml': swap('right: [hang-up]', 'right: [run]') },
      [/scene\.yaml:8: the right answer `run` is not among the answers/],
    ],
    [
      'nothing to learn',
      { 'practice/teacher-code/scene.yaml': swap('right: [hang-up]', 'right: [hang-up, give]') },
      [/every answer is right/],
    ],
    [
      'a cheat that nothing gives away',
      {
        'practice/teacher-code/scene.yaml': swap(', tell: code', ''),
        'practice/teacher-code/ru.md': (text) => text.slice(0, text.indexOf('## tells')),
        'practice/teacher-code/en.md': (text) => text.slice(0, text.indexOf('## tells')),
      },
      [/scene\.yaml:5: no line has a `tell`/],
    ],
    [
      'a tell that is not explained',
      { 'practice/teacher-code/en.md': swap('- code: They ask for a code.\n', '- cod: They ask for a code.\n') },
      [/en\.md:19: \(tells\) `code` has no words in this language/, /en\.md:21: \(tells\) there are words for `cod`/],
    ],
  ],
  letters: [
    [
      'straight quotes in Russian',
      { 'guides/photos/ru.md': swap('общем чате', 'общем "чате"') },
      [/^guides\/photos\/ru\.md:11: straight or English quotes/],
    ],
    [
      'a Latin letter inside a Russian word',
      { 'guides/photos/ru.md': swap('общем чате', 'oбщем чате') },
      ['guides/photos/ru.md:11: letters of two alphabets in one word: «oбщем»'],
    ],
    [
      'a Russian letter inside an English word',
      { 'guides/photos/en.md': swap('the common', 'the cоmmon') },
      ['guides/photos/en.md:11: letters of two alphabets in one word: «cоmmon»'],
    ],
    [
      'shouting',
      { 'emergency/call/ru.md': swap('Положите трубку', 'Положите трубку!') },
      [/^emergency\/call\/ru\.md:5: \(hang-up\) an exclamation mark/],
    ],
    [
      'shouting in a title of a picture',
      { 'pictures/tap-invite.yaml': swap('Приглашение в чате', 'Приглашение в чате!') },
      [/^pictures\/tap-invite\.yaml:1: an exclamation mark/],
    ],
    [
      'a hyphen for a dash',
      { 'guides/photos/ru.md': swap('Не в', 'Фото - не в') },
      [/^guides\/photos\/ru\.md:11: a hyphen stands where a dash belongs/],
    ],
    [
      'a sentence too long for a parent, in Russian',
      { 'journeys/parent/ru.md': swap('Так вас узнают.', `Так ${'очень '.repeat(25)}узнают.`) },
      ['journeys/parent/ru.md:26: (open-invite/why) a sentence of 27 words, at most 25: «Так очень очень очень …»'],
    ],
    [
      'a sentence too long for a parent, in English',
      { 'journeys/parent/en.md': swap('So that they know you.', `So ${'very '.repeat(25)}so.`) },
      [/^journeys\/parent\/en\.md:17: \(open-invite\/why\) a sentence of 27 words/],
    ],
  ],
  secrets: [
    [
      'a working-looking invite in a text',
      { 'guides/photos/ru.md': (text) => `${text}\nhttps://vk.me/join/AJQ1d8Kq2Wz0RtYv5Nm3Lp7X\n` },
      [/^guides\/photos\/ru\.md:13: this looks like a working invite/],
    ],
    [
      'one in a scene',
      { 'practice/teacher-code/ru.md': swap('Добрый вечер!!!', 'https://sferum.ru/?p=messages&join=Y3YKqW8e/Rt5_yU1oP9aS2dF4gH6jK7l8Zg=') },
      [/^practice\/teacher-code\/ru\.md:7: this looks like a working invite/],
    ],
    [
      'one in a comment of a structure',
      { 'guides/photos/guide.yaml': (text) => `# https://max.ru/join/LNPWq2w3e4r5t6y7u8i9o0p1a2s3d4f5g6h7j8k9s4B0\n${text}` },
      [/^guides\/photos\/guide\.yaml:1: this looks like a working invite/],
    ],
  ],
}

for (const [about, list] of Object.entries(cases)) {
  describe(`the compiler says where it is: ${about}`, () => {
    it.each(list)('%s', (_, patch, said) => {
      const problems = problemsOf(patch)
      expect(problems).toHaveLength(said.length)
      said.forEach((one, index) => expect(problems[index]).toEqual(typeof one === 'string' ? one : expect.stringMatching(one)))
    })
  })
}

describe('the compiler', () => {
  it('says everything at once, in order of file and line', () => {
    const problems = problemsOf({
      'guides/photos/en.md': null,
      'help/code/tree.yaml': swap('[S1]', '[S99]'),
      'emergency/call/ru.md': swap('Спокойно.', 'Спокойно! <i>да</i>'),
    })
    expect(problems.map((one) => one.split(':')[0])).toEqual([
      'emergency/call/ru.md',
      'emergency/call/ru.md',
      'emergency/call/ru.md',
      'guides/photos/en.md',
      'help/code/tree.yaml',
    ])
  })

  it('lets through a made-up token, and an address taken apart on purpose', () => {
    expect(
      problemsOf({
        'guides/photos/ru.md': (text) => `${text}\nТак выглядит: https://vk.me/join/PRIMER00000PRIMER00000. А sfеrum.ru — подделка.\n`,
      }),
    ).toEqual([])
  })

  it('does not mind a hyphenated word of two alphabets, or a shout on somebody’s screen', () => {
    expect(problemsOf({ 'guides/photos/ru.md': (text) => `${text}\nQR-код в VK-мессенджере: \`Готово!\`\n` })).toEqual([])
  })

  it('refuses a host that is not known', () => {
    expect(problemsOf({ 'guides/photos/ru.md': swap('https://prof.sferum.ru/faq', 'https://prof-sferum.ru/') })).toEqual([
      expect.stringMatching(/^guides\/photos\/ru\.md:7: the host prof-sferum\.ru is not one/),
    ])
  })
})
