/** A name as registers spell it, «Муниципальное бюджетное …»: set smaller, so that it leaves the screen to what is said of it. */
export const isLongTitle = (title: string): boolean => title.length > 64
