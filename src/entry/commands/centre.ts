import { parseArgs } from 'node:util'
import { listCentres } from '#kernel/centre.sql.ts'
import type { House } from '#kernel/house.ts'
import type { Centre } from '#kernel/web/visit.ts'
import { withHouse } from '../open.ts'
import { type Command, printJson } from '../usage.ts'

/** `splot centre list`. */
export const centreList: Command = {
  usage: '[--json]',
  about: 'Pokazuje centra tej instalacji.',
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
    const centres = await withHouse((house) => house.doors.withPlatform(listCentres))
    if (values.json) return printJson({ centres: centres.map(({ slug, name }) => ({ slug, name })) })
    for (const centre of centres) process.stdout.write(`${centre.slug.padEnd(20)} ${centre.name}\n`)
  },
}

/**
 * The centre that a command means: the named one, else `demo`, else the first made. Throws when there is
 * none.
 */
export async function chosenCentre(house: House, slug: string | undefined): Promise<Centre> {
  const centres = await house.doors.withPlatform(listCentres)
  const found = slug
    ? centres.find((centre) => centre.slug === slug)
    : (centres.find((centre) => centre.slug === 'demo') ?? centres[0])
  if (!found) throw new Error(slug ? `Nie ma centrum „${slug}”.` : 'Nie ma jeszcze żadnego centrum.')
  return found
}
