import { type Same, texts } from '#kernel/texts.ts'

const pl = texts({
  'community-plan.activity.in-future':
    'Ten dzień jest dopiero przed nami. Działanie, które się odbyło, ma dzień do dziś.',
  'community-plan.activity.outside-plan':
    'Ten dzień leży za daleko od okresu planu. Dopuszczamy najwyżej {n|dzień|dni|dni} przed nim lub po nim.',
  'community-plan.activity.how-many': 'Napisz, ile osób było. Jeśli nikt nie przyszedł, wpisz 0.',
  'community-plan.activity.no-task': 'Zaznacz przynajmniej jedno zadanie.',
  'community-plan.activity.too-many-parts':
    'Osób pierwszy raz i wracających jest razem {parts}, a wszystkich {all}. Popraw jedną z liczb.',
  'community-plan.activity.too-many-leaders': 'Prowadzących nie może być więcej niż uczestników ({all}).',
  'community-plan.activity.no-such-time': 'Napisz godzinę w postaci 17:30.',
  'community-plan.activity.same-organisation': 'Ta organizacja już jest na liście.',
  'community-plan.activity.not-from-here': 'Stan działania zmienił się w międzyczasie. Otwórz je ponownie.',
  'community-plan.activity.reason-needed': 'Napisz krótko powód. Zostanie w historii działania.',
  'community-plan.activity.not-yet': 'To działanie jest zaplanowane na {day}. Wróć tu po nim.',
  'community-plan.activity.put-away': 'Odwołane lub wycofane działanie najpierw przywróć.',
  'community-plan.kind.name-taken': 'Rodzaj o tej nazwie już jest na liście.',
  'community-plan.task.not-from-here': 'Z tego stanu nie można tak zmienić zadania. Otwórz zadanie ponownie.',
  'community-plan.task.moved-meanwhile': 'Ktoś zmienił stan zadania przed Tobą. Otwórz zadanie ponownie.',
  'community-plan.task.reason-needed': 'Napisz krótko powód. Zostanie w historii zadania.',
  'community-plan.task.done-without-work':
    'Zadanie nie ma działań ani dokumentów. Napisz, skąd wiadomo, że jest wykonane.',
})

const uk = {
  'community-plan.activity.in-future':
    'Цей день ще попереду. Захід, який відбувся, має день не пізніше сьогодні.',
  'community-plan.activity.outside-plan':
    'Цей день задалеко від періоду плану. Допускаємо щонайбільше {n|день|дні|днів} до або після нього.',
  'community-plan.activity.how-many': 'Напишіть, скільки було людей. Якщо ніхто не прийшов, впишіть 0.',
  'community-plan.activity.no-task': 'Позначте щонайменше одне завдання.',
  'community-plan.activity.too-many-parts':
    'Тих, хто вперше, і тих, хто повернувся, разом {parts}, а всіх {all}. Виправте одне з чисел.',
  'community-plan.activity.too-many-leaders': 'Ведучих не може бути більше, ніж учасників ({all}).',
  'community-plan.activity.no-such-time': 'Напишіть час у вигляді 17:30.',
  'community-plan.activity.same-organisation': 'Ця організація вже є у списку.',
  'community-plan.activity.not-from-here': 'Стан заходу тим часом змінився. Відкрийте його знову.',
  'community-plan.activity.reason-needed': 'Коротко напишіть причину. Вона залишиться в історії заходу.',
  'community-plan.activity.not-yet': 'Цей захід заплановано на {day}. Поверніться після нього.',
  'community-plan.activity.put-away': 'Скасований або відкликаний захід спершу відновіть.',
  'community-plan.kind.name-taken': 'Вид із такою назвою вже є у списку.',
  'community-plan.task.not-from-here': 'З цього стану завдання так змінити не можна. Відкрийте його знову.',
  'community-plan.task.moved-meanwhile': 'Хтось змінив стан завдання раніше. Відкрийте його знову.',
  'community-plan.task.reason-needed': 'Коротко напишіть причину. Вона залишиться в історії завдання.',
  'community-plan.task.done-without-work':
    'Завдання не має ні заходів, ні документів. Напишіть, звідки відомо, що його виконано.',
} satisfies Same<typeof pl>

const en = {
  'community-plan.activity.in-future':
    'That day is still ahead. An activity that was held has a day up to today.',
  'community-plan.activity.outside-plan':
    'That day lies too far from the period of the plan. At most {n|day|days} before or after it are fine.',
  'community-plan.activity.how-many': 'Write how many people came. If nobody did, write 0.',
  'community-plan.activity.no-task': 'Tick at least one task.',
  'community-plan.activity.too-many-parts':
    'First-timers and returning people are {parts} together, but {all} in all. Correct one of the numbers.',
  'community-plan.activity.too-many-leaders':
    'There cannot be more leading people than participants ({all}).',
  'community-plan.activity.no-such-time': 'Write the time like 17:30.',
  'community-plan.activity.same-organisation': 'This organisation is on the list already.',
  'community-plan.activity.not-from-here': 'The activity changed its state meanwhile. Open it again.',
  'community-plan.activity.reason-needed':
    'Write the reason in a few words. It stays in the history of the activity.',
  'community-plan.activity.not-yet': 'This activity is planned for {day}. Come back after it.',
  'community-plan.activity.put-away': 'First take back a cancelled or withdrawn activity.',
  'community-plan.kind.name-taken': 'A kind of this name is on the list already.',
  'community-plan.task.not-from-here': 'A task cannot change so from this state. Open the task again.',
  'community-plan.task.moved-meanwhile': 'Somebody changed the state of the task before you. Open it again.',
  'community-plan.task.reason-needed':
    'Write the reason in a few words. It stays in the history of the task.',
  'community-plan.task.done-without-work':
    'The task has neither activities nor documents. Write how we know that it is done.',
} satisfies Same<typeof pl>

/** Sentences for work on a plan: activities, their kinds, tasks. */
export const workRefusals = { pl, uk, en }
