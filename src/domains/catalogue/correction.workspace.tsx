import { newId } from '#kernel/id.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one } from '#kernel/web/fields.ts'
import {
  button,
  goTo,
  type Input,
  type Page,
  page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { ConfirmButton, LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { sayInstant } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { emptyCard } from './card.ts'
import { CardDifferences } from './card-differences.tsx'
import { differencesOf } from './card-fields.ts'
import { acceptCorrection, rejectCorrection } from './correction.actions.ts'
import { findCorrection } from './correction.sql.ts'
import { corrected } from './correction.ts'
import { pl } from './correction.workspace.texts.pl.ts'
import { paths } from './paths.ts'
import { findCard } from './service.sql.ts'
import { readNames, readService, serviceTrail } from './service-frame.tsx'

const t = speak({ pl }, 'pl')
const right = 'catalogue.service.approve'

/** What a provider would have otherwise on a card, and the word of staff on it. */
export const correctionRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.correction(':service', ':correction'), right }, showCorrection),
  button({ door: 'workspace', path: paths.acceptCorrection(':service', ':correction'), right }, accept),
  button({ door: 'workspace', path: paths.rejectCorrection(':service', ':correction'), right }, reject),
]

async function showCorrection(visit: Visit): Promise<Page> {
  const correction = idOf<'correction'>(visit, 'correction')
  const { service, found, card, names } = await readService(visit, async (tx, { id }) => {
    const found = await findCorrection(tx, { service: id, correction })
    if (!found) throw new NotFound('correction')
    return { found, card: await findCard(tx, id), names: await readNames(tx) }
  })
  const now = card ?? emptyCard(service.name)
  const at = { service: service.id, correction }
  const body = (
    <>
      <PageTitle
        title={t('title')}
        above={service.name}
        lead={t('lead', { day: sayInstant(found.made_at, visit.centre.zone, 'pl') })}
      />
      {found.state === 'waiting' ? (
        <Buttons visit={visit} at={at} version={found.version} />
      ) : (
        <EmptyState title={t('decided')} level={2}>
          <LinkButton href={visit.href(paths.service(service.id))}>{t('backToService')}</LinkButton>
        </EmptyState>
      )}
      {found.note ? (
        <Section title={t('note')}>
          <p>{found.note}</p>
        </Section>
      ) : null}
      <Section title={t('changes')}>
        <CardDifferences fields={differencesOf(now, corrected(now, found.change), names)} none={t('none')} />
      </Section>
    </>
  )
  const trail = serviceTrail(service)
  return pageOf({ title: t('title'), body, menu: paths.services, trail, script: true })
}

function Buttons(props: { visit: Visit; at: { service: string; correction: string }; version: number }) {
  const { visit, at, version } = props
  return (
    <div class="actions">
      <form method="post" action={visit.href(paths.acceptCorrection(at.service, at.correction))}>
        <input type="hidden" name="_key" value={newId()} />
        <input type="hidden" name="_version" value={String(version)} />
        <button type="submit" class="button">
          {t('accept')}
        </button>
      </form>
      <ConfirmButton
        language="pl"
        action={visit.href(paths.rejectCorrection(at.service, at.correction))}
        label={t('reject')}
        question={t('rejectQuestion')}
        verb={t('rejectVerb')}
        look="quiet"
        version={version}
        formKey={newId()}
      />
    </div>
  )
}

function askedFor(visit: Visit, input: Input) {
  const version = Number(one(input.fields, '_version') || '0')
  const service = idOf<'service'>(visit, 'service')
  return { service, correction: idOf<'correction'>(visit, 'correction'), version }
}

async function accept(visit: Visit, input: Input): Promise<Redirect> {
  const asked = askedFor(visit, input)
  const { number } = await visit.deed((work) => acceptCorrection(work, asked))
  return goTo(paths.service(asked.service), t('accepted', { number: String(number) }))
}

async function reject(visit: Visit, input: Input): Promise<Redirect> {
  const asked = askedFor(visit, input)
  await visit.deed((work) => rejectCorrection(work, asked))
  return goTo(paths.service(asked.service), t('rejected'))
}
