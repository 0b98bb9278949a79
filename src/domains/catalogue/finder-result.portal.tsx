import type { Child } from 'hono/jsx'
import { formatNumber } from '#kernel/texts.ts'
import { type Page, pageOf } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, CardGrid, Section } from '#ui/card.tsx'
import { PrintButton } from '#ui/copy.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Phone } from './card-text.tsx'
import { catalogueWords } from './catalogue-words.ts'
import { belongs, judgeService, whatElse } from './eligibility.rules.ts'
import { type FinderService, listForFinder, listRules } from './eligibility.sql.ts'
import type { Answer, Judgement } from './eligibility.ts'
import { type FinderAnswers, factsOf, queryOf, readAnswers } from './finder.ts'
import { finderWords, sayCondition } from './finder-words.ts'
import { hiddenBefore } from './freshness.rules.ts'
import { readStages } from './freshness.setting.ts'
import { paths } from './paths.ts'
import { listPublicIds } from './public-service.sql.ts'

type Found = FinderService & { readonly judgement: Judgement }

/** Every service that residents see, judged by the answers of the address. */
async function judgeAll(visit: Visit, given: FinderAnswers): Promise<Found[]> {
  const { today, language } = visit
  const facts = factsOf(given)
  return visit.read(async (tx) => {
    const day = { today, hiddenBefore: hiddenBefore(today, await readStages(tx, today)) }
    const ids = await listPublicIds(tx, day, {})
    const services = await listForFinder(tx, ids, language)
    const rules = Map.groupBy(await listRules(tx, ids), ({ service }) => service)
    const found = services.map((service) => ({
      ...service,
      judgement: judgeService({ ...service, rules: rules.get(service.id) ?? [] }, facts, today),
    }))
    return found.toSorted((a, b) => nearness(b.judgement) - nearness(a.judgement))
  })
}

// What was written for people like this one stands before what merely does not shut them out.
function nearness({ rule, reasons }: Judgement): number {
  const met = reasons.filter(({ kind, answer }) => answer === 'yes' && kind !== 'resident').length
  return met + (rule ? 10 : 0)
}

/** The result: what fits, what probably fits, what is open to all, and the others with why and what else. */
export async function showResult(visit: Visit): Promise<Page> {
  const t = finderWords(visit.language)
  const given = readAnswers(visit.query)
  const all = await judgeAll(visit, given)
  const asked = visit.query.get('usluga')
  const mine = all.find(({ slug }) => slug === asked)
  const rest = all.filter((found) => found !== mine)
  const of = (verdict: string, open = false) =>
    rest.filter(({ judgement }) => judgement.verdict === verdict && judgement.open === open)
  const usluga = mine?.slug ?? null
  const show = { visit, given, all }
  const body = (
    <>
      <PageTitle title={t('resultTitle')} lead={t('resultLead')}>
        <LinkButton href={visit.href(paths.finderCheck) + queryOf(given, { usluga })} look="quiet">
          {t('changeAnswers')}
        </LinkButton>
        <PrintButton language={visit.language} />
        <LinkButton href={visit.href(paths.finder)} look="quiet">
          {t('again')}
        </LinkButton>
      </PageTitle>
      {all.length === 0 ? (
        <EmptyState title={t('noServices')} text={t('contactText')} level={2}>
          <LinkButton href={visit.href('/kontakt')}>{t('contactLink')}</LinkButton>
        </EmptyState>
      ) : null}
      {mine ? <Group {...show} title={sayTitle(visit, mine.judgement)} services={[mine]} /> : null}
      {all.length > 0 ? (
        <Group {...show} title={t('yesTitle')} services={of('yes')} none={t('noneYes')} />
      ) : null}
      <Group {...show} title={t('likelyTitle')} lead={t('likelyLead')} services={of('likely')} />
      <Group
        {...show}
        title={t('openTitle')}
        lead={t('openLead')}
        services={of('yes', true)}
        fold="openShow"
      />
      <Group {...show} title={t('noTitle')} lead={t('noLead')} services={of('no')} fold="noShow" />
      <Section title={t('contact')}>
        <p>
          {t('contactText')} <a href={visit.href('/kontakt')}>{t('contactLink')}</a>
        </p>
      </Section>
      <p class="hint on-paper">{t('printed', { day: sayDay(visit.today, visit.language) })}</p>
    </>
  )
  return pageOf({ title: t('resultTitle'), body, menu: paths.publicServices, script: true, noindex: true })
}

function sayTitle(visit: Visit, { verdict }: Judgement): string {
  const t = finderWords(visit.language)
  return t(({ yes: 'yesTitle', likely: 'likelyTitle', no: 'noTitle' } as const)[verdict])
}

/** How many of a group stand unfolded: more than a screen or two nobody compares. */
const inSight = 12

interface Shown {
  readonly visit: Visit
  readonly given: FinderAnswers
  readonly all: readonly Found[]
}

