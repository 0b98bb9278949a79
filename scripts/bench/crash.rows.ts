import { crashRounds } from '#test/crash-rounds.ts'
import { type Row, withDataFolder } from './measure.ts'

/** Kills of the program and its database in turn; what counts is what was lost. */
export function rows(): Promise<Row[]> {
  const rounds = Number(process.env.BENCH_CRASH_ROUNDS ?? 100)
  return withDataFolder(async (dataDir) => {
    const { acknowledged, lost, twice } = await crashRounds(rounds, dataDir)
    // One of the lost is the control: a deed that nobody did.
    const note = `${acknowledged - 1} acknowledged, ${lost.length - 1} lost, ${twice.length} mails twice`
    const size = `${rounds} rounds`
    return [{ work: 'kill -9', size, median: null, p95: null, perSecond: null, ratio: null, note }]
  })
}
