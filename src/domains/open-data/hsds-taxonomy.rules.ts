import {
  actAreas,
  benefits,
  catalogueWords,
  disabilities,
  type Mark,
  type MarkKind,
  markKinds,
  regimes,
  targets,
} from '#domains/catalogue/public.ts'
import { nationalConcepts } from '#domains/search/public.ts'
import { speak } from '#kernel/texts.ts'
import { pl } from './hsds.texts.pl.ts'
import { type HsdsTaxonomy, type HsdsTerm, hsdsVersion } from './hsds.ts'
import { paths } from './paths.ts'
import { nationalNamespace, stableId } from './stable-id.ts'

const t = speak({ pl }, 'pl')
const words = catalogueWords('pl')

// The same ids in every installation, so that the data of many centres can be laid together.
const taxonomyIds = Object.fromEntries(
  markKinds.map((kind) => [kind, stableId(nationalNamespace, `taxonomy/${kind}`)]),
) as Readonly<Record<MarkKind, string>>
const termIds = new Map<string, string>()
const closedLists = {
  area: actAreas,
  target: targets,
  regime: regimes,
  benefit: benefits,
  disability: disabilities,
}

/** The id of a term; the same for the same code everywhere. */
export function termId(kind: MarkKind, code: string): string {
  const name = `${kind}/${code}`
  const known = termIds.get(name) ?? stableId(taxonomyIds[kind], code)
  if (!termIds.has(name)) termIds.set(name, known)
  return known
}

/** All taxonomies, one for each kind of mark. `href` makes a path absolute. */
export function listTaxonomies(href: (path: string) => string): HsdsTaxonomy[] {
  return markKinds.map((kind) => ({
    id: taxonomyIds[kind],
    name: t(`taxonomy.${kind}`),
    description: t(`about.${kind}`),
    uri: href(paths.taxonomy(taxonomyIds[kind])),
    version: hsdsVersion,
  }))
}

/** The kind of mark whose taxonomy has the id, or null. */
export function taxonomyKind(id: string): MarkKind | null {
  return markKinds.find((kind) => taxonomyIds[kind] === id) ?? null
}

/** One term as HSDS has it. */
export function termOf(
  { kind, code }: { kind: MarkKind; code: string },
  href: (path: string) => string,
): HsdsTerm {
  const id = termId(kind, code)
  const name = nameOf(kind, code)
  return {
    ...{ id, code, name, description: t(`term.${kind}`, { name }), taxonomy: t(`taxonomy.${kind}`) },
    ...{ taxonomy_id: taxonomyIds[kind], language: 'pl', term_uri: href(paths.taxonomyTerm(id)) },
  }
}

/** The same, each term made once. */
export function rememberTerms(href: (path: string) => string) {
  const terms = new Map<string, HsdsTerm>()
  return (mark: { kind: MarkKind; code: string }): HsdsTerm => {
    const name = `${mark.kind}/${mark.code}`
    const term = terms.get(name) ?? termOf(mark, href)
    if (!terms.has(name)) terms.set(name, term)
    return term
  }
}

/** All marks that have a term: the closed lists, and the needs that the services of the centre answer. */
export function listMarks(needs: readonly string[]): { kind: MarkKind; code: string }[] {
  return markKinds.flatMap((kind) =>
    (kind === 'need' ? needs : closedLists[kind]).map((code) => ({ kind, code })),
  )
}

/** The mark whose term has the id, or null. */
export function markOf(id: string, needs: readonly string[]): Mark | null {
  return listMarks(needs).find(({ kind, code }) => termId(kind, code) === id) ?? null
}

function nameOf(kind: MarkKind, code: string): string {
  if (kind === 'need') return needNames().get(code) ?? code.replaceAll('-', ' ')
  return words(`${kind === 'target' ? 'who' : kind}.${code}` as 'who.parent')
}

// A centre's own needs have no name that other programs know; they are told by their codes.
let kept: ReadonlyMap<string, string> | null = null
function needNames(): ReadonlyMap<string, string> {
  kept ??= new Map(nationalConcepts().map(({ code, labels }) => [code, labels.pl]))
  return kept
}
