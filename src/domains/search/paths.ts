/** Addresses of the search; links go only through here. */
export const paths = {
  search: '/szukaj',
  suggestions: '/szukaj/podpowiedzi',
  api: '/api/search',
  concepts: '/praca/szukanie',
  newConcept: '/praca/szukanie/nowa-potrzeba',
  concept: (concept: string) => `/praca/szukanie/${concept}`,
  removeConcept: (concept: string) => `/praca/szukanie/${concept}/usun`,
} as const
