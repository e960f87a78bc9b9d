import type { Language } from '../domain/audience/audience.ts'

/** Non-breaking space. */
const GLUE = '\u00A0'

/** Short words that a line must not end with. */
const LEANS_RIGHT =
  /(?<![\p{L}\p{N}-])(а|без|в|во|где|да|для|до|ж|за|и|из|или|к|как|ко|на|над|не|ни|но|о|об|обо|от|по|под|при|про|с|со|то|у|что|я|№|п\.|ст\.|гл\.|г\.|рис\.) (?=\S|$)/giu
const LEANS_LEFT = / (?=(?:бы|б|ли|ль|же|ж)(?![\p{L}\p{N}-]))/giu
const BEFORE_DASH = / (?=—)/g
/** «5 минут», «8 800 100-70-10», «30 %». */
const AFTER_NUMBER = /(?<=\d) (?=[\p{Ll}\d%₽°])/gu

/** Typed straight, because keyboards have it so; English only. */
const APOSTROPHE = /(?<=\p{L})'/gu

/**
 * Puts non-breaking spaces where Russian typesetting wants them: after short words and №, before a dash, between a number and its unit.
 * English gets its curly apostrophe. One sign for one sign, so the text stays as long as it was. A stretch may end where a mark begins: «смотрите в » leans on the link behind it.
 */
export function typeset(text: string, language: Language): string {
  if (language !== 'ru') return text.replace(APOSTROPHE, '’').replace(BEFORE_DASH, GLUE)
  const leaning = text.replace(LEANS_RIGHT, `$1${GLUE}`).replace(LEANS_RIGHT, `$1${GLUE}`)
  return leaning.replace(LEANS_LEFT, GLUE).replace(BEFORE_DASH, GLUE).replace(AFTER_NUMBER, GLUE)
}

/** Takes them out again, for words that are compared or copied: an address, a phone number. */
export const unset = (text: string) => text.replaceAll(GLUE, ' ')
