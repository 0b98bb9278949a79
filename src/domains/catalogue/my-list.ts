/** Name of the cookie that keeps somebody's list until the browser is closed. */
export const listCookie = 'splot-lista'

/** More than this nobody visits, and an address must stay short enough for a code. */
export const listMax = 30

/** Public addresses of services from a cookie or an address; what is no such address is left out. */
export function readList(text: string | null | undefined): string[] {
  const slugs = (text ?? '').split(/[.,]/).filter((slug) => /^[a-z0-9][a-z0-9-]{0,90}$/.test(slug))
  return [...new Set(slugs)].slice(0, listMax)
}

/** A list with one service more, at its end; a full list stays as it is. */
export function withService(list: readonly string[], slug: string): string[] {
  return readList([...list, slug].join('.'))
}

/** A list without one service. */
export function withoutService(list: readonly string[], slug: string): string[] {
  return list.filter((each) => each !== slug)
}

/** The query under which a list travels: `u=klub-seniora,posilek`. */
export function listQuery(list: readonly string[]): string {
  return `u=${list.join(',')}`
}
