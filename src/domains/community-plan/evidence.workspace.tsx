import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { choice, optionalText, readFields } from '#kernel/web/fields.ts'
import {
  button,
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { DisabledButton, LinkButton } from '#ui/button.tsx'
import { HiddenField, SubmitRow, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { DeedButton, formOf, VisitForm } from '#ui/visit-form.tsx'
import { listDecisionSteps } from './decision-step.sql.ts'
import { requireReason } from './documentation.form.ts'
import { whyNotChangeProof } from './documentation.rules.ts'
import { listDocumentation } from './documentation.sql.ts'
import { DocumentThumbs } from './documentation-part.tsx'
import { ProofStateTag } from './documentation-words.tsx'
import { decideEvidence, publishEvidence, restoreEvidence, withdrawEvidence } from './evidence.actions.ts'
import { whyNotDecideEvidence, whyNotPublishEvidence } from './evidence.rules.ts'
import { findEvidence } from './evidence.sql.ts'
import { pl } from './evidence.workspace.texts.pl.ts'
import { EvidenceFacts } from './evidence-words.tsx'
import { paths } from './paths.ts'
import { findPlan, listGoals } from './plan.sql.ts'
import { whyNotWork } from './plan-step.rules.ts'
import { historyOf } from './proof-history.ts'

const t = speak({ pl }, 'pl')
const door = 'workspace'
const note = 'community-plan.documentation.note'
const decide = 'community-plan.documentation.decide'

/** The page of one piece of evidence, and what is decided about it there. */
export const evidencePageRoutes: readonly Route[] = [
  page(
    { door, path: paths.oneEvidence(':plan', ':evidence'), right: 'community-plan.plan.read' },
    showEvidence,
  ),
  ...form({
    ...{ door, path: paths.decideEvidence(':plan', ':evidence'), right: decide },
    show: showReject,
    submit: submitDecision,
  }),
  button({ door, path: paths.withdrawEvidence(':plan', ':evidence'), right: note }, withdraw),
  button({ door, path: paths.restoreEvidence(':plan', ':evidence'), right: note }, restore),
  button({ door, path: paths.publishEvidence(':plan', ':evidence'), right: decide }, publish),
]

function at(visit: Visit) {
  return { plan: idOf<'plan'>(visit, 'plan'), evidence: idOf<'evidence'>(visit, 'evidence') }
}

function back(visit: Visit, words: string): Redirect {
  const { plan, evidence } = at(visit)
  return goTo(paths.oneEvidence(plan, evidence), words)
}

async function readStory(visit: Visit) {
  const { plan: id, evidence: wanted } = at(visit)
  return visit.read(async (tx) => {
    const plan = await findPlan(tx, id)
    const evidence = await findEvidence(tx, id, wanted)
    if (!plan || !evidence) throw new NotFound('evidence')
    const steps = await listDecisionSteps(tx, { evidence: evidence.id })
    const accounts = [evidence.notedById, ...steps.map((step) => step.taken_by_id)].filter(
      (by) => by !== null,
    )
    const place = { order: 'data', descending: true, limit: 500, offset: 0 } as const
    return {
      plan,
      evidence,
      steps,
      goals: await listGoals(tx, id),
      documents: await listDocumentation(tx, id, { ...place, filter: { ids: evidence.documents } }),
      names: await visit.house.names.of(tx, accounts),
    }
  })
}

type Story = Awaited<ReturnType<typeof readStory>>

async function showEvidence(visit: Visit): Promise<Page> {
  const story = await readStory(visit)
  const { plan, evidence, goals, documents } = story
  const noted = { at: evidence.notedAt, by: evidence.notedById }
  const history = historyOf(visit, { ...story, noted, notedTitle: t('noted') })
  const body = (
    <>
      <PageTitle
        title={evidence.whatChanged}
        above={<ProofStateTag state={evidence.state} />}
        lead={evidence.state === 'rejected' ? (evidence.stateReason ?? undefined) : undefined}
      />
      <Buttons visit={visit} story={story} />
      <h2>{t('facts')}</h2>
      <EvidenceFacts evidence={evidence} goals={goals} />
      <h2>{t('documents')}</h2>
      <DocumentThumbs visit={visit} plan={plan.id} rows={documents} />
      <h2>{t('publicTitle')}</h2>
      <p class="hint">{t('publicLead')}</p>
      <Publication visit={visit} story={story} />
      <h2>{t('history')}</h2>
      <Timeline label={t('history')} items={history} />
    </>
  )
  const trail = [
    { title: plan.title, path: paths.plan(plan.id) },
    { title: t('listTitle'), path: paths.evidence(plan.id) },
  ]
  return pageOf({ title: evidence.whatChanged, body, menu: paths.plans, trail })
}

function Buttons({ visit, story }: { visit: Visit; story: Story }): Child {
  const { plan, evidence } = story
  const own = evidence.notedById !== null && evidence.notedById === visit.actor.id
  const [mayNote, mayDecide] = [visit.may(note, { own }), visit.may(decide)]
  if (whyNotWork(plan)) return <p class="hint">{t('notWorkedYet')}</p>
  if (!mayNote && !mayDecide)
    return visit.may(note, { own: true }) ? <p class="hint">{t('notYours')}</p> : null
  const { id, state } = evidence
  if (state === 'withdrawn')
    return mayNote ? (
      <div class="actions">
        <DeedButton visit={visit} path={paths.restoreEvidence(plan.id, id)} label={t('restore')} />
      </div>
    ) : null
  return (
    <div class="actions">
      {mayDecide && state !== 'accepted' ? <AcceptButton visit={visit} story={story} /> : null}
      {mayNote && !whyNotChangeProof(state, mayDecide) ? (
        <LinkButton href={visit.href(paths.changeEvidence(plan.id, id))} look="quiet">
          {t('change')}
        </LinkButton>
      ) : null}
      {mayDecide && state !== 'rejected' ? (
        <LinkButton href={visit.href(paths.decideEvidence(plan.id, id))} look="quiet">
          {t('reject')}
        </LinkButton>
      ) : null}
      {mayNote ? (
        <DeedButton
          visit={visit}
          path={paths.withdrawEvidence(plan.id, id)}
          label={t('withdraw')}
          kind="button quiet"
        />
      ) : null}
    </div>
  )
}

function AcceptButton({ visit, story }: { visit: Visit; story: Story }): Child {
  const { plan, evidence, documents } = story
  const acceptedDocuments = documents.filter((row) => row.state === 'accepted').length
  const facts = { state: evidence.state, acceptedDocuments }
  const why = whyNotDecideEvidence(facts, { to: 'accepted', reason: null })
  if (why) return <DisabledButton id="accept" label={t('accept')} reason={visit.sentence(why)} />
  const path = paths.decideEvidence(plan.id, evidence.id)
  return <DeedButton visit={visit} path={path} label={t('accept')} fields={{ decision: 'accepted' }} />
}

function Publication({ visit, story }: { visit: Visit; story: Story }): Child {
  const { plan, evidence } = story
  const shown = evidence.isPublished
  const words = <p>{t(shown ? 'publishedNow' : 'hiddenNow')}</p>
  if (!visit.may(decide)) return words
  const path = paths.publishEvidence(plan.id, evidence.id)
  const why = shown ? null : whyNotPublishEvidence(evidence)
  return (
    <>
      {words}
      <div class="actions">
        {why ? (
          <DisabledButton id="publish" label={t('publish')} reason={visit.sentence(why)} look="quiet" />
        ) : (
          <DeedButton
            visit={visit}
            path={path}
            label={t(shown ? 'unpublish' : 'publish')}
            kind={shown ? 'button quiet' : 'button'}
            fields={{ to: shown ? 'nie' : 'tak' }}
          />
        )}
      </div>
    </>
  )
}

async function showReject(visit: Visit, state: FormState): Promise<Page> {
  const { plan, evidence } = at(visit)
  const found = await visit.read((tx) => findEvidence(tx, plan, evidence))
  if (!found) throw new NotFound('evidence')
  const fields = formOf(visit, state)
  const body = (
    <div class="text">
      <PageTitle title={t('rejectTitle')} above={found.whatChanged} lead={t('rejectLead')} />
      <VisitForm visit={visit} state={state} form={fields}>
        <HiddenField name="decision" value="rejected" />
        <TextArea
          form={fields}
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          rows={3}
          maxlength={1000}
          required
        />
        <SubmitRow label={t('reject')} />
      </VisitForm>
    </div>
  )
  const trail = [{ title: found.whatChanged, path: paths.oneEvidence(plan, evidence) }]
  return pageOf({ title: t('rejectTitle'), body, menu: paths.plans, trail })
}

const decisionShape = z.object({ decision: choice(['accepted', 'rejected']), reason: optionalText(1000) })

async function submitDecision(visit: Visit, input: Input): Promise<Redirect> {
  const given = readFields(decisionShape, input.fields)
  requireReason(given)
  await visit.deed((work) => decideEvidence(work, { ...at(visit), ...given }))
  return back(visit, t('done', { state: t(given.decision) }))
}

async function withdraw(visit: Visit): Promise<Redirect> {
  await visit.deed((work) => withdrawEvidence(work, at(visit)))
  return back(visit, t('gone'))
}

async function restore(visit: Visit): Promise<Redirect> {
  const { state } = await visit.deed((work) => restoreEvidence(work, at(visit)))
  return back(visit, t('done', { state: t(state) }))
}

async function publish(visit: Visit, input: Input): Promise<Redirect> {
  const show = readFields(z.object({ to: choice(['tak', 'nie']) }), input.fields).to === 'tak'
  await visit.deed((work) => publishEvidence(work, { ...at(visit), show }))
  return back(visit, t(show ? 'publishedNow' : 'hiddenNow'))
}
