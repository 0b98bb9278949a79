import { texts } from '#kernel/texts.ts'

export const pl = texts({
  plans: 'Plany społeczności',
  title: 'Plan na następny rok',
  lead: 'Zdecyduj o każdym zadaniu. Z zadań, które trwają, powstanie szkic planu na {year} rok.',
  continue: 'kontynuujemy',
  change: 'zmieniamy',
  close: 'kończymy',
  make: 'Utwórz szkic planu',
  made: 'Szkic planu na następny rok jest gotowy. Popraw treść i terminy.',
  already: 'Plan na następny rok już powstał.',
  open: 'Otwórz go',
})
