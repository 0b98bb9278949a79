import { texts } from '#kernel/texts.ts'

export const pl = texts({
  madeSubject: 'Wasze spotkania w sali: {room}',
  madeText: 'Zapisaliśmy {n|termin|terminy|terminów}. Sala czeka na Was w te dni:',
  changedSubject: 'Zmienione terminy w sali: {room}',
  changedText: 'Zmieniliśmy {n|termin|terminy|terminów}. Spotykacie się teraz tak:',
  cancelledSubject: 'Odwołane terminy w sali: {room}',
  cancelledText: 'Musimy odwołać {n|termin|terminy|terminów}. Oto powód i dni.',
})
