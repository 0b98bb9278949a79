import { parseId } from '#kernel/id.ts'
import { parseDay } from '#kernel/instant.ts'
import type { ListState } from '#ui/list-state.ts'
import type { ActivityFilter } from './activity.sql.ts'
import { activityStates, leadings } from './activity.ts'

/** What the list of activities can do; figures link to it by these names. */
export const activityListShape = {
  sortable: ['data', 'tytul', 'osoby'],
  filters: {
    stan: activityStates,
    cel: 'text',
    zadanie: 'text',
    rodzaj: 'text',
    obszar: 'text',
    grupa: 'text',
    kto: leadings,
    od: 'text',
    do: 'text',
  },
  sort: '-data',
} as const

/** The filter behind an address; a text that is no id or day narrows nothing. */
export function activityFilterOf(state: ListState): ActivityFilter {
  const { stan, cel, zadanie, rodzaj, obszar, grupa, kto, od, do: to } = state.filters
  const idOrNone = (text: string | undefined) => (text === 'brak' ? 'none' : (parseId(text) ?? undefined))
  return {
    state: activityStates.find((each) => each === stan),
    goal: parseId(cel) ?? undefined,
    task: parseId(zadanie) ?? undefined,
    kind: parseId(rodzaj) ?? undefined,
    area: idOrNone(obszar),
    group: idOrNone(grupa),
    ledBy: leadings.find((each) => each === kto),
    from: parseDay(od ?? '') ?? undefined,
    to: parseDay(to ?? '') ?? undefined,
    q: state.q || undefined,
  }
}
