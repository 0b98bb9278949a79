import type { Child } from 'hono/jsx'
import { speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { withWordings } from '#kernel/wording.ts'
import { Notice } from '#ui/notice.tsx'
import { OwnText } from '#ui/own-text.tsx'
import type { GapKind } from './accessibility.ts'
import { Email, Phone } from './contact.portal.tsx'
import { declarationTexts } from './declaration.portal.texts.ts'
import { listGaps } from './gap.sql.ts'
import { chooseText } from './in-three.tsx'
import { paths } from './paths.ts'
import { findLegalParameter, readSettingsOn } from './setting.sql.ts'
import {
  type Contact,
  contactSetting,
  type Declaration,
  declarationSetting,
  type Officer,
  officersSetting,
} from './setting-keys.ts'

/** The public accessibility declaration. */
export const declarationRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.declaration, right: 'anyone' }, showDeclaration),
]

/** The page's voice, with the centre's own wordings. */
export const declarationWords = (visit: Visit) =>
  speak(withWordings(declarationTexts, 'setup.declaration', visit.centre.wordings), visit.language)

interface Facts {
  readonly declaration: Declaration | null
  readonly contact: Contact
  readonly coordinator: Officer
  readonly gaps: Awaited<ReturnType<typeof listGaps>>
  readonly days: number
  readonly months: number
}

async function readFacts(visit: Visit): Promise<Facts> {
  return visit.read(async (tx) => {
    const wanted = { declaration: declarationSetting, contact: contactSetting, officers: officersSetting }
    const { declaration, contact, officers } = await readSettingsOn(tx, wanted, visit.today)
    const gaps = (await listGaps(tx)).filter((gap) => !gap.closed_on)
    const days = await findLegalParameter(tx, 'accessibility.barrier-answer-days', visit.today)
    const months = await findLegalParameter(tx, 'accessibility.barrier-longest-months', visit.today)
    const { coordinator } = officers
    return { declaration, contact, coordinator, gaps, days: Number(days ?? 7), months: Number(months ?? 2) }
  })
}

// Technical conditions of the declaration, version 2.0 of 31 July 2024. The `a11y-…` ids are those that
// published declarations carry and checkers look for; the full list of version 2.0 was not seen:
// UNCONFIRMED (domain.md 6.1).
async function showDeclaration(visit: Visit): Promise<Page> {
  const t = declarationWords(visit)
  const facts = await readFacts(visit)
  const { declaration } = facts
  const body = (
    <div class="text">
      <div class="page-title">
        <h1 id="a11y-deklaracja">{t('title')}</h1>
      </div>
      {declaration ? (
        <Declared visit={visit} facts={facts} declaration={declaration} />
      ) : (
        <Notice kind="info" language={visit.language}>
          <p>{t('missing')}</p>
        </Notice>
      )}
      <Reach visit={visit} facts={facts} />
      <h2>{t('procedureTitle')}</h2>
      <div id="a11y-procedura">
        <p>{t('request')}</p>
        <p>{t('requestHolds')}</p>
        <p>{t('terms', { days: facts.days, months: facts.months })}</p>
        <p>{t('refusal')}</p>
        <p>
          {t('ombudsman')}: <a href="https://bip.brpo.gov.pl/">bip.brpo.gov.pl</a>.
        </p>
      </div>
      {declaration ? (
        <>
          <h2>{t('buildingsTitle')}</h2>
          <div id="a11y-architektura">
            <OwnText text={declaration.buildings} language={visit.language} />
          </div>
          <h2>{t('appsTitle')}</h2>
          <p id="a11y-aplikacje">{t('apps')}</p>
        </>
      ) : null}
    </div>
  )
  return pageOf({ title: t('title'), body })
}

function Declared(props: { visit: Visit; facts: Facts; declaration: Declaration }) {
  const { visit, facts, declaration } = props
  const t = declarationWords(visit)
  const site = `${visit.house.config.baseUrl ?? visit.url.origin}${visit.href('/', 'pl')}`
  const status = { full: t('statusFull'), partial: t('statusPartial'), none: t('statusNone') }
  return (
    <>
      <div id="a11y-wstep">
        <p>
          <strong id="a11y-podmiot">{visit.centre.name}</strong> {t('commits')}
        </p>
        <p>
          {t('appliesTo')}{' '}
          <a id="a11y-url" href={site}>
            {site}
          </a>
        </p>
      </div>
      <p>
        {t('published')} <Day id="a11y-data-publikacja" day={declaration.publishedOn} />
        <br />
        {t('changed')}{' '}
        <Day id="a11y-data-aktualizacja" day={declaration.changedOn ?? declaration.publishedOn} />
      </p>
      <h2>{t('statusTitle')}</h2>
      <p id="a11y-status">{status[declaration.status]}</p>
      <Gaps visit={visit} gaps={facts.gaps} kind="non_compliance" title={t('nonCompliance')} />
      <Gaps visit={visit} gaps={facts.gaps} kind="undue_burden" title={t('undueBurden')} />
      <Gaps visit={visit} gaps={facts.gaps} kind="exclusion" title={t('exclusion')} />
      <h2>{t('assessmentTitle')}</h2>
      <p>
        {t('made')} <Day id="a11y-data-sporzadzenie" day={declaration.madeOn} />
        <br />
        {t('reviewed')} <Day id="a11y-data-przeglad" day={declaration.reviewedOn} />
      </p>
      <p id="a11y-ocena">
        {declaration.assessment === 'self' ? t('self') : t('external')}{' '}
        {declaration.assessment === 'external' ? (
          <span id="a11y-audytor">{declaration.assessedBy}</span>
        ) : null}
      </p>
      <h2>{t('keysTitle')}</h2>
      <p>{t('keys')}</p>
    </>
  )
}

// Checkers read these dates, so they stand as YYYY-MM-DD in every language.
function Day({ id, day }: { id: string; day: string }) {
  return (
    <time id={id} datetime={day}>
      {day}
    </time>
  )
}

function Gaps(props: { visit: Visit; gaps: Facts['gaps']; kind: GapKind; title: string }) {
  const t = declarationWords(props.visit)
  const gaps = props.gaps.filter((gap) => gap.kind === props.kind)
  if (gaps.length === 0) return null
  return (
    <>
      <h3>{props.title}</h3>
      <ul>
        {gaps.map((gap) => {
          const said = (field: 'what' | 'why' | 'instead'): Child => {
            const { pl, uk, en } = gap.words
            const chosen = chooseText({ pl: pl[field], uk: uk[field], en: en[field] }, props.visit.language)
            return <span lang={chosen?.lang}>{chosen?.text}</span>
          }
          return (
            <li>
              {said('what')}
              <br />
              {t('why')} {said('why')}
              <br />
              {t('instead')} {said('instead')}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Reach({ visit, facts }: { visit: Visit; facts: Facts }) {
  const t = declarationWords(visit)
  const email = facts.coordinator.email || facts.contact.email
  const phone = facts.coordinator.phone || facts.contact.phone
  return (
    <>
      <h2>{t('contactTitle')}</h2>
      <div id="a11y-kontakt">
        <p>
          {t('contact')} <span id="a11y-osoba">{facts.coordinator.name || visit.centre.name}</span>
        </p>
        {email ? (
          <p>
            {t('email')} <Email id="a11y-email" email={email} />
          </p>
        ) : null}
        {phone ? (
          <p>
            {t('phone')} <Phone id="a11y-telefon" phone={phone} />
          </p>
        ) : null}
      </div>
      <p>
        <a class="button" href={visit.href(paths.reportBarrier)}>
          {t('report')}
        </a>
      </p>
    </>
  )
}
