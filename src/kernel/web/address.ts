import type { Language } from '../texts.ts'

/** An address taken apart: `/[c/<slug>/][uk|en/]<path>`. */
export interface Address {
  readonly slug: string | null
  readonly language: Language
  /** Begins with a slash, never ends with one (but the root). */
  readonly path: string
}

/** Takes an address apart. Polish has no prefix; a workspace has no other language. */
export function readAddress(pathname: string): Address {
  let rest = pathname
  let slug: string | null = null
  const centre = /^\/c\/([a-z][a-z0-9-]{1,40})(?=\/|$)/.exec(rest)
  if (centre) {
    slug = centre[1]!
    rest = rest.slice(centre[0].length)
  }
  const spoken = /^\/(uk|en)(?=\/|$)/.exec(rest)
  const language = (spoken?.[1] as Language | undefined) ?? 'pl'
  if (spoken) rest = rest.slice(spoken[0].length)
  const path = rest.length > 1 && rest.endsWith('/') ? rest.replace(/\/+$/, '') : rest
  return { slug, language, path: path || '/' }
}

/** Puts an address together again. */
export function writeAddress(address: Address): string {
  const centre = address.slug ? `/c/${address.slug}` : ''
  const language = address.language === 'pl' ? '' : `/${address.language}`
  const path = address.path === '/' && (centre || language) ? '' : address.path
  return `${centre}${language}${path}` || '/'
}
