import type { Same } from '#kernel/texts.ts'
import type { pl } from './open-data.portal.texts.pl.ts'

export const en = {
  title: 'Open data',
  lead: 'The catalogue of services in files and for programs. No account and no key.',
  filesTitle: 'Files',
  csvLink: 'Services as a table (CSV)',
  csvAbout: 'One service a line. It opens in Excel or LibreOffice.',
  feedLink: 'Latest changes (RSS)',
  feedAboutLink: 'Services that changed last.',
  dcatLink: 'Description of the data (DCAT-AP)',
  dcatAbout: 'For portals of open data.',
  programsTitle: 'For programmers',
  hsdsTitle: 'Services in the standard HSDS 3.1',
  hsdsAbout: 'Providers, places, hours, fees and free places. Page by page or all at once.',
  dumpLink: 'All at once (ndjson)',
  openapiLink: 'Description of the interface (OpenAPI)',
  profileLink: 'Profile HSDS-PL-CUS',
} satisfies Same<typeof pl>
