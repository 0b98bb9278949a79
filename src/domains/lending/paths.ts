const root = '/praca/wypozyczalnia'

/** Addresses of lending; links go only through here. */
export const paths = {
  board: root,
  loans: `${root}/wypozyczenia`,
  loansCsv: `${root}/wypozyczenia.csv`,
  newLoan: `${root}/wypozyczenia/nowe`,
  loan: (loan: string) => `${root}/wypozyczenia/${loan}`,
  decide: {
    approve: (loan: string) => `${root}/wypozyczenia/${loan}/zatwierdz`,
    refuse: (loan: string) => `${root}/wypozyczenia/${loan}/odmow`,
    cancel: (loan: string) => `${root}/wypozyczenia/${loan}/odwolaj`,
  },
  withdraw: (loan: string) => `${root}/wypozyczenia/${loan}/rezygnacja`,
  accept: (loan: string) => `${root}/wypozyczenia/${loan}/przyjmij-propozycje`,
  issue: (loan: string) => `${root}/wypozyczenia/${loan}/wydaj`,
  takeBack: (loan: string) => `${root}/wypozyczenia/${loan}/przyjmij-zwrot`,
  extend: (loan: string) => `${root}/wypozyczenia/${loan}/przedluz`,
  settle: (loan: string) => `${root}/wypozyczenia/${loan}/kaucja`,
  agreementPdf: (loan: string) => `${root}/wypozyczenia/${loan}/umowa.pdf`,
  agreementWord: (loan: string) => `${root}/wypozyczenia/${loan}/umowa.docx`,
  models: `${root}/sprzet`,
  newModel: `${root}/sprzet/nowy`,
  model: (model: string) => `${root}/sprzet/${model}`,
  editModel: (model: string) => `${root}/sprzet/${model}/zmien`,
  withdrawModel: (model: string) => `${root}/sprzet/${model}/wycofaj`,
  bringModelBack: (model: string) => `${root}/sprzet/${model}/przywroc`,
  labels: (model: string) => `${root}/sprzet/${model}/etykiety`,
  newItem: (model: string) => `${root}/sprzet/${model}/nowa-sztuka`,
  item: (item: string) => `${root}/sztuki/${item}`,
  editItem: (item: string) => `${root}/sztuki/${item}/zmien`,
  itemStep: {
    to_repair: (item: string) => `${root}/sztuki/${item}/do-naprawy`,
    ready: (item: string) => `${root}/sztuki/${item}/gotowa`,
    withdraw: (item: string) => `${root}/sztuki/${item}/wycofaj`,
    bring_back: (item: string) => `${root}/sztuki/${item}/przywroc`,
    found: (item: string) => `${root}/sztuki/${item}/odnaleziona`,
  },
  /** Public pages. */
  publicList: '/wypozyczalnia',
  publicModel: (slug: string) => `/wypozyczalnia/${slug}`,
  publicRequest: (slug: string) => `/wypozyczalnia/${slug}/wypozycz`,
  /** The page that a private link opens. */
  ownLoan: (loan: string) => `/wypozyczenie/${loan}`,
  ownWithdraw: (loan: string) => `/wypozyczenie/${loan}/rezygnuje`,
  ownAccept: (loan: string) => `/wypozyczenie/${loan}/biore`,
} as const
