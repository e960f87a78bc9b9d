import type { Context } from './context.ts'

const WORD = /[А-Яа-яЁё]+/g

/** Two words in one coat: «все» and «всё», «узнает» and «узнаёт». Nothing can be said of them without reading. */
const BOTH = /^(?:всё|всём|чём|нём|моём|поём|счёта|.*(?:знаё).*)$/

/** Words nobody writes with «е», even if no other file has them yet. */
const ALWAYS = ['ещё', 'её', 'ребёнок', 'ребёнка', 'ребёнку', 'ребёнком', 'ребёнке', 'счёт', 'придёт', 'идёт', 'моё', 'своё', 'твоё']

/** Scenes are as their writers, who are in a hurry. */
const isRussian = (file: string) => file.endsWith('/ru.md') && !file.startsWith('practice/')

/** «ё» where it belongs: a word that stands with «ё» in one place stands so everywhere. */
export function refuseMissingYo(context: Context): void {
  const files = Object.entries(context.files).filter(([file]) => isRussian(file))
  const written = new Map<string, string>()
  for (const text of [...ALWAYS, ...files.map(([, text]) => text)]) {
    for (const [word] of text.matchAll(WORD)) {
      const small = word.toLowerCase()
      if (small.includes('ё') && !BOTH.test(small)) written.set(small.replaceAll('ё', 'е'), small)
    }
  }
  for (const [file, text] of files) {
    text.split('\n').forEach((line, index) => {
      for (const word of new Set(line.match(WORD))) {
        const right = written.get(word.toLowerCase())
        if (right) context.report({ file, line: index + 1 }, `«${word}» is written with «ё» elsewhere: «${right}»`)
      }
    })
  }
}
