import type { Child } from 'hono/jsx'
import { filePaths } from '#domains/files/public.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { DisabledButton, LinkButton } from '#ui/button.tsx'
import { sayInstant, sayWeekday } from '#ui/date.ts'
import { PageTitle } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { DeedButton } from '#ui/visit-form.tsx'
import { listDecisionSteps } from './decision-step.sql.ts'
import {
  consentMoves,
  whyNotChangeProof,
  whyNotPublish,
  whyNotWithoutConsent,
} from './documentation.rules.ts'
import { findDocumentation, listDocumentation, listSameDocuments } from './documentation.sql.ts'
import { pl } from './documentation.workspace.texts.pl.ts'
import { ProofStateTag, sayConsent, sayKind } from './documentation-words.tsx'
import { listEvidenceOf } from './evidence.sql.ts'
import { paths } from './paths.ts'
import { findPlan, listTasks } from './plan.sql.ts'
import { whyNotWork } from './plan-step.rules.ts'
import { historyOf } from './proof-history.ts'

const t = speak({ pl }, 'pl')

/** The page that tells the whole story of one document. */
export const documentationPageRoutes: readonly Route[] = [
  page(
    { door: 'workspace', path: paths.document(':plan', ':documentation'), right: 'community-plan.plan.read' },
    showDocument,
  ),
]

async function readStory(visit: Visit) {
  const id = idOf<'plan'>(visit, 'plan')
  return visit.read(async (tx) => {
    const plan = await findPlan(tx, id)
    const document = await findDocumentation(tx, id, idOf<'documentation'>(visit, 'documentation'))
    if (!plan || !document) throw new NotFound('documentation')
    const filter = { ids: [document.id], state: document.state }
    const one = { filter, order: 'data', descending: true, limit: 1, offset: 0 } as const
    const [row] = await listDocumentation(tx, id, one)
    const steps = await listDecisionSteps(tx, { documentation: document.id })
    const accounts = [document.notedById, ...steps.map((step) => step.taken_by_id)].filter(
      (by) => by !== null,
    )
    return {
      plan,
      document,
      row: row!,
      steps,
      tasks: (await listTasks(tx, id)).filter((task) => document.tasks.includes(task.id)),
      names: await visit.house.names.of(tx, accounts),
      same:
        document.file && row?.sha256
          ? await listSameDocuments(tx, [{ id: document.file, sha256: row.sha256 }])
          : [],
      evidence: await listEvidenceOf(tx, id, document.id),
    }
  })
}

type Story = Awaited<ReturnType<typeof readStory>>

async function showDocument(visit: Visit): Promise<Page> {
  const story = await readStory(visit)
  const { plan, document, names } = story
  const noted = { at: document.notedAt, by: document.notedById }
  const history = historyOf(visit, { noted, notedTitle: t('noted'), steps: story.steps, names })
  const body = (
    <>
      <PageTitle
        title={document.title}
        above={
          <>
            {sayKind(document.kind)} <ProofStateTag state={document.state} />
          </>
        }
        lead={document.state === 'rejected' ? (document.stateReason ?? undefined) : undefined}
      />
      <Buttons visit={visit} story={story} />
      <Preview visit={visit} story={story} />
      <h2>{t('facts')}</h2>
      <SummaryList language="pl" rows={factsOf(visit, story)} />
      <h2 id="zgoda">{t('consentTitle')}</h2>
      <p class="hint">{t('consentLead')}</p>
      <Publication visit={visit} story={story} />
      <h2>{t('proves')}</h2>
      <Proves visit={visit} story={story} />
      <h2>{t('history')}</h2>
      <Timeline label={t('history')} items={history} />
    </>
  )
  const trail = [
    { title: plan.title, path: paths.plan(plan.id) },
    { title: t('listTitle'), path: paths.documentation(plan.id) },
  ]
  return pageOf({ title: document.title, body, menu: paths.plans, trail })
}

function Buttons({ visit, story }: { visit: Visit; story: Story }): Child {
  const { plan, document } = story
  const own = document.notedById !== null && document.notedById === visit.actor.id
  const note = 'community-plan.documentation.note'
  const mayDecide = visit.may('community-plan.documentation.decide')
  if (whyNotWork(plan)) return <p class="hint">{t('notWorkedYet')}</p>
  const mayNote = visit.may(note, { own })
  if (!mayNote && !mayDecide)
    return visit.may(note, { own: true }) ? <p class="hint">{t('notYours')}</p> : null
  if (document.state === 'withdrawn')
    return mayNote ? (
      <div class="actions">
        <DeedButton visit={visit} path={paths.restoreDocument(plan.id, document.id)} label={t('restore')} />
      </div>
    ) : null
  const decision = { documents: document.id, decision: 'accepted', back: 'one' }
  const reject = `${visit.href(paths.decideDocumentation(plan.id))}?dokument=${document.id}&wroc=one`
  return (
    <div class="actions">
      {mayDecide && document.state !== 'accepted' ? (
        <DeedButton
          visit={visit}
          path={paths.decideDocumentation(plan.id)}
          label={t('accept')}
          fields={decision}
        />
      ) : null}
      {mayNote && !whyNotChangeProof(document.state, mayDecide) ? (
        <LinkButton href={visit.href(paths.changeDocument(plan.id, document.id))} look="quiet">
          {t('change')}
        </LinkButton>
      ) : null}
      {mayDecide && document.state !== 'rejected' ? (
        <LinkButton href={reject} look="quiet">
          {t('reject')}
        </LinkButton>
      ) : null}
      {mayNote ? (
        <DeedButton
          visit={visit}
          path={paths.withdrawDocument(plan.id, document.id)}
          label={t('withdraw')}
          kind="button quiet"
        />
      ) : null}
    </div>
  )
}

