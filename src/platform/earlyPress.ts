let pressed = false

/** «Начать» was pressed on the sheet that stands before the app has come; the app takes it up, once. */
export const keepEarlyPress = (): void => void (pressed = true)

export function takeEarlyPress(): boolean {
  const was = pressed
  pressed = false
  return was
}
