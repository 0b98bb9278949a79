import { texts } from '#kernel/texts.ts'

export const pl = texts({
  title: 'Otwarte dane',
  lead: 'Katalog usług w plikach i dla programów. Bez konta i bez klucza.',
  filesTitle: 'Pliki',
  csvLink: 'Usługi w arkuszu (CSV)',
  csvAbout: 'Jedna usługa w wierszu. Otworzysz go w Excelu albo LibreOffice.',
  feedLink: 'Ostatnie zmiany (RSS)',
  feedAboutLink: 'Usługi, które zmieniły się ostatnio.',
  dcatLink: 'Opis zbiorów (DCAT-AP)',
  dcatAbout: 'Dla portali z otwartymi danymi.',
  programsTitle: 'Dla programistów',
  hsdsTitle: 'Usługi w standardzie HSDS 3.1',
  hsdsAbout: 'Wykonawcy, miejsca, godziny, opłaty i wolne miejsca. Strony albo wszystko naraz.',
  dumpLink: 'Wszystko naraz (ndjson)',
  openapiLink: 'Opis interfejsu (OpenAPI)',
  profileLink: 'Profil HSDS-PL-CUS',
})
