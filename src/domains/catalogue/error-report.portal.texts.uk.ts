import type { Same } from '#kernel/texts.ts'
import type { pl } from './error-report.portal.texts.pl.ts'

export const uk = {
  services: 'Послуги',
  title: 'Повідомити про помилку на картці',
  lead: 'Напишіть, що не так. Відповімо до {day}.',
  what: 'Що не так',
  whatHint: 'Наприклад: за цим номером ніхто не відповідає. Не пишіть про своє здоров’я чи ситуацію.',
  contact: 'Електронна пошта або телефон',
  contactHint: 'Лише якщо хочете відповіді. Використаємо тільки для неї.',
  send: 'Надіслати',
  sentTitle: 'Дякуємо за повідомлення',
  sentNumber: 'Номер повідомлення: {number}.',
  sentDue: 'Відповімо до {day}.',
  sentNext: 'Перевіримо картку й виправимо її, якщо треба.',
  back: 'Повернутися до послуг',
} satisfies Same<typeof pl>
