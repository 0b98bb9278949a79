// Properties run on the same examples every time, so that a red test is the change's and not the day's.
// `SPLOT_SEED=random npm test` hunts for new ones; a number repeats a find.
import fc from 'fast-check'

const seed = process.env.SPLOT_SEED ?? '20261122'
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) })

export { fc }
