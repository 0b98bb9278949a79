import { parseArgs } from 'node:util'
import { listCentres } from '#kernel/centre.sql.ts'
import { removeDemoCentre } from '#kernel/operate/remove-centre.ts'
import { makeDemo, whyNotDemo } from '../../../db/demo/make-demo.ts'
import { demoSignIns } from '../demo.ts'
import { withHouse } from '../open.ts'
import { type Command, printJson, say, Usage } from '../usage.ts'

const sizes = ['small', 'town', 'poland'] as const

/** `splot demo`: makes the demonstration centre; with `--again` it replaces the one that is there. */
export const demo: Command = {
  usage: '[--seed 1] [--size small|town|poland] [--again] [--json]',
  about: 'Zakłada gminę pokazową. To samo ziarno daje te same dane.',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        seed: { type: 'string', default: '1' },
        size: { type: 'string', default: 'small' },
        again: { type: 'boolean', default: false },
        json: { type: 'boolean' },
      },
    })
    const seed = Number(values.seed)
    const size = sizes.find((one) => one === values.size)
    if (!Number.isSafeInteger(seed) || seed < 0) throw new Usage('Ziarno (--seed) to liczba całkowita od 0.')
    if (!size) throw new Usage(`Rozmiar (--size) to jeden z: ${sizes.join(', ')}.`)
    const why = whyNotDemo(size)
    if (why) throw new Error(why)
    await withHouse(async (house) => {
      const there = (await house.doors.withPlatform(listCentres)).find((centre) => centre.isDemo)
      if (there && !values.again)
        throw new Error(`Centrum pokazowe „${there.slug}” już jest. Aby zrobić je od nowa, dodaj --again.`)
      if (there) {
        say('Usuwam poprzednie centrum pokazowe…')
        const owner = await house.doors.ownerClient()
        await removeDemoCentre(owner, there.id, house.config.dataDir).finally(() => owner.end())
      }
      await makeDemo(house, { seed, size, say })
    })
    if (values.json) return printJson({ ok: true, seed, size })
    for (const line of demoSignIns(true)) process.stdout.write(`${line}\n`)
  },
}
