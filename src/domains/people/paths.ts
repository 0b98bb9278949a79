/** Addresses of people's pages; links go only through here. */
export const paths = {
  signIn: '/praca/wejscie',
  code: '/praca/wejscie/kod',
  signOut: '/praca/wyjscie',
  account: '/praca/konto',
  role: '/praca/konto/rola',
  password: '/praca/konto/haslo',
  totp: '/praca/konto/aplikacja',
  recoveryCodes: '/praca/konto/kody',
  endLogin: '/praca/konto/wyloguj',
  staff: '/praca/pracownicy',
  staffCsv: '/praca/pracownicy/lista.csv',
  newStaff: '/praca/pracownicy/nowe-konto',
  staffMember: (id: string) => `/praca/pracownicy/${id}`,
  newRole: (id: string) => `/praca/pracownicy/${id}/rola`,
  changeRole: (id: string, assignment: string) => `/praca/pracownicy/${id}/rola/${assignment}`,
  suspend: (id: string) => `/praca/pracownicy/${id}/zawies`,
  resume: (id: string) => `/praca/pracownicy/${id}/przywroc`,
  resetTotp: (id: string) => `/praca/pracownicy/${id}/aplikacja`,
  resetPassword: (id: string) => `/praca/pracownicy/${id}/haslo`,
  /** A private link: by its token in the address, or by number and code from paper. */
  link: (token: string) => `/odnosnik/${token}`,
  linkByPaper: '/odnosnik',
} as const

/** Where a person is led before anything else in the workspace. */
export const setUpPaths = { password: paths.password, totp: paths.totp } as const
