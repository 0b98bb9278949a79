/**
 * The invented staff of the demonstration, shown on its sign-in page. One password for all, in the demo only.
 */
const password = 'splot-pokaz-2026'

export const cast = [
  {
    name: 'Olga Sierpińska',
    given: 'Olga',
    family: 'Sierpińska',
    email: 'osl@demo.splot',
    password,
    roles: ['COMMUNITY_ORGANISER'],
    about: 'organizuje społeczność lokalną (OSL)',
  },
  {
    name: 'Daniel Wrzosek',
    given: 'Daniel',
    family: 'Wrzosek',
    email: 'dyrektor@demo.splot',
    password,
    roles: ['DIRECTOR'],
    about: 'dyrektor: zatwierdza plany i sprawozdania',
  },
  {
    name: 'Kinga Modrzew',
    given: 'Kinga',
    family: 'Modrzew',
    email: 'kipus@demo.splot',
    password,
    roles: ['PLAN_COORDINATOR', 'COMMUNITY_ORGANISER'],
    about: 'koordynuje plany indywidualne, zastępuje OSL',
  },
  {
    name: 'Marek Gawron',
    given: 'Marek',
    family: 'Gawron',
    email: 'gospodarz@demo.splot',
    password,
    roles: ['VENUE_HOST'],
    about: 'gospodarz Miejsca Aktywności Lokalnej',
  },
  {
    name: 'Iwona Olszyna',
    given: 'Iwona',
    family: 'Olszyna',
    email: 'info@demo.splot',
    password,
    roles: ['INFORMATION_DESK'],
    about: 'odbiera telefony w punkcie informacyjnym',
  },
  {
    name: 'Tomasz Jarząb',
    given: 'Tomasz',
    family: 'Jarząb',
    email: 'iod@demo.splot',
    password,
    roles: ['DATA_PROTECTION_OFFICER'],
    about: 'inspektor ochrony danych',
  },
  {
    name: 'Adam Leszczyna',
    given: 'Adam',
    family: 'Leszczyna',
    email: 'admin@demo.splot',
    password,
    roles: ['ADMINISTRATOR'],
    about: 'administrator: konta, role, ustawienia',
  },
] as const
