import type { Same } from '#kernel/texts.ts'
import type { pl } from './series.notice.texts.pl.ts'

export const uk = {
  madeSubject: 'Ваші зустрічі в залі: {room}',
  madeText: 'Ми записали {n|дату|дати|дат}. Зала чекає на вас у ці дні:',
  changedSubject: 'Змінені дати в залі: {room}',
  changedText: 'Ми змінили {n|дату|дати|дат}. Тепер зустрічі такі:',
  cancelledSubject: 'Скасовані дати в залі: {room}',
  cancelledText: 'Ми мусимо скасувати {n|дату|дати|дат}. Ось причина та дні.',
} satisfies Same<typeof pl>
