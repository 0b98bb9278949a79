import { type Same, texts } from '#kernel/texts.ts'

// Letters to borrowers, in the language of their request.
const pl = texts({
  hello: 'Dzień dobry,',
  requestedSubject: 'Prośba o wypożyczenie {number}',
  requested:
    'mamy Twoją prośbę o wypożyczenie {number}: od {from} do {to}. Damy znać, gdy ktoś ją rozpatrzy.',
  waitingSubject: 'Kolejka po sprzęt: {number}',
  waiting: 'zapisaliśmy Cię do kolejki ({number}). Napiszemy, gdy sprzęt będzie wolny.',
  link: 'Tu zobaczysz sprawę i możesz zrezygnować: {address}',
  paper: 'Na naszej stronie możesz też wpisać numer {number} i kod {code}.',
  approveSubject: 'Możesz odebrać sprzęt: {number}',
  approve: 'zgadzamy się na wypożyczenie {number} od {from} do {to}. Weź ze sobą dokument tożsamości.',
  refuseSubject: 'Odpowiedź na prośbę {number}',
  refuse: 'nie możemy wypożyczyć sprzętu ({number}). Powód: {note}',
  cancelSubject: 'Odwołane wypożyczenie {number}',
  cancel: 'musimy odwołać wypożyczenie {number}. Powód: {note}',
  offerSubject: 'Sprzęt jest wolny: {number}',
  offer: 'sprzęt, na który czekasz ({number}), jest wolny od {from} do {to}. Odpowiedz do {until}.',
  soonSubject: 'Zbliża się termin zwrotu: {number}',
  soon: 'przypominamy: wypożyczenie {number} kończy się {to}. Jeśli potrzebujesz sprzętu dłużej, zadzwoń do nas.',
  lateSubject: 'Termin zwrotu minął: {number}',
  late: 'wypożyczenie {number} skończyło się {to}. Prosimy o zwrot. Inne osoby mogą na ten sprzęt czekać.',
})

const uk = {
  hello: 'Добрий день,',
  requestedSubject: 'Прохання про позику {number}',
  requested:
    'ми отримали ваше прохання про позику {number}: з {from} до {to}. Повідомимо, коли його розглянуть.',
  waitingSubject: 'Черга на обладнання: {number}',
  waiting: 'ми записали вас у чергу ({number}). Напишемо, коли обладнання буде вільне.',
  link: 'Тут ви побачите справу і зможете відмовитися: {address}',
  paper: 'На нашому сайті можна також ввести номер {number} і код {code}.',
  approveSubject: 'Можете забрати обладнання: {number}',
  approve:
    'ми погоджуємося на позику {number} з {from} до {to}. Візьміть із собою документ, що посвідчує особу.',
  refuseSubject: 'Відповідь на прохання {number}',
  refuse: 'ми не можемо позичити обладнання ({number}). Причина: {note}',
  cancelSubject: 'Скасована позика {number}',
  cancel: 'ми мусимо скасувати позику {number}. Причина: {note}',
  offerSubject: 'Обладнання вільне: {number}',
  offer: 'обладнання, на яке ви чекаєте ({number}), вільне з {from} до {to}. Відповідайте до {until}.',
  soonSubject: 'Наближається термін повернення: {number}',
  soon: 'нагадуємо: позика {number} закінчується {to}. Якщо обладнання потрібне довше, зателефонуйте нам.',
  lateSubject: 'Термін повернення минув: {number}',
  late: 'позика {number} закінчилася {to}. Просимо повернути обладнання. Інші люди можуть на нього чекати.',
} satisfies Same<typeof pl>

const en = {
  hello: 'Hello,',
  requestedSubject: 'Your request to borrow {number}',
  requested: 'we have your request {number}: from {from} to {to}. We will tell you when it is decided.',
  waitingSubject: 'Queue for equipment: {number}',
  waiting: 'you are in the queue ({number}). We will write when the equipment is free.',
  link: 'Here you can see it and cancel: {address}',
  paper: 'On our site you can also enter the number {number} and the code {code}.',
  approveSubject: 'You can collect the equipment: {number}',
  approve: 'we agree to the loan {number} from {from} to {to}. Please bring an identity document.',
  refuseSubject: 'Answer to your request {number}',
  refuse: 'we cannot lend you the equipment ({number}). Reason: {note}',
  cancelSubject: 'Loan called off: {number}',
  cancel: 'we have to call off the loan {number}. Reason: {note}',
  offerSubject: 'The equipment is free: {number}',
  offer: 'the equipment you wait for ({number}) is free from {from} to {to}. Please answer by {until}.',
  soonSubject: 'Return date ahead: {number}',
  soon: 'a reminder: the loan {number} ends on {to}. If you need it longer, please call us.',
  lateSubject: 'Return date passed: {number}',
  late: 'the loan {number} ended on {to}. Please bring it back. Others may be waiting for it.',
} satisfies Same<typeof pl>

/** The words of letters to borrowers. */
export const mailWords = { pl, uk, en }
