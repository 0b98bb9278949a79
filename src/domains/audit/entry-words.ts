import { parseId } from '#kernel/id.ts'
import { speak } from '#kernel/texts.ts'
import type { listEntries } from './audit-entry.sql.ts'
import { idNames, pl } from './audit-entry.workspace.texts.pl.ts'

const t = speak({ pl }, 'pl')
export type Row = Awaited<ReturnType<typeof listEntries>>[number]

/** Every id of an entry that may have a name: the actor's and those it mentions. */
export function idsIn(row: Row): string[] {
  const mentioned = Object.values(row.ids as Record<string, unknown>).flat()
  return [row.actor_id, ...mentioned].filter((id): id is string => parseId(id) !== null)
}

/** Who wrote an entry, in words. */
export function sayActor(row: Row, names: ReadonlyMap<string, string>): string {
  if (row.actor_kind !== 'account') return t(row.actor_kind)
  return names.get(row.actor_id ?? '') ?? t('account', { id: shortId(row.actor_id ?? '') })
}

/**
 * What an entry mentions: the kind as the deed named it, the name or short id, and the whole id where it is
 * one.
 */
export function sayIds(
  row: Row,
  names: ReadonlyMap<string, string>,
): { name: string; value: string; id: string | null }[] {
  return Object.entries(row.ids as Record<string, unknown>).flatMap(([name, given]) =>
    [given].flat().map((value) => {
      const id = parseId(value)
      return {
        name: idNames[name] ?? name,
        value: names.get(String(value)) ?? (id ? shortId(id) : String(value ?? '–')),
        id,
      }
    }),
  )
}

// The end of a UUIDv7 is what differs; its beginning is the time.
function shortId(id: string): string {
  return `…${id.slice(-8)}`
}
