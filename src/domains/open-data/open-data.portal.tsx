import { speak } from '#kernel/texts.ts'
import { type Download, type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { Section } from '#ui/card.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { dcatCatalogue } from './dcat.ts'
import { en } from './open-data.portal.texts.en.ts'
import { pl } from './open-data.portal.texts.pl.ts'
import { uk } from './open-data.portal.texts.uk.ts'
import { paths } from './paths.ts'
import { changesFeed, serviceCsv, sitemap } from './service-files.ts'

const speakOf = (visit: Visit) => speak({ pl, uk, en }, visit.language)

/** The page of open data for people, and the files that it leads to. */
export const openDataRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.openData, right: 'anyone' }, showOpenData),
  file(paths.csv, serviceCsv),
  file(paths.dcat, dcatCatalogue),
  file(paths.feed, changesFeed),
  file(paths.sitemap, sitemap),
]

function file(path: string, make: (visit: Visit) => Promise<Download>): Route {
  return { ...page({ door: 'portal', path, right: 'anyone' }, make), openData: true }
}

async function showOpenData(visit: Visit): Promise<Page> {
  const t = speakOf(visit)
  const link = (path: string, label: string, about?: string) => (
    <li>
      <a href={visit.href(path)}>{label}</a>
      {about ? <> – {about}</> : null}
    </li>
  )
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Section title={t('filesTitle')}>
        <ul>
          {link(paths.csv, t('csvLink'), t('csvAbout'))}
          {link(paths.feed, t('feedLink'), t('feedAboutLink'))}
          {link(paths.dcat, t('dcatLink'), t('dcatAbout'))}
        </ul>
      </Section>
      <Section title={t('programsTitle')}>
        <ul>
          {link(paths.hsds, t('hsdsTitle'), t('hsdsAbout'))}
          {link(`${paths.services}?format=ndjson&full=true`, t('dumpLink'))}
          {link(paths.openapi, t('openapiLink'))}
          {link(paths.profile, t('profileLink'))}
        </ul>
      </Section>
    </>
  )
  const alternates = [{ type: 'application/rss+xml', path: paths.feed, title: t('feedLink') }]
  return pageOf({ title: t('title'), body, cacheSeconds: 60, alternates })
}
