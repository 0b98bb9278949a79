import type { Filters } from './search-centre.ts'
import { type Who, whoCodes } from './search-entry.ts'

/** What the address of a page of results says. */
export interface SearchState {
  readonly q: string
  readonly asTyped: boolean
  readonly page: number
  readonly filters: Filters
}

/** Languages that a filter offers. */
export const spokenCodes = ['pl', 'uk', 'en'] as const

const lastPage = 100

/** Reads an address; what it does not know is left out, so that any address gives a page. */
export function readState(query: URLSearchParams): SearchState {
  const spoken = query.get('jezyk') ?? ''
  const who = query.get('dla') ?? ''
  const page = query.get('strona') ?? ''
  const age = query.get('wiek') ?? ''
  return {
    q: query.get('q') ?? '',
    asTyped: query.get('dokladnie') === '1',
    page: /^\d{1,3}$/.test(page) ? Math.min(Math.max(Number(page), 1), lastPage) : 1,
    filters: {
      free: query.get('bezplatne') === '1',
      accessible: query.get('dostepne') === '1',
      spoken: spokenCodes.find((code) => code === spoken) ?? null,
      who: whoCodes.find((code): code is Who => code === who) ?? null,
      age: /^\d{1,3}$/.test(age.trim()) && Number(age) <= 120 ? Number(age) : null,
    },
  }
}

/** The query part of an address of these results, with what is changed; '' where nothing is asked. */
export function writeState(state: SearchState, change: Partial<SearchState> = {}): string {
  const { q, asTyped, page, filters } = { ...state, ...change }
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  if (asTyped) query.set('dokladnie', '1')
  if (filters.free) query.set('bezplatne', '1')
  if (filters.accessible) query.set('dostepne', '1')
  if (filters.spoken) query.set('jezyk', filters.spoken)
  if (filters.who) query.set('dla', filters.who)
  if (typeof filters.age === 'number') query.set('wiek', String(filters.age))
  if (page > 1) query.set('strona', String(page))
  const text = query.toString()
  return text ? `?${text}` : ''
}

/** Whether anything is ticked. */
export function hasFilters({ filters }: SearchState): boolean {
  return Object.values(filters).some((value) => value !== null && value !== false)
}
