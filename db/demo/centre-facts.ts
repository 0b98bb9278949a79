import type { CentreWords, Contact, InThree, Officers } from '#domains/setup/setting-keys.ts'

// Everything here is invented. No powiat of Poland bears the number 99, so the TERYT number can belong to
// nobody; addresses and mailboxes end in .example, which nobody can register (RFC 2606); 22 555 xx numbers
// lead nowhere here.

export const centreName = 'Centrum Usług Społecznych w Przykładowie'
export const municipality = 'Gmina Przykładowa'
export const predecessor = 'Miejsko-Gminny Ośrodek Pomocy Społecznej w Przykładowie'
export const accent = '#1f5c4d'

export const areas = [
  { kind: 'municipality', name: 'Gmina Przykładowa', teryt: '1499013' },
  { kind: 'estate', name: 'Stary Rynek', teryt: null },
  { kind: 'estate', name: 'Ogrodowe', teryt: null },
  { kind: 'estate', name: 'Nad Stawem', teryt: null },
  { kind: 'estate', name: 'Parkowe', teryt: null },
  { kind: 'estate', name: 'Kolejowe', teryt: null },
  { kind: 'estate', name: 'Nowe Pole', teryt: null },
  { kind: 'village', name: 'Brzozówka', teryt: null },
  { kind: 'village', name: 'Lipiny Dolne', teryt: null },
  { kind: 'village', name: 'Zagaje', teryt: null },
  { kind: 'village', name: 'Wierzbno Małe', teryt: null },
] as const

export const contact: Contact = {
  address: 'ul. Lipowa 4, 00-990 Przykładów',
  phone: '22 555 01 00',
  email: 'kontakt@cus.przykladow.example',
  deliveryAddress: 'AE:PL-00000-00000-PRZYK-00',
  bip: 'https://bip.cus.przykladow.example',
}

export const officers: Officers = {
  director: { name: 'Daniel Wrzosek', phone: '22 555 01 01', email: 'dyrektor@cus.przykladow.example' },
  organiser: { name: 'Olga Sierpińska', phone: '22 555 01 04', email: 'osl@cus.przykladow.example' },
  coordinator: { name: 'Kinga Modrzew', phone: '22 555 01 05', email: 'kipus@cus.przykladow.example' },
  dataProtection: { name: 'Tomasz Jarząb', phone: '22 555 01 09', email: 'iod@cus.przykladow.example' },
}

export const words: CentreWords = {
  welcome: {
    pl: 'Pomagamy i działamy razem. Przyjdź, zadzwoń albo napisz – nie musisz wiedzieć, kto się tym zajmuje.',
    uk: 'Допомагаємо й діємо разом. Приходьте, телефонуйте або пишіть – не треба знати, хто цим займається.',
    en: 'We help and we act together. Come, call or write: you need not know who deals with it.',
  },
  about: {
    pl: 'Centrum prowadzi usługi dla mieszkańców i wspiera ich wspólne działania. Nikt nie odchodzi bez odpowiedzi.',
    uk: 'Центр надає послуги мешканцям і підтримує їхні спільні справи. Ніхто не йде без відповіді.',
    en: 'The centre runs services for residents and supports what they do together. Nobody leaves without an answer.',
  },
  hours: {
    pl: 'Poniedziałek 8–17, wtorek–czwartek 8–16, piątek 8–15. Miejsce Aktywności Lokalnej: codziennie do 20.',
    uk: 'Понеділок 8–17, вівторок–четвер 8–16, п’ятниця 8–15. Місце громадської активності: щодня до 20.',
    en: 'Monday 8–17, Tuesday–Thursday 8–16, Friday 8–15. The community house: every day until 20.',
  },
  coming: {
    pl: 'Autobus 3, przystanek Lipowa. Wejście od podwórza jest bez progu. Obok są dwa miejsca dla osób z kartą parkingową.',
    uk: 'Автобус 3, зупинка Lipowa. Вхід з подвір’я без порога. Поруч два місця для людей з карткою паркування.',
    en: 'Bus 3, stop Lipowa. The entrance from the yard has no step. Two places for blue-badge holders are beside it.',
  },
}

export const buildings: InThree = {
  pl: 'Budynek przy ul. Lipowej 4: wejście od podwórza bez progu, toaleta na parterze dostosowana do wózka, pętla indukcyjna w punkcie informacyjnym. Sala na piętrze nie ma windy – spotkania przenosimy na parter.',
  uk: 'Будівля на вул. Ліповій 4: вхід з подвір’я без порога, туалет на першому поверсі пристосований для візка, індукційна петля в інформаційному пункті. До зали на другому поверсі немає ліфта – зустрічі переносимо вниз.',
  en: 'The building at Lipowa 4: step-free entrance from the yard, a toilet for wheelchair users on the ground floor, an induction loop at the desk. The room upstairs has no lift; we move meetings downstairs.',
}

export const gap = {
  pl: {
    what: 'Skany starszych uchwał nie mają warstwy tekstu.',
    why: 'Powstały przed rokiem 2019 i są przepisywane kolejno.',
    instead: 'Na prośbę przeczytamy je przez telefon albo przyślemy tekst w ciągu dwóch dni.',
  },
  uk: {
    what: 'Скани давніших ухвал не мають текстового шару.',
    why: 'Вони створені до 2019 року, ми переписуємо їх по черзі.',
    instead: 'На прохання прочитаємо їх телефоном або надішлемо текст за два дні.',
  },
  en: {
    what: 'Scans of older resolutions have no text layer.',
    why: 'They were made before 2019 and are being typed one by one.',
    instead: 'On request we read them over the phone or send the text within two days.',
  },
}
