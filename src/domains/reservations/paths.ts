/** Addresses of reservations; links go only through here. */
export const paths = {
  /** Public: choose a place, a room and a time. */
  rooms: '/rezerwacje',
  venue: (slug: string) => `/rezerwacje/${slug}`,
  room: (slug: string, room: string) => `/rezerwacje/${slug}/${room}`,
  programme: '/program',
  venueProgramme: (slug: string) => `/program/${slug}`,
  feed: (slug: string) => `/calendar/${slug}.ics`,
  /** One reservation, opened by its private link. */
  own: (reservation: string) => `/rezerwacja/${reservation}`,
  ownForm: (reservation: string) => `/rezerwacja/${reservation}/wniosek`,
  ownCheck: (reservation: string) => `/rezerwacja/${reservation}/sprawdz`,
  ownExtend: (reservation: string) => `/rezerwacja/${reservation}/dluzej`,
  ownWithdraw: (reservation: string) => `/rezerwacja/${reservation}/odwolaj`,
  /** Staff. */
  queue: '/praca/rezerwacje',
  board: '/praca/rezerwacje/tablica',
  month: '/praca/rezerwacje/miesiac',
  doorSheet: (venue: string) => `/praca/rezerwacje/drzwi/${venue}`,
  reservation: (reservation: string) => `/praca/rezerwacje/${reservation}`,
  approve: (reservation: string) => `/praca/rezerwacje/${reservation}/zgoda`,
  refuse: (reservation: string) => `/praca/rezerwacje/${reservation}/odmowa`,
  cancel: (reservation: string) => `/praca/rezerwacje/${reservation}/odwolanie`,
  move: (reservation: string) => `/praca/rezerwacje/${reservation}/przenies`,
  undo: (reservation: string) => `/praca/rezerwacje/${reservation}/cofnij`,
  policies: '/praca/rezerwacje/zasady',
  policy: (venue: string) => `/praca/rezerwacje/zasady/${venue}`,
  parts: (venue: string, room: string) => `/praca/rezerwacje/zasady/${venue}/sala/${room}`,
  newSeries: '/praca/rezerwacje/seria',
  seriesPart: (reservation: string) => `/praca/rezerwacje/${reservation}/seria`,
} as const
