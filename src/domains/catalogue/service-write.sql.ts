import type { Actor } from '#kernel/actor.ts'
import type { Write } from '#kernel/db/handle.ts'
import { type CentreId, newId } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import { languages } from '#kernel/texts.ts'
import type { Gap } from './card.rules.ts'
import { type Card, textNames } from './card.ts'
import type { CheckWay, ServiceId } from './service.ts'

/** One card on its way to the public: what is written of it, and who answers for it. */
export interface Publication {
  readonly id: ServiceId
  readonly slug: string
  readonly code: string | null
  readonly number: number
  /** A service that is closed for a time stays closed when its card changes. */
  readonly state: 'published' | 'closed'
  readonly card: Card
  readonly gaps: readonly Gap[]
  readonly checkedOn: CalendarDay
  readonly checkedHow: CheckWay
  readonly dueOn: CalendarDay
  readonly writtenBy: { readonly kind: string; readonly id: string | null }
}

/**
 * Writes published cards: the service rows, their children anew, the frozen versions, the steps and the
 * checks. Nine statements however many cards there are.
 */
export async function writePublications(
  tx: Write,
  list: readonly Publication[],
  by: { actor: Actor; at: Instant },
): Promise<void> {
  if (list.length === 0) return
  await upsertServices(tx, list, by.at)
  await writeChildren(tx, list)
  const taken = { taken_at: by.at, taken_by_kind: by.actor.kind, taken_by_id: by.actor.id }
  await tx.db
    .insertInto('catalogue.service_version')
    .values(
      list.map((each) => ({
        ...{ centre_id: tx.centre, id: newId<'service_version'>(), service_id: each.id },
        ...{ number: each.number, card: JSON.stringify(each.card), published_at: by.at },
        ...{ written_by_kind: each.writtenBy.kind, written_by_id: each.writtenBy.id },
        ...{ approved_by_kind: by.actor.kind, approved_by_id: by.actor.id },
      })),
    )
    .execute()
  await tx.db
    .insertInto('catalogue.service_step')
    .values(
      list.map(({ id }) => {
        const step = { id: newId<'service_step'>(), service_id: id, step: 'published' as const }
        return { centre_id: tx.centre, ...step, ...taken }
      }),
    )
    .execute()
  await insertAssurances(
    tx,
    list.map(({ id, checkedOn, checkedHow, dueOn, writtenBy }) => ({
      ...{ service: id, on: checkedOn, how: checkedHow, dueOn, at: by.at, by: writtenBy },
    })),
  )
}

async function upsertServices(tx: Write, list: readonly Publication[], at: Instant): Promise<void> {
  const rows = list.map((each) => ({ ...rowOf(each), centre_id: tx.centre, made_at: at }))
  const { centre_id: _, id: __, slug: ___, code: ____, made_at: _____, ...changed } = rows[0]!
  const names = Object.keys(changed) as (keyof typeof changed)[]
  await tx.db
    .insertInto('catalogue.service')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['centre_id', 'id']).doUpdateSet((row) => ({
        ...(Object.fromEntries(names.map((name) => [name, row.ref(`excluded.${name}`)])) as object),
        version: row('catalogue.service.version', '+', 1),
      })),
    )
    .execute()
}

function rowOf(each: Publication) {
  const { card } = each
  return {
    ...{ id: each.id, slug: each.slug, code: each.code, state: each.state, number: each.number },
    ...{ name: card.texts.pl.name!, area_code: card.area, regime: card.regime, benefit: card.benefit },
    ...{ urgency: card.urgency, provider_id: card.provider, phone: card.phone, email: card.email },
    ...{ website: card.website, age_from: card.ageFrom, age_to: card.ageTo },
    ...{ helped_age_from: card.helpedAgeFrom, helped_age_to: card.helpedAgeTo },
    ...{ residents_only: card.residentsOnly, disability: card.disability, fee: card.fee },
    ...{ next_step: card.nextStep, answer_days: card.answerDays, languages: [...card.languages] },
    ...{ access_facts: [...card.accessFacts], gaps: [...each.gaps] },
    ...{ checked_on: each.checkedOn, check_due_on: each.dueOn },
  }
}

