/** Addresses of the information desk; links go only through here. */
export const paths = {
  desk: '/praca/informacja',
  talk: '/praca/informacja/rozmowa',
  undoTalk: (enquiry: string) => `/praca/informacja/rozmowa/${enquiry}/cofnij`,
  talks: '/praca/informacja/rozmowy',
  talksCsv: '/praca/informacja/rozmowy.csv',
  review: '/praca/informacja/przeglad',
  decide: '/praca/informacja/przeglad/decyzja',
  decisions: '/praca/informacja/decyzje',
  takeBack: (decision: string) => `/praca/informacja/decyzje/${decision}/cofnij`,
  figures: '/praca/informacja/liczby',
  phones: '/praca/informacja/telefony',
  newPhone: '/praca/informacja/telefony/nowy',
  phone: (phone: string) => `/praca/informacja/telefony/${phone}`,
} as const
