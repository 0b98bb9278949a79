/** What a list can do: which columns sort, which filters it knows and which values they take. */
export interface ListShape {
  readonly sortable?: readonly string[]
  /** `text` takes any text (cut to 200 characters); a list takes only its own values. */
  readonly filters?: Readonly<Record<string, 'text' | readonly string[]>>
  /** Column key, with `-` before it for descending. */
  readonly sort?: string
  readonly pageSize?: number
}

/**
 * Where a reader stands in a list. It lives in the address only, so a link, a bookmark and "back" keep it.
 */
export interface ListState {
  readonly q: string
  readonly page: number
  readonly pageSize: number
  readonly offset: number
  readonly sort: { readonly key: string; readonly descending: boolean } | null
  readonly filters: Readonly<Record<string, string>>
}

const longestText = 200
// An offset beyond this reads millions of rows for nobody; the pager never links there.
const lastPage = 10_000

/** Reads the state from an address. Never fails: what the shape does not know is left out. */
export function listState(query: URLSearchParams, shape: ListShape = {}): ListState {
  const pageSize = shape.pageSize ?? 25
  const asked = query.get('strona') ?? ''
  const page = /^\d{1,5}$/.test(asked) ? Math.min(Math.max(Number(asked), 1), lastPage) : 1
  const filters: Record<string, string> = {}
  for (const [name, allowed] of Object.entries(shape.filters ?? {})) {
    const value = clean(query.get(name))
    if (value && (allowed === 'text' || allowed.includes(value))) filters[name] = value
  }
  const sort = readSort(query.get('sort'), shape) ?? readSort(shape.sort ?? null, shape)
  return { q: clean(query.get('q')), page, pageSize, offset: (page - 1) * pageSize, sort, filters }
}

function clean(text: string | null): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL refuses NUL
  const spaced = (text ?? '').replace(/[\u0000-\u001f\u007f]+/g, ' ')
  return [...spaced.trim()].slice(0, longestText).join('')
}

function readSort(text: string | null, shape: ListShape): ListState['sort'] {
  if (!text) return null
  const descending = text.startsWith('-')
  const key = descending ? text.slice(1) : text
  return shape.sortable?.includes(key) ? { key, descending } : null
}

/** A change of state; `null` takes a filter away. Every change but of `page` goes back to the first page. */
export interface ListChange {
  readonly page?: number
  readonly sort?: string
  readonly q?: string
  readonly filters?: Readonly<Record<string, string | null>>
}

/** The address of the same list in another state. */
export function listHref(path: string, state: ListState, change: ListChange = {}): string {
  const query = new URLSearchParams()
  const q = change.q ?? state.q
  if (q) query.set('q', q)
  for (const [name, value] of Object.entries({ ...state.filters, ...change.filters })) {
    if (value) query.set(name, value)
  }
  const sort = change.sort ?? (state.sort ? `${state.sort.descending ? '-' : ''}${state.sort.key}` : '')
  if (sort) query.set('sort', sort)
  const moved = change.q !== undefined || change.sort !== undefined || change.filters !== undefined
  const page = change.page ?? (moved ? 1 : state.page)
  if (page > 1) query.set('strona', String(page))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