async function writeChildren(tx: Write, list: readonly Publication[]): Promise<void> {
  const ids = list.map(({ id }) => id)
  const tables = ['service_text', 'service_span', 'service_place', 'service_paper', 'service_target'] as const
  for (const table of [...tables, 'service_concept'] as const) {
    await tx.db
      .deleteFrom(`catalogue.${table}`)
      .where('centre_id', '=', tx.centre)
      .where('service_id', '=', (any) => any.fn.any(any.val(ids as ServiceId[])))
      .execute()
  }
  const all = list.map(({ id, card }) => childrenOf(card, { centre_id: tx.centre, service_id: id }))
  const texts = all.flatMap((each) => each.texts)
  const places = all.flatMap((each) => each.places)
  const spans = all.flatMap((each) => each.spans)
  const papers = all.flatMap((each) => each.papers)
  const people = all.flatMap((each) => each.targets)
  const concepts = all.flatMap((each) => each.concepts)
  await tx.db.insertInto('catalogue.service_text').values(texts).execute()
  if (places.length > 0) await tx.db.insertInto('catalogue.service_place').values(places).execute()
  if (spans.length > 0) await tx.db.insertInto('catalogue.service_span').values(spans).execute()
  if (papers.length > 0) await tx.db.insertInto('catalogue.service_paper').values(papers).execute()
  if (people.length > 0) await tx.db.insertInto('catalogue.service_target').values(people).execute()
  if (concepts.length > 0) await tx.db.insertInto('catalogue.service_concept').values(concepts).execute()
}

function childrenOf(card: Card, of: { centre_id: CentreId; service_id: ServiceId }) {
  const spoken = languages.filter((language) => textNames.some((name) => card.texts[language][name]))
  return {
    texts: spoken.map((language) => {
      const { easyRead, nextStep, forWhom, feeRule, feeExemptions, providerNote, ...plain } =
        card.texts[language]
      return {
        ...{ ...of, language, ...plain, easy_read: easyRead, next_step: nextStep, for_whom: forWhom },
        ...{ fee_rule: feeRule, fee_exemptions: feeExemptions, provider_note: providerNote },
      }
    }),
    places: card.places.map(({ kind, venue, address, hours }, index) => ({
      ...{ ...of, position: index + 1, kind, venue_id: kind === 'venue' ? venue : null, address, hours },
    })),
    spans: card.places.flatMap(({ hours, week }, index) =>
      (hours === 'own' ? week : []).flatMap((spans, day) =>
        spans.map(({ opens, closes }) => ({
          ...{ ...of, position: index + 1, weekday: day + 1, opens_minute: opens, closes_minute: closes },
        })),
      ),
    ),
    papers: card.papers.map((name, index) => ({ ...of, position: index + 1, name })),
    targets: [...new Set(card.who)].map((who) => ({ ...of, who })),
    concepts: [...new Set(card.concepts)].map((concept) => ({ ...of, concept })),
  }
}

/** Notes checks; rows are only added. */
export async function insertAssurances(
  tx: Write,
  list: readonly {
    service: ServiceId
    on: CalendarDay
    how: CheckWay
    dueOn: CalendarDay
    at: Instant
    by: { readonly kind: string; readonly id: string | null }
  }[],
): Promise<void> {
  const rows = list.map(({ service, on, how, dueOn, at, by }) => ({
    ...{ centre_id: tx.centre, id: newId<'assurance'>(), service_id: service, checked_on: on, how },
    ...{ due_on: dueOn, noted_at: at, noted_by_kind: by.kind, noted_by_id: by.id },
  }))
  await tx.db.insertInto('catalogue.assurance').values(rows).execute()
}

/** A new service that nobody published yet. */
export async function insertService(
  tx: Write,
  service: { id: ServiceId; slug: string; code: string | null; name: string; at: Instant },
): Promise<void> {
  const { id, slug, code, name, at } = service
  await tx.db
    .insertInto('catalogue.service')
    .values({ centre_id: tx.centre, id, slug, code, name, state: 'draft', made_at: at })
    .execute()
}

/** Notes a step in the life of a service. */
export async function insertServiceStep(
  tx: Write,
  given: {
    service: ServiceId
    step: 'made' | 'sent' | 'returned' | 'closed' | 'reopened' | 'withdrawn' | 'restored' | 'expired'
    reason: string | null
    at: Instant
    by: Actor
  },
): Promise<void> {
  const { service, step, reason, at, by } = given
  await tx.db
    .insertInto('catalogue.service_step')
    .values({
      ...{ centre_id: tx.centre, id: newId<'service_step'>(), service_id: service, step, reason },
      ...{ taken_at: at, taken_by_kind: by.kind, taken_by_id: by.id },
    })
    .execute()
}
