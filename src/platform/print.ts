/** The browser's own print dialogue for what is on the page. */
export const printPage = (): void => window.print()
