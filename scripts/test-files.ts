// Runs test files in the order given, two at once; `--test` would sort them, and the longest, begun last,
// would run alone. Its own process, so that a run inside a test run reports as it should.
import { run } from 'node:test'
import { spec } from 'node:test/reporters'

const files = process.argv.slice(2)
run({ files, concurrency: 2, execArgv: process.execArgv })
  .on('test:fail', () => {
    process.exitCode = 1
  })
  .compose(new spec())
  .pipe(process.stdout)
