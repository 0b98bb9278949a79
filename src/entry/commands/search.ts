import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { answerOf, jsonOf } from '#domains/search/public.ts'
import type { House } from '#kernel/house.ts'
import { dayOf } from '#kernel/instant.ts'
import { withHouse } from '../open.ts'
import { type Command, printJson, Usage } from '../usage.ts'
import { chosenCentre } from './centre.ts'

/** `splot search`: what residents of a centre find, for one question or a file of them. */
export const searchCommand: Command = {
  usage: '"PYTANIE" | --batch PLIK.jsonl  [--centre SLUG] [--limit 10] [--json]',
  about: 'Pokazuje, co mieszkaniec znajdzie w wyszukiwarce centrum.',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        centre: { type: 'string' },
        limit: { type: 'string' },
        batch: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    const limit = readLimit(values.limit)
    if (values.batch !== undefined) {
      if (positionals.length > 0) throw new Usage('Podaj pytanie albo plik, nie oba naraz.')
      if (!values.json) throw new Usage('Dodaj --json: plik pytań daje jedną linię JSON na pytanie.')
      const questions = readBatch(await readText(values.batch), values.batch)
      return withHouse((house) => answerBatch(house, { centre: values.centre, limit, questions }))
    }
    const [text] = positionals
    if (text === undefined || positionals.length > 1) throw new Usage('Podaj jedno pytanie w cudzysłowie.')
    const answer = await withHouse(async (house) => {
      const centre = await chosenCentre(house, values.centre)
      const today = dayOf(house.clock(), centre.zone)
      return house.doors.readCentre(centre.id, (tx) => answerOf(tx, { text, today, limit }))
    })
    const json = jsonOf(answer)
    if (values.json) return printJson(json)
    if (json.urgent)
      for (const line of json.urgent.lines) process.stdout.write(`! ${line.number} ${line.name}\n`)
    for (const { name, code, why } of json.results) {
      process.stdout.write(`${name}${code ? ` (${code})` : ''}\n    ${why.join('; ')}\n`)
    }
    if (json.results.length === 0) process.stdout.write('Nic nie znaleziono.\n')
  },
}

/** One question of a file. */
interface BatchQuestion {
  readonly id: string
  readonly q: string
}

const questionSchema = z.object({ id: z.union([z.string(), z.number()]).transform(String), q: z.string() })

/** Reads lines `{"id","q"}`; throws with the number of the first line that is not one. */
export function readBatch(text: string, file: string): BatchQuestion[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    try {
      return [questionSchema.parse(JSON.parse(line))]
    } catch {
      throw new Error(`${file}, wiersz ${at + 1}: to nie jest {"id": "…", "q": "…"}.`)
    }
  })
}

/** Answers questions one after another, one line of JSON each. */
export async function answerBatch(
  house: House,
  asked: {
    readonly centre: string | undefined
    readonly limit: number
    readonly questions: readonly BatchQuestion[]
  },
): Promise<void> {
  const centre = await chosenCentre(house, asked.centre)
  const today = dayOf(house.clock(), centre.zone)
  for (const { id, q } of asked.questions) {
    const answer = await house.doors.readCentre(centre.id, (tx) =>
      answerOf(tx, { text: q, today, limit: asked.limit }),
    )
    const { urgent, results } = jsonOf(answer)
    const line = {
      ...{ id, urgent },
      results: results.map(({ code, score }) => ({ code, score })),
    }
    process.stdout.write(`${JSON.stringify(line)}\n`)
  }
}

function readLimit(given: string | undefined): number {
  if (given === undefined) return 10
  if (!/^\d{1,3}$/.test(given) || Number(given) < 1 || Number(given) > 200) {
    throw new Usage('Podaj liczbę wyników od 1 do 200: --limit 10.')
  }
  return Number(given)
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `Nie ma pliku ${file}.` : `Nie można przeczytać pliku ${file}.`)
  })
}
