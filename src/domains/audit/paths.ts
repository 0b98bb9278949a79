/** Addresses of the audit; links go only through here. */
export const paths = {
  entries: '/praca/dziennik',
  csv: '/praca/dziennik/lista.csv',
  check: '/praca/dziennik/sprawdzenie',
} as const
