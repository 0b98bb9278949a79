import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'

// A small installation of its own, in a folder with spaces and letters that URLs must escape.
const home = mkdtempSync(join(tmpdir(), 'splot launcher %20 ż '))
const repository = join(import.meta.dirname, '..')
const limit = { timeout: 30_000 }

const cli = `console.log(JSON.stringify({
  words: process.argv.slice(2), cwd: process.cwd(),
  data: process.env.SPLOT_DATA, node: process.versions.node }))
process.exitCode = 3`
const start = `import { onStopSignal } from '#kernel/stop-signal.ts'
const alive = setInterval(() => {}, 1000)
onStopSignal((why) => { console.log('stopping', why); clearInterval(alive) })
console.log('up')`

before(() => {
  cpSync(join(repository, 'bin'), join(home, 'bin'), { recursive: true })
  mkdirSync(join(home, 'src', 'entry'), { recursive: true })
  mkdirSync(join(home, 'src', 'kernel'))
  for (const file of ['package.json', 'src/kernel/tsx-hook.mjs', 'src/kernel/stop-signal.ts']) {
    cpSync(join(repository, file), join(home, file))
  }
  symlinkSync(join(repository, 'node_modules'), join(home, 'node_modules'))
  writeFileSync(join(home, 'src/entry/cli.ts'), cli)
  writeFileSync(join(home, 'src/entry/start.ts'), start)
})
after(() => rmSync(home, { recursive: true, force: true }))

function startLauncher(...words: string[]) {
  const env = { ...process.env, SPLOT_DATA: '', npm_lifecycle_event: '' }
  const launcher = spawn(process.execPath, [join(home, 'bin', 'splot'), ...words], {
    cwd: tmpdir(),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return launcher
}

test(
  'bin/splot runs a command from any folder, with its words, the right Node and its exit code',
  limit,
  async () => {
    const link = join(home, 'elsewhere')
    symlinkSync(join(home, 'bin', 'splot'), link)
    const launcher = spawn(process.execPath, [link, 'plan', 'import', 'a b', '--json'], {
      cwd: tmpdir(),
      env: { ...process.env, SPLOT_DATA: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [told, [code]] = await Promise.all([text(launcher.stdout), once(launcher, 'exit')])
    const seen = JSON.parse(told)
    assert.deepEqual(seen.words, ['plan', 'import', 'a b', '--json'])
    assert.equal(seen.cwd, tmpdir())
    assert.equal(seen.data, join(home, 'data'))
    assert(Number.parseInt(seen.node, 10) >= 24)
    assert.equal(code, 3)
  },
)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`${signal} twice to the launcher stops the program once, in peace`, limit, async () => {
    const launcher = startLauncher('start')
    const lines = createInterface(launcher.stdout)
    const heard: string[] = []
    lines.on('line', (line) => heard.push(line))
    await once(lines, 'line')
    launcher.kill(signal)
    launcher.kill(signal)
    const [code] = await once(launcher, 'close')
    assert.deepEqual(heard, ['up', `stopping ${signal}`])
    assert.equal(code, 0)
  })
}

test('a program whose launcher is killed stops itself', limit, async () => {
  const launcher = startLauncher('start')
  const lines = createInterface(launcher.stdout)
  const heard: string[] = []
  lines.on('line', (line) => heard.push(line))
  await once(lines, 'line')
  launcher.kill('SIGKILL')
  await once(lines, 'close') // the program itself has let go of the pipe
  assert.deepEqual(heard, ['up', 'stopping disconnect'])
})
