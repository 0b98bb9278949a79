/** Addresses of staff accounts; links go only through here. */
export const paths = {
  signIn: '/praca/wejscie',
  code: '/praca/wejscie/kod',
  signOut: '/praca/wyjscie',
  account: '/praca/konto',
  role: '/praca/konto/rola',
} as const
