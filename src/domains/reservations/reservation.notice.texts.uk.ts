import type { Same } from '#kernel/texts.ts'
import type { pl } from './reservation.notice.texts.pl.ts'

export const uk = {
  requestedSubject: 'Ми отримали ваше прохання про залу: {room}',
  requestedText: 'Дякуємо. Господар місця відповість не пізніше ніж за два робочі дні.',
  needs_infoSubject: 'Доповніть прохання про залу: {room}',
  needs_infoText: 'Ми отримали ваше прохання. Відкрийте посилання, вкажіть мету зустрічі й прийміть правила.',
  approvedSubject: 'Зала ваша: {room}',
  approvedText: 'Бронювання підтверджено. До зустрічі!',
  refusedSubject: 'Ми не можемо надати залу: {room}',
  refusedText: 'На жаль, цього разу не вийде. Ось причина.',
  cancelledSubject: 'Ми скасували бронювання: {room}',
  cancelledText: 'Вибачте, ми мусимо скасувати ваше бронювання. Ось причина.',
  movedSubject: 'Новий час бронювання: {room}',
  movedText: 'Ваше бронювання має новий час.',
  undoneSubject: 'Ми ще раз розглядаємо ваше прохання: {room}',
  undoneText: 'Попередня відповідь була помилкою. Ми відповімо ще раз.',
  number: 'Номер бронювання: {number}',
  link: 'Переглянути, змінити або скасувати: {address}',
} satisfies Same<typeof pl>
