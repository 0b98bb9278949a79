import type { Same } from '#kernel/texts.ts'
import type { pl } from './refusals.texts.pl.ts'

export const uk = {
  'form.required': 'Заповніть це поле.',
  'form.too-short': 'Напишіть трохи більше (щонайменше {min|символ|символи|символів}).',
  'form.too-long': 'Скоротіть текст. Найбільше {max|символ|символи|символів}.',
  'form.no-such-day': 'Вкажіть день, який існує, наприклад 2026-03-15.',
  'form.no-such-number': 'Вкажіть ціле число від {min} до {max}.',
  'form.no-such-amount': 'Вкажіть число, наприклад 12 або 12,5.',
  'form.choose': 'Виберіть один із запропонованих варіантів.',
  'form.too-many': 'Вибрано забагато позицій.',
  'form.wrong': 'Перевірте це поле. Ми не можемо прочитати це значення.',
  'form.no-such-link': 'Вкажіть повну адресу, наприклад https://przyklad.pl/strona.',
  'request.not-json': 'Надішліть правильний документ JSON, щонайбільше 100 кБ.',
  'deed.in-use': 'Ця позиція використовується в іншому місці або вже не існує.',
  'idempotency.reused': 'Цю форму вже надіслано з іншим змістом. Відкрийте її знову, щоб надіслати наступну.',
} satisfies Same<typeof pl>
