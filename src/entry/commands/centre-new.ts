import { parseArgs } from 'node:util'
import { makeCentre } from '#domains/setup/centre.actions.ts'
import { withHouse } from '../open.ts'
import { type Command, printJson, Usage } from '../usage.ts'

/** `splot centre new SLUG`: a centre and its first administrator with a temporary password. */
export const centreNew: Command = {
  usage: 'SLUG --name NAZWA --municipality GMINA --admin EMAIL [--planned] [--json]',
  about: 'Zakłada centrum i konto jego administratora.',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        municipality: { type: 'string' },
        admin: { type: 'string' },
        planned: { type: 'boolean', default: false },
        json: { type: 'boolean' },
      },
    })
    const [slug] = positionals
    const { name, municipality, admin, planned } = values
    if (!slug || positionals.length > 1) throw new Usage('Podaj jedną krótką nazwę centrum (do adresu).')
    if (!name || !municipality || !admin) throw new Usage('Podaj --name, --municipality i --admin.')
    const made = await withHouse((house) =>
      makeCentre(house, { slug, name, municipality, adminEmail: admin, planned }),
    )
    if (values.json) return printJson(made)
    const lines = [
      `Założono centrum ${made.slug}.`,
      `Administrator: ${admin}, hasło tymczasowe: ${made.temporaryPassword}`,
      'Przy pierwszym logowaniu program poprosi o nowe hasło.',
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
  },
}
