import { onBeforeUnmount, onMounted, type Ref } from 'vue'

/**
 * Tells the page how much of its bottom a sticky part takes, whatever the size of the words in it: keeps the height of `element` in the custom
 * property `name` (`--tabs-block`, `--bar-block`) of the root; 0 while it does not stick, and after it has gone.
 */
export function publishBlock(element: Readonly<Ref<HTMLElement | null>>, name: `--${string}`): void {
  const root = () => document.documentElement.style
  let watcher: ResizeObserver | undefined

  function measure() {
    const box = element.value
    const style = box && getComputedStyle(box)
    const sticks = (style?.position === 'sticky' || style?.position === 'fixed') && style.insetBlockEnd !== 'auto'
    root().setProperty(name, `${sticks ? box!.offsetHeight : 0}px`)
  }

  onMounted(() => {
    if (typeof ResizeObserver === 'undefined' || !element.value) return
    watcher = new ResizeObserver(measure)
    watcher.observe(element.value)
  })
  onBeforeUnmount(() => {
    watcher?.disconnect()
    root().removeProperty(name)
  })
}
