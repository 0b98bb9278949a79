import { texts } from '#kernel/texts.ts'

export const pl = texts({
  subject: 'Sprawdź dane usługi: {name}',
  lead: 'Dzień dobry, prosimy sprawdzić, czy dane tej usługi w naszym katalogu są aktualne. Nie trzeba zakładać konta.',
  end: 'Odnośnik działa 60 dni. Jeśli coś się zmieniło, można to od razu poprawić.',
})
