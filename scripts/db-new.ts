// npm run db:new <domain> <what>: an empty migration in the right place, and its line in the order of all
// migrations.
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const [domain, what] = process.argv.slice(2)
const word = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

if (!domain || !what || !word.test(domain) || !word.test(what)) {
  console.error(
    'Usage: npm run db:new <domain> <what>, both in small letters with dashes: events waiting-list',
  )
  process.exit(2)
}
// The kernel has tables of its own and is no domain.
const home = domain === 'kernel' ? 'src/kernel' : `src/domains/${domain}`
if (!existsSync(join(root, home))) {
  console.error(`There is no folder ${home}.`)
  process.exit(1)
}
const stamp = new Date().toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-')
const file = `${home}/migrations/${stamp}-${what}.sql`
const order = join(root, 'db/migrations.txt')

mkdirSync(join(root, home, 'migrations'), { recursive: true })
writeFileSync(join(root, file), `-- ${domain}: ${what.replaceAll('-', ' ')}\n`, { flag: 'wx' })
mkdirSync(join(root, 'db'), { recursive: true })
const gap = existsSync(order) && !readFileSync(order, 'utf8').endsWith('\n') ? '\n' : ''
appendFileSync(order, `${gap}${file}\n`)
console.log(file)
