/** Whether the app runs in a window of its own, started from the home screen. */
export function isStandalone(): boolean {
  const modes = ['standalone', 'minimal-ui', 'window-controls-overlay']
  return modes.some((mode) => matchMedia(`(display-mode: ${mode})`).matches) || ('standalone' in navigator && navigator.standalone === true)
}
