/** Addresses of the catalogue; links go only through here. */
export const paths = {
  services: '/praca/uslugi',
  servicesCsv: '/praca/uslugi.csv',
  newService: '/praca/uslugi/nowa',
  service: (service: string) => `/praca/uslugi/${service}`,
  availability: (service: string) => `/praca/uslugi/${service}/przyjecia`,
  startDraft: (service: string) => `/praca/uslugi/${service}/szkic`,
  dropDraft: (service: string) => `/praca/uslugi/${service}/szkic/usun`,
  draftStep: (service: string, step: string) => `/praca/uslugi/${service}/szkic/${step}`,
  sendDraft: (service: string) => `/praca/uslugi/${service}/szkic/wyslij`,
  approval: (service: string) => `/praca/uslugi/${service}/zatwierdzenie`,
  returnDraft: (service: string) => `/praca/uslugi/${service}/zwrot`,
  step: {
    close: (service: string) => `/praca/uslugi/${service}/zamknij`,
    reopen: (service: string) => `/praca/uslugi/${service}/otworz`,
    withdraw: (service: string) => `/praca/uslugi/${service}/wycofaj`,
    restore: (service: string) => `/praca/uslugi/${service}/przywroc`,
  },
  checks: (service: string) => `/praca/uslugi/${service}/sprawdzenia`,
  newCheck: (service: string) => `/praca/uslugi/${service}/sprawdzenia/nowe`,
  makeLink: (service: string) => `/praca/uslugi/${service}/sprawdzenia/odnosnik`,
  revokeLink: (service: string, link: string) =>
    `/praca/uslugi/${service}/sprawdzenia/odnosnik/${link}/uniewaznij`,
  correction: (service: string, correction: string) => `/praca/uslugi/${service}/poprawka/${correction}`,
  acceptCorrection: (service: string, correction: string) =>
    `/praca/uslugi/${service}/poprawka/${correction}/przyjmij`,
  rejectCorrection: (service: string, correction: string) =>
    `/praca/uslugi/${service}/poprawka/${correction}/odrzuc`,
  errors: '/praca/zgloszenia-bledow',
  error: (report: string) => `/praca/zgloszenia-bledow/${report}`,
  providers: '/praca/wykonawcy',
  newProvider: '/praca/wykonawcy/nowy',
  provider: (provider: string) => `/praca/wykonawcy/${provider}`,
  withdrawProvider: (provider: string) => `/praca/wykonawcy/${provider}/wycofaj`,
  bringProviderBack: (provider: string) => `/praca/wykonawcy/${provider}/przywroc`,
  /** Public pages. */
  publicServices: '/uslugi',
  publicService: (slug: string) => `/uslugi/${slug}`,
  leaflet: (slug: string) => `/uslugi/${slug}/ulotka`,
  reportError: (slug: string) => `/uslugi/${slug}/blad`,
  errorReported: '/zgloszony-blad',
  myList: '/moja-lista',
  /** Where a provider's private link leads. */
  confirm: (service: string) => `/potwierdz-usluge/${service}`,
  correct: (service: string) => `/potwierdz-usluge/${service}/popraw`,
} as const
