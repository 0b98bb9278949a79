// Node 24 strips types from .ts but refuses .tsx; this hook lets esbuild turn .tsx into JavaScript on load.
// Given by --import everywhere: program, tests, worker threads, command line. What was turned once is kept
// beside the packages, as is what the engine compiled: a start takes half the time.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync, version } from 'esbuild'

const kept = join(import.meta.dirname, '../../node_modules/.cache/splot')
enableCompileCache(join(kept, 'compiled'))

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const file = fileURLToPath(url)
    return { format: 'module', source: turned(file, readFileSync(file, 'utf8')), shortCircuit: true }
  },
})

const options = {
  loader: 'tsx',
  sourcemap: 'inline',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
}

function turned(file, text) {
  // Whatever decides what comes out is in the name: what was kept is never of another way of turning.
  const from = JSON.stringify([version, options, file, text])
  const name = createHash('sha256').update(from).digest('base64url')
  const path = join(kept, `${name}.js`)
  try {
    return readFileSync(path, 'utf8')
  } catch {
    const { code } = transformSync(text, { ...options, sourcefile: file })
    keep(path, code)
    return code
  }
}

// Written beside and renamed: another process must never read half a file.
function keep(path, code) {
  try {
    mkdirSync(kept, { recursive: true })
    writeFileSync(`${path}.${process.pid}`, code)
    renameSync(`${path}.${process.pid}`, path)
  } catch {
    // A place that cannot be written to costs time, nothing else.
  }
}
