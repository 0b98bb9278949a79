/** Addresses of notices; links go only through here. */
export const paths = {
  letters: '/praca/powiadomienia',
  letter: (id: string) => `/praca/powiadomienia/listy/${id}`,
  letterSent: (id: string) => `/praca/powiadomienia/listy/${id}/wyslany`,
  calls: '/praca/powiadomienia/telefony',
  call: (id: string) => `/praca/powiadomienia/telefony/${id}`,
  failed: '/praca/powiadomienia/nieudane',
  retry: (id: string) => `/praca/powiadomienia/nieudane/${id}/ponow`,
  demoMail: '/praca/powiadomienia/poczta-pokazowa',
  demoMessage: (id: string) => `/praca/powiadomienia/poczta-pokazowa/${id}`,
} as const
