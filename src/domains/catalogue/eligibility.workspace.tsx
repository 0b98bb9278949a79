import { newId } from '#kernel/id.ts'
import { isBefore } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import { button, goTo, type Page, page, type Redirect, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { ConfirmButton, LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { DeedButton } from '#ui/visit-form.tsx'
import { removeExample, removeRule } from './eligibility.actions.ts'
import { judgeConditions, rulesOn, tryExamples } from './eligibility.rules.ts'
import { listExamples, listForFinder, listRules } from './eligibility.sql.ts'
import { type Conditions, type EligibilityRule, type Judged, nothingTold } from './eligibility.ts'
import { pl } from './eligibility.workspace.texts.pl.ts'
import { sayCondition } from './finder-words.ts'
import { paths } from './paths.ts'
import { readService, servicePage } from './service-frame.tsx'

const t = speak({ pl }, 'pl')
const right = 'catalogue.eligibility.change'

/** Rules of a service: what holds, since when and why, and the examples that test them. */
export const eligibilityRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.rules(':service'), right: 'catalogue.service.read' }, showRules),
  button({ door: 'workspace', path: paths.removeRule(':service', ':rule'), right }, takeRule),
  button({ door: 'workspace', path: paths.removeExample(':service', ':example'), right }, takeExample),
]

/** A service with its rules, its card's conditions and its examples. */
export function readRules(visit: Visit) {
  return readService(visit, async (tx, { id }) => {
    const [found] = await listForFinder(tx, [id], 'pl')
    const { card, byDecision } = found!
    const judged: Judged = { rules: await listRules(tx, [id]), card, byDecision }
    return { judged, examples: await listExamples(tx, id) }
  })
}
type Read = Awaited<ReturnType<typeof readRules>>

async function showRules(visit: Visit): Promise<Page> {
  const read = await readRules(visit)
  const { service, judged } = read
  const may = visit.may(right)
  const add = may ? <LinkButton href={visit.href(paths.newRule(service.id))}>{t('add')}</LinkButton> : null
  const holds = rulesOn(judged.rules, visit.today).length > 0
  const body = (
    <>
      <p>{t('lead')}</p>
      {judged.rules.length > 0 ? <p class="actions">{add}</p> : null}
      <DataTable
        language="pl"
        caption={t('title')}
        captionHidden
        rows={judged.rules}
        columns={columnsOf(visit, service.id)}
        empty={
          <EmptyState title={t('noRules')} text={t('noRulesText')} level={2}>
            {add}
          </EmptyState>
        }
      />
      {holds ? null : (
        <p>
          <strong>{t('byCard')}:</strong> {sayConditions(judged.card) || t('openToAll')}
        </p>
      )}
      <Section title={t('examples')}>
        <p>{t('examplesLead')}</p>
        {may ? (
          <p class="actions">
            <LinkButton href={visit.href(paths.newExample(service.id))} look="quiet">
              {t('addExample')}
            </LinkButton>
            <LinkButton href={`${visit.href(paths.finder)}?usluga=${service.slug}`} look="quiet">
              {t('onPortal')}
            </LinkButton>
          </p>
        ) : null}
        <ExampleTable visit={visit} read={read} judged={judged} remove={may} />
      </Section>
    </>
  )
  return servicePage({ visit, service, current: paths.rules(service.id), body })
}

/** All conditions of a rule in one line; empty when it asks nothing. */
export function sayConditions(conditions: Conditions): string {
  const set = judgeConditions(conditions, nothingTold)
  return set.map(({ kind }) => sayCondition(kind, conditions, 'pl')).join('; ')
}

function columnsOf(visit: Visit, service: string): Column<EligibilityRule>[] {
  const may = visit.may(right)
  const columns: Column<EligibilityRule>[] = [
    {
      key: 'rule',
      header: t('rule'),
      cell: (rule) => {
        const said = sayConditions(rule) || rule.checks.pl
        return may ? <a href={visit.href(paths.rule(service, rule.id))}>{said}</a> : said
      },
    },
    { key: 'basis', header: t('basis'), cell: (rule) => rule.basis },
    {
      key: 'days',
      header: t('days'),
      cell: ({ from, to }) =>
        [t('since', { day: sayDay(from, 'pl') }), to ? t('untilDay', { day: sayDay(to, 'pl') }) : '']
          .filter(Boolean)
          .join(' '),
    },
    { key: 'state', header: t('state'), cell: (rule) => <RuleState visit={visit} rule={rule} /> },
  ]
  const remove = {
    key: 'do',
    header: t('do'),
    cell: (rule: EligibilityRule) => (
      <ConfirmButton
        language="pl"
        action={visit.href(paths.removeRule(service, rule.id))}
        label={t('remove')}
        question={t('removeQuestion')}
        verb={t('removeVerb')}
        look="quiet"
        formKey={newId()}
      />
    ),
  }
  return may ? [...columns, remove] : columns
}

function RuleState({ visit, rule }: { visit: Visit; rule: EligibilityRule }) {
  const later = isBefore(visit.today, rule.from)
  const ended = rule.to !== null && isBefore(rule.to, visit.today)
  return (
    <>
      <Tag tone={later || ended ? 'neutral' : 'ok'}>{t(later ? 'later' : ended ? 'ended' : 'now')}</Tag>
      {rule.confirmed ? null : <Tag tone="warn">{t('unconfirmed')}</Tag>}
    </>
  )
}

/** The examples and how they come out under the given rules. */
export function ExampleTable(props: { visit: Visit; read: Read; judged: Judged; remove: boolean }) {
  const { visit, read, judged, remove } = props
  const rows = tryExamples(read.examples, judged, visit.today)
  const take = {
    key: 'do',
    header: t('do'),
    cell: ({ example }: (typeof rows)[number]) => (
      <DeedButton
        visit={visit}
        path={paths.removeExample(read.service.id, example.id)}
        label={t('remove')}
        about={example.name}
        kind="button quiet"
      />
    ),
  }
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'name', header: t('example'), cell: ({ example }) => example.name },
    { key: 'expected', header: t('expected'), cell: ({ example }) => t(`verdict.${example.expected}`) },
    { key: 'said', header: t('said'), cell: ({ verdict }) => t(`verdict.${verdict}`) },
    {
      key: 'result',
      header: t('result'),
      cell: ({ holds }) => <Tag tone={holds ? 'ok' : 'error'}>{t(holds ? 'holds' : 'fails')}</Tag>,
    },
    ...(remove ? [take] : []),
  ]
  return (
    <DataTable
      language="pl"
      caption={t('examples')}
      captionHidden
      rows={rows}
      columns={columns}
      empty={<EmptyState title={t('noExamples')} text={t('noExamplesText')} />}
    />
  )
}

async function takeRule(visit: Visit): Promise<Redirect> {
  const service = idOf<'service'>(visit, 'service')
  const rule = idOf<'eligibility_rule'>(visit, 'rule')
  await visit.deed((work) => removeRule(work, { service, rule }))
  return goTo(paths.rules(service), t('removed'))
}

async function takeExample(visit: Visit): Promise<Redirect> {
  const service = idOf<'service'>(visit, 'service')
  const example = idOf<'eligibility_example'>(visit, 'example')
  await visit.deed((work) => removeExample(work, { service, example }))
  return goTo(paths.rules(service), t('exampleRemoved'))
}
