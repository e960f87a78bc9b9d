import type { Picture } from '@/domain/picture/picture'

/** Pictures that use every frame, kind, and the longest words allowed. */
export const PICTURES = {
  invite: {
    title: 'Приглашение в чате: нажмите на ссылку, затем «Вступить»',
    panels: [
      {
        frame: 'phone',
        shapes: [
          { kind: 'bar', text: 'Чат группы', on: true },
          { kind: 'in', text: 'Здравствуйте' },
          { kind: 'in', text: 'Приглашение в группу', icon: 'link', tap: true },
          { kind: 'out', text: 'Спасибо' },
        ],
      },
      {
        frame: 'phone',
        shapes: [
          { kind: 'bar', text: 'Учебный профиль', on: true },
          { kind: 'big', icon: 'people', text: 'Группа «Ромашка»' },
          { kind: 'lines', count: 2 },
          { kind: 'button', text: 'Вступить', tap: true },
          { kind: 'note', text: 'Кнопка внизу экрана' },
        ],
      },
    ],
  },
  settings: {
    title: 'Настройки входа: включите подтверждение',
    panels: [
      {
        frame: 'phone',
        shapes: [
          { kind: 'bar', text: 'Безопасность и вход' },
          { kind: 'row', icon: 'key', text: 'Пароль' },
          { kind: 'row', icon: 'device', text: 'Мои устройства' },
          { kind: 'toggle', icon: 'lock', text: 'Вход с кодом', on: true, tap: true },
          { kind: 'toggle', text: 'Показывать номер' },
          { kind: 'field', text: 'Почта для возврата', icon: 'chat' },
        ],
      },
    ],
  },
  danger: {
    title: 'Код из сообщения не говорят никому',
    panels: [
      {
        frame: 'phone',
        shapes: [
          { kind: 'bar', text: 'Неизвестный номер', icon: 'phone' },
          { kind: 'in', text: 'Продиктуйте код из СМС', icon: 'person' },
          { kind: 'code', count: 4, wrong: true, text: 'Код из СМС' },
          { kind: 'button', text: 'Завершить звонок', icon: 'cross', tap: true },
        ],
      },
    ],
  },
  paper: {
    title: 'Листок из шкафчика: наведите камеру',
    panels: [
      {
        frame: 'paper',
        shapes: [
          { kind: 'big', icon: 'house', text: 'Детский сад № 7' },
          { kind: 'qr', text: 'Наведите камеру' },
          { kind: 'lines', count: 2 },
        ],
      },
      {
        frame: 'phone',
        shapes: [
          { kind: 'bar', text: 'Камера', icon: 'camera' },
          { kind: 'qr' },
          { kind: 'button', text: 'Открыть приглашение', icon: 'link', tap: true },
        ],
      },
    ],
  },
  computer: {
    title: 'Администрирование сообщества на компьютере',
    panels: [
      {
        frame: 'computer',
        shapes: [
          { kind: 'bar', text: 'Ширококолпачная школа', on: true },
          { kind: 'row', icon: 'people', text: 'Участники организации', tap: true },
          { kind: 'row', icon: 'gear', text: 'Настройки' },
          { kind: 'field' },
          { kind: 'in', text: 'Перейдите по ссылке', wrong: true },
        ],
      },
    ],
  },
} as const satisfies Record<string, Picture>
