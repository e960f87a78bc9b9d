/** Words on somebody's screen as a title: in quotation marks, unless they have them, as a phrase with its translation beside it does. */
export const phraseTitle = (phrase: string): string => (phrase.startsWith('«') ? phrase : `«${phrase}»`)
