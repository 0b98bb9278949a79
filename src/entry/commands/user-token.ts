import { parseArgs } from 'node:util'
import { findAccountByEmail } from '#domains/people/account.sql.ts'
import { makeApiToken } from '#domains/people/api-token.actions.ts'
import { operator } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { withHouse } from '../open.ts'
import { type Command, printJson, Usage } from '../usage.ts'
import { chosenCentre } from './centre.ts'

/** `splot user token EMAIL`: a new API key of an account; the one before stops working. */
export const userToken: Command = {
  usage: 'EMAIL [--centre SLUG] [--json]',
  about: 'Tworzy klucz API konta. Poprzedni klucz przestaje działać.',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { centre: { type: 'string' }, json: { type: 'boolean' } },
    })
    const [email] = positionals
    if (!email || positionals.length > 1) throw new Usage('Podaj jeden adres e-mail konta.')
    const made = await withHouse(async (house) => {
      const centre = await chosenCentre(house, values.centre)
      const token = await runDeed(house, { centre, actor: operator }, async (work) => {
        const account = await findAccountByEmail(work.tx, email.trim().toLowerCase())
        if (!account) throw new Error(`W centrum ${centre.slug} nie ma konta ${email}.`)
        return makeApiToken(work, account.id)
      })
      return { centre: centre.slug, email, token }
    })
    if (values.json) return printJson(made)
    process.stdout.write(`${made.token}\n`)
    process.stderr.write('Zapisz ten klucz teraz: program go nie pamięta.\n')
  },
}