function Preview({ visit, story }: { visit: Visit; story: Story }): Child {
  const { document, row, same } = story
  const file = document.file ? visit.href(filePaths.file(document.file)) : null
  return (
    <>
      {file && row.is_picture ? (
        <figure class="preview">
          <a href={file}>
            <img src={file} alt={document.altText ?? document.title} />
          </a>
          {document.altText ? <figcaption class="hint">{document.altText}</figcaption> : null}
        </figure>
      ) : null}
      {file && !row.is_picture ? (
        <p>
          <a href={file}>{t('openFile', { name: row.file_name ?? '' })}</a>
        </p>
      ) : null}
      {document.note ? <blockquote class="words">{document.note}</blockquote> : null}
      {same.map((other) => (
        <p class="hint">
          {t('sameBytes')} <a href={visit.href(paths.document(other.plan_id, other.id))}>{other.title}</a>
        </p>
      ))}
    </>
  )
}

function factsOf(visit: Visit, { plan, document, row, tasks, names }: Story) {
  const by = document.notedById ? (names.get(document.notedById) ?? '') : t('program')
  const rows: [string, Child][] = [
    [t('day'), sayWeekday(document.datedOn, 'pl')],
    [t('fVoice'), document.voice],
    [t('fLink'), document.link ? <a href={document.link}>{document.link}</a> : null],
    [
      t('activity'),
      document.activity ? (
        <a href={visit.href(paths.activity(plan.id, document.activity))}>{row.activity}</a>
      ) : null,
    ],
    [
      t('tasks'),
      tasks.length > 0 ? (
        <ul>
          {tasks.map((task) => (
            <li>
              <a href={visit.href(paths.task(plan.id, task.id))}>
                {t('taskN', { n: task.number, title: task.title })}
              </a>
            </li>
          ))}
        </ul>
      ) : null,
    ],
    [t('notedBy'), `${sayInstant(document.notedAt, visit.centre.zone, 'pl')}, ${by}`],
  ]
  // What nobody wrote is no fact.
  return rows.filter(([, value]) => value !== null).map(([term, value]) => ({ term, value }))
}

function Publication({ visit, story }: { visit: Visit; story: Story }): Child {
  const { plan, document } = story
  const own = document.notedById !== null && document.notedById === visit.actor.id
  const mayConsent = visit.may('community-plan.documentation.note', { own })
  const moves = consentMoves[document.consent].filter((to) => !whyNotWithoutConsent(document.kind, to))
  const shown = document.isPublished
  return (
    <>
      <SummaryList
        language="pl"
        rows={[
          { term: t('consent'), value: sayConsent(document.consent) },
          { term: t('publication'), value: t(shown ? 'published' : 'notPublished') },
        ]}
      />
      <div class="actions">
        {mayConsent && document.state !== 'withdrawn'
          ? moves.map((to) => (
              <DeedButton
                visit={visit}
                path={paths.documentConsent(plan.id, document.id)}
                label={t(`consentTo_${to}`)}
                kind={to === 'withdrawn' ? 'button danger' : 'button quiet'}
                fields={{ to }}
              />
            ))
          : null}
        {visit.may('community-plan.documentation.decide') ? (
          <PublishButton visit={visit} story={story} />
        ) : null}
      </div>
    </>
  )
}

function PublishButton({ visit, story }: { visit: Visit; story: Story }): Child {
  const { plan, document } = story
  const path = paths.publishDocument(plan.id, document.id)
  if (document.isPublished)
    return (
      <DeedButton
        visit={visit}
        path={path}
        label={t('unpublish')}
        kind="button quiet"
        fields={{ to: 'nie' }}
      />
    )
  const why = whyNotPublish(document)
  if (why)
    return <DisabledButton id="publish" label={t('publish')} reason={visit.sentence(why)} look="quiet" />
  return <DeedButton visit={visit} path={path} label={t('publish')} fields={{ to: 'tak' }} />
}

function Proves({ visit, story }: { visit: Visit; story: Story }): Child {
  const { plan, document, evidence } = story
  const add = `${visit.href(paths.newEvidence(plan.id))}?dokument=${document.id}`
  const mayAdd =
    visit.may('community-plan.documentation.note', { own: true }) &&
    !whyNotWork(plan) &&
    (document.state === 'proposed' || document.state === 'accepted')
  return (
    <>
      {evidence.length === 0 ? (
        <p class="hint">{t('provesNone')}</p>
      ) : (
        <ul>
          {evidence.map((each) => (
            <li>
              <a href={visit.href(paths.oneEvidence(plan.id, each.id))}>{each.what_changed}</a>{' '}
              <ProofStateTag state={each.state} />
            </li>
          ))}
        </ul>
      )}
      {mayAdd ? (
        <div class="actions">
          <LinkButton href={add} look="quiet">
            {t('addEvidence')}
          </LinkButton>
        </div>
      ) : null}
    </>
  )
}
