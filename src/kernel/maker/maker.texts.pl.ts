import { texts } from '#kernel/texts.ts'

/** What people read when a document or a picture cannot be made; keys are refusal codes. */
export const pl = texts({
  'maker.busy': 'Przygotowujemy teraz bardzo dużo dokumentów. Prosimy spróbować za kilka minut.',
  'maker.word.template': 'Szablonu Word nie da się wypełnić. Sprawdź znaczniki w nawiasach. Szczegóły: {why}',
})
