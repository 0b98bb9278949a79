import { parseArgs } from 'node:util'
import { checkChain } from '#domains/audit/public.ts'
import { listCentres } from '#kernel/centre.sql.ts'
import type { House } from '#kernel/house.ts'
import { withHouse } from '../open.ts'
import { type Command, printJson } from '../usage.ts'
import { chosenCentre } from './centre.ts'

/**
 * What the walk along the chains found. `broken` names the first entry that does not follow from the one
 * before.
 */
export interface ChainsFound {
  readonly ok: boolean
  readonly entries: number
  readonly broken: readonly { readonly centre: string; readonly entry: string | null }[]
}

/** `splot audit verify`: walks the hash chain of every centre, or of one. */
export const auditVerify: Command = {
  usage: '[--centre SLUG] [--json]',
  about: 'Sprawdza, czy dziennik zdarzeń jest nienaruszony.',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { centre: { type: 'string' }, json: { type: 'boolean' } },
    })
    const found = await withHouse((house) => verifyChains(house, values.centre))
    if (!found.ok) process.exitCode = 1
    if (values.json) return printJson(found.ok ? { ok: true, entries: found.entries } : found)
    if (found.ok) process.stdout.write(`Dziennik jest nienaruszony (wpisów: ${found.entries}).\n`)
    for (const { centre, entry } of found.broken) {
      const what = entry ? `pierwszy zły wpis ma numer ${entry}` : 'na końcu brakuje wpisów'
      process.stderr.write(`Dziennik centrum ${centre} jest naruszony: ${what}.\n`)
    }
  },
}

/**
 * Checks the chain of one centre by its slug, or of all. An entry of null: the head knows more entries than
 * there are.
 */
export async function verifyChains(house: House, slug: string | undefined): Promise<ChainsFound> {
  const centres = slug ? [await chosenCentre(house, slug)] : await house.doors.withPlatform(listCentres)
  let entries = 0
  const broken: { centre: string; entry: string | null }[] = []
  for (const centre of centres) {
    const found = await house.doors.readCentre(centre.id, checkChain)
    entries += found.entries
    if (found.brokenAt !== null || !found.headFits)
      broken.push({ centre: centre.slug, entry: found.brokenAt })
  }
  return { ok: broken.length === 0, entries, broken }
}
