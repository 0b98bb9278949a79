import { type Same, texts } from '#kernel/texts.ts'

const pl = texts({
  'notifications.message.done': 'Ktoś już to załatwił. Otwórz listę ponownie.',
})
const uk = {
  'notifications.message.done': 'Хтось уже це зробив. Відкрийте список знову.',
} satisfies Same<typeof pl>
const en = {
  'notifications.message.done': 'Somebody has already done this. Open the list again.',
} satisfies Same<typeof pl>

/** Sentences of this domain's refusals. */
export const refusals = { pl, uk, en }
