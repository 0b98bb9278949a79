'use strict'
// The one way in: npm scripts and bin/splot. An old Node can read this file; it installs what is missing
// and then starts the program on the Node that npm brought. It spawns that Node by its path: a shell would
// stay on the old one.
const { spawn } = require('node:child_process')
const crypto = require('node:crypto')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

const root = path.dirname(__dirname)
const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.splot-lock')
const oldestNode = 24

// Left alone, the engine lets garbage pile up: 467 MB after seconds of load where 40 were in use. Half a
// gigabyte is ten times what the program holds.
const thrifty = ['--max-semi-space-size=4', '--max-old-space-size=512']
const scripts = {
  start: { file: 'src/entry/start.ts', flags: thrifty },
  dev: { file: 'src/entry/start.ts', flags: [...thrifty, '--watch'] },
  test: { file: 'scripts/test.ts' },
  bench: { file: 'scripts/bench.ts' },
  'db-new': { file: 'scripts/db-new.ts' },
  'db-reset': { file: 'scripts/db-reset.ts' },
  map: { file: 'scripts/map.ts' },
  'eval-search': { file: 'scripts/eval-search.ts' },
}

/** Ends the launcher with a sentence instead of a stack. */
class Stop extends Error {}

main(process.argv.slice(2)).catch((error) => {
  say(error instanceof Stop ? error.message : error.stack)
  process.exitCode = 1
})

async function main(words) {
  await installWhatIsMissing()
  const script = Object.hasOwn(scripts, words[0] || '') ? scripts[words[0]] : null
  const file = script ? script.file : 'src/entry/cli.ts'
  const flags = script?.flags || []
  run(findNode(), flags, [path.join(root, file), ...(script ? words.slice(1) : words)])
}

// Progress goes to stderr: stdout belongs to the results of commands (--json).
function say(line) {
  process.stderr.write(`${line}\n`)
}

function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= oldestNode) return process.execPath
  const brought = path.join(modules, '.bin', 'node')
  if (fs.existsSync(brought)) return brought
  throw new Stop(
    `Splot potrzebuje Node.js ${oldestNode} lub nowszego, a tu działa ${process.versions.node}. ` +
      'Dla tego systemu npm go nie przynosi: zainstaluj go ze strony nodejs.org.\n' +
      `Splot needs Node.js ${oldestNode} or newer; this is ${process.versions.node}. ` +
      'npm does not bring it for this system: install it from nodejs.org.',
  )
}

function run(node, flags, words) {
  const env = { ...process.env }
  // Commands from another folder mean the data of this installation, not a new "data" folder there.
  if (!env.SPLOT_DATA) env.SPLOT_DATA = path.join(root, 'data')
  const hook = pathToFileURL(path.join(root, 'src', 'kernel', 'tsx-hook.mjs')).href
  // The channel closes when this process ends in any way, kill -9 included; the program stops itself then.
  const child = spawn(node, [...flags, '--import', hook, ...words], {
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  child.on('error', (error) => {
    say(error.message)
    process.exitCode = 1
  })
  forwardSignals(child)
  endWithNpm(child)
  child.on('exit', (code, signal) => {
    process.exit(signal ? 128 + os.constants.signals[signal] : code)
  })
}

// The terminal sends Ctrl-C to everyone in the group and npm passes it on as well; once is enough.
function forwardSignals(child) {
  let last = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (Date.now() - last > 1000) child.kill(signal)
      last = Date.now()
    })
  }
}

// `kill -9` of npm reaches only npm; a program left behind would hold the port and the data folder. npm
// starts us through a shell, which outlives it, so the shell's parent is watched too.
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const started = ancestors()
  setInterval(() => {
    if (ancestors() !== started) child.kill('SIGTERM')
  }, 1000).unref()
}

function ancestors() {
  try {
    const [, above] = /^PPid:\s*(\d+)/m.exec(fs.readFileSync(`/proc/${process.ppid}/status`, 'utf8'))
    return `${process.ppid} ${above}`
  } catch {
    return String(process.ppid) // macOS has no /proc
  }
}

async function installWhatIsMissing() {
  // A linked node_modules belongs to another checkout: never replace it from here.
  if (isLink(modules) || isInstalled()) return
  const release = await takeTurn()
  try {
    if (!isInstalled()) await install()
  } finally {
    release()
  }
}

function isLink(file) {
  const state = fs.lstatSync(file, { throwIfNoEntry: false })
  return state?.isSymbolicLink() === true
}

/** Installed = from exactly this package-lock.json, by us (stamp) or by hand (npm's own list is newer). */
function isInstalled() {
  const lock = path.join(root, 'package-lock.json')
  const print = fingerprint(lock)
  if (fs.existsSync(stamp)) return fs.readFileSync(stamp, 'utf8') === print
  const list = path.join(modules, '.package-lock.json')
  if (!fs.existsSync(list) || fs.statSync(list).mtimeMs < fs.statSync(lock).mtimeMs) return false
  fs.writeFileSync(stamp, print)
  return true
}

function fingerprint(file) {
  return crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex')
}

/** Two commands at once must not install over each other; a turn whose process is gone is over. */
async function takeTurn() {
  const folder = path.join(root, '.cache')
  const file = path.join(folder, 'installing')
  fs.mkdirSync(folder, { recursive: true })
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => fs.rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!isAlive(Number(fs.readFileSync(file, 'utf8')))) fs.rmSync(file, { force: true })
      else await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

function isAlive(pid) {
  try {
    return pid === 0 || process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * Installs what the lock file says, without changing it. Not `npm ci`: it refuses a lock that lacks the
 * packages of other systems, and npm leaves those out when the machine that wrote the lock could not reach
 * them. No install scripts: nothing foreign runs, and nothing of ours needs them.
 */
async function install() {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  say('Instaluję potrzebne pakiety. Za pierwszym razem trwa to do kilku minut. / Installing packages…')
  const progress = setInterval(() => say(`… wciąż instaluję, minęło ${seconds()} s`), 10000)
  const words = ['install', '--no-save', '--ignore-scripts', '--include=dev', '--include=optional']
  const { code, told } = await runNpm([...words, '--no-audit', '--no-fund', '--loglevel=error'])
  clearInterval(progress)
  if (code !== 0) {
    throw new Stop(
      `${told.split('\n').slice(0, 20).join('\n')}\nInstalacja pakietów nie udała się (npm, kod ${code}). ` +
        'Sprawdź połączenie z internetem i miejsce na dysku. / Installing packages failed.',
    )
  }
  fs.writeFileSync(stamp, fingerprint(path.join(root, 'package-lock.json')))
  say(`Pakiety gotowe po ${seconds()} s. / Packages are ready.`)
}

function runNpm(words) {
  // Under `npm start` the running npm is known by its path; bin/splot takes the one on PATH.
  const cli = process.env.npm_execpath
  const known = cli !== undefined && /npm-cli\.c?js$/.test(cli)
  const [command, first] = known ? [process.execPath, [cli]] : ['npm', []]
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let told = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece) => {
        told += piece
      })
    }
    child.on('error', (error) => resolve({ code: error.code, told: `${error.message}\n` }))
    child.on('close', (code) => resolve({ code, told }))
  })
}
