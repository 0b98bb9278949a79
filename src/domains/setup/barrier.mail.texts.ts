import { type Same, texts } from '#kernel/texts.ts'

const pl = texts({
  subject: 'Odpowiedź na zgłoszenie bariery {number}',
  about: 'Odpowiadamy na zgłoszenie:',
})
const uk = {
  subject: 'Відповідь на повідомлення про бар’єр {number}',
  about: 'Відповідаємо на повідомлення:',
} satisfies Same<typeof pl>
const en = {
  subject: 'Answer to your report of a barrier {number}',
  about: 'This answers your report:',
} satisfies Same<typeof pl>

/** Words of the e-mail that answers a reported barrier. */
export const mailWords = { pl, uk, en }
