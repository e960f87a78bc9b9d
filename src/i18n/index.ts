export { language, setLanguage, languageOf, LANGUAGE_NAMES, type Language } from './language.ts'
export { defineTexts, useTexts, type Texts } from './texts.ts'
export { plural, type Forms } from './plural.ts'
export { dayWords, shortDate, sinceWords } from './dates.ts'
