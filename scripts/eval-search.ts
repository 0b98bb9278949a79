// `npm run eval:search`: how well the search finds needs. First the phrases of the concepts, cross-validated;
// then questions with known answers over the service types as entries of a scratch centre. Options: --misses
// prints what tune.jsonl missed (never another file: what is looked at is learnt by heart).
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { type InLanguages, nationalConcepts, putEntry, searchCentre } from '#domains/search/public.ts'
import { addressesFrom, openDoors } from '#kernel/db/doors.ts'
import { install } from '#kernel/db/install.ts'
import { readMigrations } from '#kernel/db/migrate.ts'
import { makeTemporaryFolder } from '#kernel/db/supervisor/fixtures.ts'
import { startEmbedded } from '#kernel/db/supervisor/supervise.ts'
import { newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import type { Work } from '#kernel/work.ts'
import { crossValidate } from './eval/cross-validation.ts'
import { dangerLines, dangerLinesByHalf } from './eval/danger-figures.ts'
import {
  type EvalQuestion,
  hitsOf,
  type Outcome,
  readQuestions,
  urgencyOf,
  withoutMarks,
  withTypo,
} from './eval/figures.ts'

const root = join(import.meta.dirname, '..')
const now = Temporal.Now.instant()
const today = Temporal.Now.plainDateISO('Europe/Warsaw')
const shared = findShared()
const files = [
  ...(shared ? [join(shared, 'queries-dev.jsonl')] : []),
  join(root, 'src/domains/search/eval/tune.jsonl'),
  join(root, 'src/domains/search/eval/kept.jsonl'),
]

console.log(`Walidacja krzyżowa na frazach ${nationalConcepts().length} potrzeb (5 części):`)
for (const line of crossValidate(nationalConcepts())) console.log(`  ${line}`)
if (!shared) console.log('Pomijam pytania: nie ma folderu ../shared/data z typami usług.')
else await scoreFiles(join(shared, 'service-types.json'))
for (const name of ['urgent', 'danger']) scoreUrgency(join(root, `src/domains/search/eval/${name}.jsonl`))

async function scoreFiles(typesFile: string): Promise<void> {
  const scratch = makeTemporaryFolder()
  const database = await startEmbedded({ dataDir: scratch.path })
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await install(owner, database.ownerUrl, readMigrations(root), { password: 'scratch' })
  const doors = openDoors(addressesFrom(database.ownerUrl, 'scratch'))
  const centre = newId<'centre'>()
  await owner.query(
    `insert into kernel.centre (id, slug, name, created_at) values ($1, 'eval', 'Próba', now())`,
    [centre],
  )
  const { serviceTypes } = JSON.parse(readFileSync(typesFile, 'utf8'))
  await doors.withCentre(centre, async (tx) => {
    for (const type of serviceTypes) await putType({ tx, now } as Work, type)
  })
  const ask = (text: string) => doors.readCentre(centre, (tx) => searchCentre(tx, { text, today, limit: 10 }))
  for (const file of files) {
    if (existsSync(file)) await scoreFile(file, ask)
    else console.log(`Pomijam ${file}: nie ma takiego pliku.`)
  }
  await doors.close()
  await owner.end()
  await database.stop()
  scratch.remove()
}

// Without a vocabulary no word is corrected.
function scoreUrgency(file: string): void {
  console.log(`\n${file.replace(`${root}/`, '')}:`)
  for (const line of dangerLinesByHalf(readQuestions(readFileSync(file, 'utf8')))) console.log(`  ${line}`)
}

async function putType(work: Work, type: Record<string, string> & { targets: string[] }): Promise<void> {
  const text = (pl: string): InLanguages => ({ pl })
  await putEntry(work, {
    subject: { kind: 'service', id: newId() },
    ...{ code: type.code ?? null, path: `/uslugi/${type.code}`, name: text(type.name!), concepts: [] },
    ...{
      summary: text(type.description!),
      body: text(`${type.area}. ${type.targets.join(', ')}. ${type.how}`),
    },
    ...{ note: null, who: [], ages: null, isFree: null, spoken: [], isAccessible: null, area: null },
    ...{ assuredOn: null, expiresOn: null, isHidden: false },
  })
}

type Search = (text: string) => ReturnType<typeof searchCentre>

async function scoreFile(file: string, ask: Search): Promise<void> {
  const questions = readQuestions(readFileSync(file, 'utf8'))
  const run = async (change: (question: EvalQuestion, at: number) => string): Promise<Outcome[]> => {
    const outcomes: Outcome[] = []
    for (const [at, question] of questions.entries()) {
      const { results, question: read } = await ask(change(question, at))
      outcomes.push({ question, codes: results.map(({ entry }) => entry.code ?? ''), urgent: read.danger })
    }
    return outcomes
  }
  const plain = await run(({ q }) => q)
  console.log(`\n${file.replace(`${root}/`, '')}: ${urgencyOf(plain)}`)
  for (const line of dangerLines(questions)) console.log(`  ${line}`)
  console.log(`  wszystkie      ${hitsOf(plain)}`)
  for (const lang of ['pl', 'uk', 'en']) {
    console.log(`  ${lang}             ${hitsOf(plain.filter(({ question }) => question.lang === lang))}`)
  }
  console.log(`  bez ogonków    ${hitsOf(await run(({ q }) => withoutMarks(q)))}`)
  console.log(`  jedna literówka${hitsOf(await run(({ q }, at) => withTypo(q, at + 1)))}`)
  if (process.argv.includes('--misses') && file.endsWith('tune.jsonl')) {
    for (const { question, codes, urgent } of plain) {
      if (Boolean(urgent) !== Boolean(question.urgent)) console.log(`    pilne? ${urgent} ${question.q}`)
      const at = codes.findIndex((code) => question.needs.includes(code))
      if (at !== 0) console.log(`    ${at} ${question.q} [${question.needs}] ${codes.slice(0, 4)}`)
    }
  }
}

function findShared(): string | null {
  if (process.env.SPLOT_SHARED) return join(process.env.SPLOT_SHARED, 'data')
  for (let folder = root; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'shared', 'data')
    if (existsSync(join(found, 'service-types.json'))) return found
  }
  return null
}
