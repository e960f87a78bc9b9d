/** Names people wrote, as they should stand on a line: «№ 7» is never parted, nor a short word from the one it belongs to. */
export const keepTogether = (text: string): string => text.replace(/(№|\b[Гг]\.)\s+(?=\S)/gu, '$1\u00A0')
