import { defineTexts } from '@/i18n'

export const texts = defineTexts({
  ru: {
    title: 'Словарь',
    lead: 'Слова, которые встречаются в шагах, на экранах и в Положении.',
    search: 'Найти слово',
    clear: 'Очистить',
    found: (n: number) => (n === 0 ? 'Такого слова нет' : `Нашлось: ${n}`),
    nothing: 'Такого слова нет',
    nothingHint: 'Попробуйте начало слова или ищите по всем текстам.',
    everywhere: 'Искать везде',
    reading: 'Достаём словарь…',
    offline: 'Словарь ещё не сохранён на телефоне. Он появится, когда будет сеть.',
    checkedOn: (date: string) => `Проверено: ${date}`,
    careful: 'Проверьте на своём экране.',
    guides: 'Все советы',
  },
  en: {
    title: 'Glossary',
    lead: 'Words met in the steps, on the screens and in the regulation.',
    search: 'Find a word',
    clear: 'Clear',
    found: (n: number) => (n === 0 ? 'There is no such word' : `Found: ${n}`),
    nothing: 'There is no such word',
    nothingHint: 'Try the beginning of the word, or search all texts.',
    everywhere: 'Search everywhere',
    reading: 'Fetching the glossary…',
    offline: 'The glossary is not on this phone yet. It will appear when there is a network.',
    checkedOn: (date: string) => `Checked: ${date}`,
    careful: 'Check it on your own screen.',
    guides: 'All guides',
  },
})
