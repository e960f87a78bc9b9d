import { shallowRef, type App } from 'vue'

/** Whatever nobody else caught. The person sees that their data is safe and can go on; details stay behind «Подробнее». */
export const trouble = shallowRef<Error | null>(null)

export function catchTheRest(app: App) {
  app.config.errorHandler = (problem) => {
    trouble.value = problem instanceof Error ? problem : new Error(String(problem))
  }
}
