/** Addresses of the search; links go only through here. */
export const paths = {
  search: '/szukaj',
  suggestions: '/szukaj/podpowiedzi',
  api: '/api/search',
  queries: '/praca/szukanie',
} as const
