import { defineTexts } from '@/i18n'

export const texts = defineTexts({
  ru: {
    title: 'Мне звонят или меня взломали',
    first: 'Положите трубку. Никому не называйте код. Выдохните.',
    what: 'Что случилось?',
    why: 'Почему так',
    nOf: (n: number, of: number) => `Действие ${n} из ${of}`,
    all: 'Все случаи',
    end: 'Это всё. Вы сделали главное.',
    toSteps: 'К моим шагам',
    missing: 'Такого случая здесь нет',
    say: 'Что сказать',
    offline:
      'Подсказки не загрузились. Главное: не называйте код, положите трубку, позвоните воспитателю или учителю сами — по номеру, который вы знаете.',
    reading: 'Открываем…',
  },
  en: {
    title: 'Someone is calling, or I was hacked',
    first: 'Hang up. Tell nobody the code. Breathe out.',
    what: 'What happened?',
    why: 'Why',
    nOf: (n: number, of: number) => `Action ${n} of ${of}`,
    all: 'All cases',
    end: 'That is all. You have done what matters.',
    toSteps: 'To my steps',
    missing: 'There is no such case here',
    say: 'What to say',
    offline: 'The hints did not load. What matters: tell nobody the code, hang up, and call the teacher yourself on the number you know.',
    reading: 'Opening…',
  },
})
