import type { Same } from '#kernel/texts.ts'
import type { pl } from './maker.texts.pl.ts'

export const uk = {
  'maker.busy': 'Зараз готується дуже багато документів. Будь ласка, спробуйте за кілька хвилин.',
  'maker.word.template': 'Шаблон Word не вдається заповнити. Перевірте позначки в дужках. Деталі: {why}',
} satisfies Same<typeof pl>
