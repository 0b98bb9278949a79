// Makes src/kernel/language/pl.dictionary.bin from the package dictionary-pl. Run by hand when the
// dictionary or the repair of its lemmas changes, then raise `analyzerVersion`:
// node scripts/build-dictionary.ts <folder of the package dictionary-pl>
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analysisKeys } from './dictionary/analysis-keys.ts'
import { buildAutomaton } from './dictionary/automaton.ts'
import { readHunspell } from './dictionary/hunspell.ts'
import { packDictionary } from './dictionary/pack.ts'

const target = fileURLToPath(new URL('../src/kernel/language/', import.meta.url))
const folder = process.argv[2]
if (!folder) throw new Error('Say the folder of the package dictionary-pl.')

const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const { name, version } = JSON.parse(read('package.json')) as { name: string; version: string }
const { keys, letters } = analysisKeys(readHunspell(read('index.aff'), read('index.dic')))
const automaton = buildAutomaton(keys)
const bytes = packDictionary(automaton, { source: `${name} ${version}`, letters, keys: keys.length })
writeFileSync(join(target, 'pl.dictionary.bin'), bytes)
writeFileSync(join(target, 'pl.dictionary.source-licence.txt'), read('license'))
process.stdout.write(`${keys.length} keys, ${automaton.arcs.length} arcs, ${bytes.length} bytes\n`)
