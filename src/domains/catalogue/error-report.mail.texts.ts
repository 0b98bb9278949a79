import { type Same, texts } from '#kernel/texts.ts'

const pl = texts({
  subject: 'Odpowiedź na zgłoszenie {number}',
  about: 'Odpowiadamy na zgłoszenie błędu na karcie usługi:',
})
const uk = {
  subject: 'Відповідь на повідомлення {number}',
  about: 'Відповідаємо на повідомлення про помилку на картці послуги:',
} satisfies Same<typeof pl>
const en = {
  subject: 'Answer to your report {number}',
  about: 'This answers your report of an error on the card of a service:',
} satisfies Same<typeof pl>

/** Words of the e-mail that answers a reported error. */
export const mailWords = { pl, uk, en }