function Group(
  props: Shown & {
    title: string
    lead?: string
    services: readonly Found[]
    none?: string
    fold?: 'openShow' | 'noShow'
  },
) {
  const { visit, title, lead, services, none, fold } = props
  const t = finderWords(visit.language)
  if (services.length === 0 && !none) return null
  const n = services.length
  const seen = fold ? [] : services.slice(0, inSight)
  const folded = services.slice(seen.length)
  return (
    <Section title={n > 0 ? `${title} (${formatNumber(n, visit.language)})` : title}>
      {n === 0 ? <p>{none}</p> : lead ? <p>{lead}</p> : null}
      <CardGrid>
        {seen.map((found) => (
          <FoundService {...props} found={found} />
        ))}
      </CardGrid>
      {folded.length > 0 ? (
        <details class="folded">
          <summary>{t(fold ?? 'restShow', { n: folded.length })}</summary>
          <CardGrid>
            {folded.map((found) => (
              <FoundService {...props} found={found} />
            ))}
          </CardGrid>
        </details>
      ) : null}
    </Section>
  )
}

/** One service with its reasons; a card opened from here knows the way back. */
function FoundService(props: Shown & { found: Found }) {
  const { visit, given, found } = props
  const words = catalogueWords(visit.language)
  const { judgement } = found
  const refused = judgement.verdict === 'no'
  return (
    <Card
      title={found.own_name ?? found.name}
      href={cardHref(visit, found, given)}
      level={3}
      above={found.benefit === 'money' ? words('benefit.money') : null}
    >
      <Reasons visit={visit} found={found} given={given} answer={refused ? 'no' : 'unknown'} />
      {refused ? <Instead {...props} /> : <FirstStep visit={visit} found={found} />}
      <Basis visit={visit} judgement={judgement} />
    </Card>
  )
}

const langOf = (visit: Visit, own: string | null) => (visit.language !== 'pl' && !own ? 'pl' : undefined)

function cardHref(visit: Visit, found: Found, given: FinderAnswers): string {
  return visit.href(paths.publicService(found.slug)) + queryOf(given, { zwynik: 'tak' })
}

function Reasons(props: { visit: Visit; found: Found; given: FinderAnswers; answer: Answer }) {
  const { visit, found, answer } = props
  const facts = factsOf(props.given)
  const { judgement, byDecision } = found
  const { language } = visit
  const t = finderWords(language)
  const { rule, conditions, reasons } = judgement
  // Of many groups only the ones that the person belongs to explain a yes.
  const own = { ...conditions, groups: conditions.groups.filter((group) => belongs(group, facts) === 'yes') }
  const say = (wanted: Answer) =>
    reasons
      .filter((reason) => reason.answer === wanted)
      .map(({ kind }) => sayCondition(kind, wanted === 'yes' ? own : conditions, language))
  const checks = rule ? (rule.checks[language] ?? rule.checks.pl) : null
  const lines: [string, string[]][] = [
    [t(answer === 'no' ? 'because' : 'toLearn'), say(answer)],
    [t('fits'), answer === 'no' ? [] : say('yes')],
  ]
  return (
    <>
      {lines.map(([head, said]) => (said.length > 0 ? <Line head={head}>{said.join('; ')}</Line> : null))}
      {checks && answer !== 'no' ? (
        <p lang={langOf(visit, rule!.checks[language])}>{t('workerChecks', { what: checks })}</p>
      ) : null}
      {byDecision && answer !== 'no' ? <p>{t('byDecision')}</p> : null}
      {rule && !rule.confirmed ? <p>{t('unconfirmed')}</p> : null}
    </>
  )
}

function Line({ head, children }: { head: string; children?: Child }) {
  return (
    <p>
      <strong>{head}</strong> {children}
    </p>
  )
}

/** What to do instead: the words of the rule, then services of the same area, and always somebody to ask. */
function Instead({ visit, given, all, found }: Shown & { found: Found }) {
  const t = finderWords(visit.language)
  const { rule } = found.judgement
  const own = rule ? (rule.instead[visit.language] ?? rule.instead.pl) : null
  const others = whatElse(found, all)
  return (
    <Line head={t('instead')}>
      {own ? <span lang={langOf(visit, rule!.instead[visit.language])}>{own} </span> : null}
      {others.map((other, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <a href={cardHref(visit, other, given)} lang={langOf(visit, other.own_name)}>
            {other.own_name ?? other.name}
          </a>
        </>
      ))}
      {others.length > 0 ? '. ' : null}
      {own || others.length > 0 ? null : <a href={visit.href('/kontakt')}>{t('insteadContact')}</a>}
    </Line>
  )
}

function FirstStep({ visit, found }: { visit: Visit; found: Found }) {
  const t = finderWords(visit.language)
  const words = catalogueWords(visit.language)
  const { next_step: step, papers, phone } = found
  const text = found.own_step_text ?? found.step_text
  return (
    <>
      {step ? (
        <Line head={t('step')}>
          <span lang={langOf(visit, found.own_step_text)}>{text ?? words(`nextStep.${step}`)}</span>{' '}
          {phone ? <Phone phone={phone.replaceAll(' ', '\u00a0')} /> : null}
        </Line>
      ) : null}
      {papers.length > 0 ? (
        <p lang={visit.language === 'pl' ? undefined : 'pl'}>{t('bring', { papers: papers.join(', ') })}</p>
      ) : null}
    </>
  )
}

function Basis({ visit, judgement }: { visit: Visit; judgement: Judgement }) {
  const t = finderWords(visit.language)
  const { rule, open } = judgement
  if (open) return null
  const basis = rule
    ? t('basisFrom', { basis: rule.basis, day: sayDay(rule.from, visit.language) })
    : t('basisCard')
  return (
    <p class="hint">
      {t('basis')}: <span lang={rule && visit.language !== 'pl' ? 'pl' : undefined}>{basis}</span>
    </p>
  )
}
