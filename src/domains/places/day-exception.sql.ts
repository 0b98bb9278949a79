import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { DayException } from './opening-hours.ts'
import type { VenueId } from './venue.ts'

export type ExceptionId = Id<'day_exception'>

/** An exception with its row; without a venue it is a day off of the whole centre. */
export interface StoredException extends DayException {
  readonly id: ExceptionId
  readonly venue: VenueId | null
  readonly kind: 'closed' | 'hours'
  readonly version: number
}

function exceptions(tx: Read) {
  return tx.db
    .selectFrom('places.day_exception as e')
    .leftJoin('places.day_exception_span as p', (join) =>
      join.onRef('p.centre_id', '=', 'e.centre_id').onRef('p.exception_id', '=', 'e.id'),
    )
    .select(['e.id', 'e.venue_id', 'e.kind', 'e.date_from', 'e.date_to', 'e.reason', 'e.version'])
    .select(['p.opens_minute', 'p.closes_minute'])
    .where('e.centre_id', '=', tx.centre)
    .orderBy('e.date_from')
    .orderBy('e.id')
    .orderBy('p.opens_minute')
    .limit(5000)
}

type Stored = Awaited<ReturnType<ReturnType<typeof exceptions>['execute']>>

function joined(rows: Stored): StoredException[] {
  return [...Map.groupBy(rows, (row) => row.id).values()].map((own) => {
    const { id, venue_id: venue, kind, date_from: from, date_to: to, reason, version } = own[0]!
    const spans = own
      .filter((row) => row.opens_minute !== null)
      .map((row) => ({ opens: row.opens_minute!, closes: row.closes_minute! }))
    return { id, venue, kind, from, to, reason, version, spans, everywhere: venue === null }
  })
}

/** Exceptions of these venues and days off of the whole centre that end on a day or later. */
export async function listExceptionsFor(
  tx: Read,
  venues: readonly VenueId[],
  from: CalendarDay,
): Promise<StoredException[]> {
  const rows = await exceptions(tx)
    .where((or) =>
      or.or([or('e.venue_id', 'is', null), or('e.venue_id', '=', or.fn.any(or.val(venues as VenueId[])))]),
    )
    .where('e.date_to', '>=', from)
    .execute()
  return joined(rows)
}

/** Exceptions of one venue, or days off of the whole centre (null), past ones too. */
export async function listExceptionsOf(tx: Read, venue: VenueId | null): Promise<StoredException[]> {
  const rows = await exceptions(tx)
    .where('e.venue_id', venue === null ? 'is' : '=', venue)
    .execute()
  return joined(rows)
}

/**
 * Adds an exception, or changes one whose version still is `version`. Answers its id; null when somebody was
 * quicker.
 */
export async function saveException(
  tx: Write,
  at: { venue: VenueId | null; exception: ExceptionId | null; version: number },
  values: Omit<DayException, 'everywhere'> & { readonly kind: 'closed' | 'hours' },
): Promise<ExceptionId | null> {
  const row = { kind: values.kind, date_from: values.from, date_to: values.to, reason: values.reason }
  const id = at.exception ?? newId<'day_exception'>()
  if (at.exception === null) {
    await tx.db
      .insertInto('places.day_exception')
      .values({ centre_id: tx.centre, id, venue_id: at.venue, ...row })
      .execute()
  } else {
    const exception = { table: 'places.day_exception', id, version: at.version } as const
    if (!(await updateVersioned(tx, { ...exception, where: { venue_id: at.venue } }, row))) return null
    await removeSpans(tx, id)
  }
  const spans = values.spans.map(({ opens, closes }) => ({
    ...{ centre_id: tx.centre, exception_id: id, opens_minute: opens, closes_minute: closes },
  }))
  if (spans.length > 0) await tx.db.insertInto('places.day_exception_span').values(spans).execute()
  return id
}

async function removeSpans(tx: Write, exception: ExceptionId): Promise<void> {
  await tx.db
    .deleteFrom('places.day_exception_span')
    .where('centre_id', '=', tx.centre)
    .where('exception_id', '=', exception)
    .execute()
}

/** Takes an exception away with its hours. */
export async function deleteException(tx: Write, exception: ExceptionId): Promise<void> {
  await removeSpans(tx, exception)
  await tx.db
    .deleteFrom('places.day_exception')
    .where('centre_id', '=', tx.centre)
    .where('id', '=', exception)
    .execute()
}
