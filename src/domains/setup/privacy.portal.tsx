import { speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { withWordings } from '#kernel/wording.ts'
import { PageTitle } from '#ui/layout.tsx'
import { OwnText } from '#ui/own-text.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { DataTable } from '#ui/table.tsx'
import { Email, Phone } from './contact.portal.tsx'
import { paths } from './paths.ts'
import { privacyTexts } from './privacy.portal.texts.ts'
import { readSettingsOn } from './setting.sql.ts'
import {
  contactSetting,
  officersSetting,
  privacySetting,
  type RetentionKind,
  retentionSettings,
} from './setting-keys.ts'

/** The public privacy notice (RODO, arts. 13 and 14). */
export const privacyRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.privacy, right: 'anyone' }, showPrivacy),
]

const speakOf = (visit: Visit) =>
  speak(withWordings(privacyTexts, 'setup.privacy', visit.centre.wordings), visit.language)
type Voice = ReturnType<typeof speakOf>

async function readFacts(visit: Visit) {
  return visit.read(async (tx) => ({
    ...(await readSettingsOn(
      tx,
      { contact: contactSetting, officers: officersSetting, privacy: privacySetting },
      visit.today,
    )),
    months: await readSettingsOn(tx, retentionSettings, visit.today),
  }))
}
type Facts = Awaited<ReturnType<typeof readFacts>>

async function showPrivacy(visit: Visit): Promise<Page> {
  const t = speakOf(visit)
  const facts = await readFacts(visit)
  const body = (
    <div class="text">
      <PageTitle title={t('title')} lead={t('lead')} />
      <Controller visit={visit} facts={facts} />
      <h2>{t('purposesTitle')}</h2>
      <Purposes visit={visit} />
      <h2>{t('recipientsTitle')}</h2>
      <p>{t('recipients')}</p>
      <OwnText text={facts.privacy.recipients} language={visit.language} />
      <p>{t('noTransfer')}</p>
      <h2>{t('keptTitle')}</h2>
      <Kept visit={visit} months={facts.months} />
      <p>{t('archive')}</p>
      <h2>{t('rightsTitle')}</h2>
      <ul>
        {rights.map((right) => (
          <li>{t(right)}</li>
        ))}
      </ul>
      <p>{t('voluntary')}</p>
      <p>{t('noProfiling')}</p>
      <OwnText text={facts.privacy.extra} language={visit.language} />
      <h2>{t('complaintTitle')}</h2>
      <p>
        {t('complaint')} <a href="https://uodo.gov.pl/">uodo.gov.pl</a>.
      </p>
      <h2>{t('cookiesTitle')}</h2>
      <p>{t('cookies')}</p>
    </div>
  )
  return pageOf({ title: t('title'), body })
}

const rights = [
  'rightAccess',
  'rightRectify',
  'rightErase',
  'rightRestrict',
  'rightObject',
  'rightWithdraw',
] as const

function Controller({ visit, facts }: { visit: Visit; facts: Facts }) {
  const t = speakOf(visit)
  const { contact, officers } = facts
  const { name, email, phone } = officers.dataProtection
  return (
    <>
      <h2>{t('controllerTitle')}</h2>
      <p>{t('controller', { name: visit.centre.name })}</p>
      {contact.address ? <p>{contact.address}</p> : null}
      {contact.phone ? (
        <p>
          <Phone phone={contact.phone} />
        </p>
      ) : null}
      {contact.email ? (
        <p>
          <Email email={contact.email} />
        </p>
      ) : null}
      <h2>{t('officerTitle')}</h2>
      {name ? (
        <>
          <p>{t('officer')}</p>
          <p>
            {name}
            {phone ? <br /> : null}
            {phone ? <Phone phone={phone} /> : null}
            {email ? <br /> : null}
            {email ? <Email email={email} /> : null}
          </p>
        </>
      ) : (
        <p>{t('noOfficer')}</p>
      )}
    </>
  )
}

const purposes = [
  ['matter', 'matterBasis'],
  ['community', 'communityBasis'],
  ['special', 'specialBasis'],
  ['image', 'imageBasis'],
  ['barrier', 'barrierBasis'],
  ['security', 'securityBasis'],
] as const

const kept: readonly RetentionKind[] = ['barrierReports', 'workNotes', 'signedLists', 'accounts', 'auditLog']

function Purposes({ visit }: { visit: Visit }) {
  const t = speakOf(visit)
  return (
    <DataTable
      language={visit.language}
      caption={t('purposesTitle')}
      captionHidden
      columns={[
        { key: 'purpose', header: t('purpose'), cell: ([purpose]) => t(purpose) },
        { key: 'basis', header: t('basis'), cell: ([, basis]) => t(basis) },
      ]}
      rows={purposes}
    />
  )
}

function Kept({ visit, months }: { visit: Visit; months: Readonly<Record<RetentionKind, number>> }) {
  const t = speakOf(visit)
  const rows = kept.map((kind) => ({ term: t(kind), value: sayMonths(t, months[kind]) }))
  return (
    <SummaryList
      language={visit.language}
      rows={[...rows, { term: t('consented'), value: t('untilWithdrawn') }]}
    />
  )
}

/** "24" months are said as "2 lata", "18" as "18 miesięcy". */
function sayMonths(t: Voice, months: number): string {
  return months % 12 === 0 ? t('years', { n: months / 12 }) : t('months', { n: months })
}
