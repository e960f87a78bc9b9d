/** The phone's own voice. Only one that speaks with no network counts: a text read by somebody's server has left the phone. */
const engine = (): SpeechSynthesis | null => ('speechSynthesis' in globalThis ? globalThis.speechSynthesis : null)

function offlineVoice(language: string): SpeechSynthesisVoice | undefined {
  return engine()
    ?.getVoices()
    .find((voice) => voice.localService && voice.lang.toLowerCase().replace('_', '-').split('-')[0] === language)
}

/** Hears whether there is such a voice, now and whenever the list of voices changes. Returns a stop function. */
export function onVoice(language: string, hear: (has: boolean) => void): () => void {
  const speech = engine()
  const tell = () => hear(offlineVoice(language) !== undefined)
  tell()
  speech?.addEventListener?.('voiceschanged', tell)
  return () => speech?.removeEventListener?.('voiceschanged', tell)
}

/** Says the pieces one after another; `ended` is told when all is said, when it was stopped, or when it went wrong. Returns a stop function. */
export function say(pieces: readonly string[], language: string, ended: () => void): () => void {
  const speech = engine()
  const voice = offlineVoice(language)
  if (!speech || !voice || pieces.length === 0) {
    ended()
    return () => undefined
  }
  speech.cancel()
  const said = pieces.map((piece) => new SpeechSynthesisUtterance(piece))
  for (const one of said) {
    one.voice = voice
    one.lang = voice.lang
    one.onerror = ended
    speech.speak(one)
  }
  said.at(-1)!.onend = ended
  return () => {
    speech.cancel()
    ended()
  }
}
