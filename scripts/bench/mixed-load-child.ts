// Mixed load in a process of its own: `node mixed-load-child.ts ORIGIN CLIENTS MINUTES EMAIL PASSWORD`.
// Loopback only.
// Of ten requests four are public pages, five pages of staff, one a deed (an activity noted by its form).
import { setTimeout as pause } from 'node:timers/promises'

const [origin = '', clients = '50', minutes = '10', email = '', password = ''] = process.argv.slice(2)
if (!['127.0.0.1', 'localhost'].includes(new URL(origin).hostname)) throw new Error('loopback only')
const until = performance.now() + Math.min(15, Number(minutes)) * 60_000
const open = ['/', '/plan', '/uk/plan', '/konsultacje', '/kontakt', '/deklaracja-dostepnosci']
const count = { pages: 0, deeds: 0, failed: 0 }

const cookie = await signIn()
const plan = /href="(\/praca\/plany\/[0-9a-f-]{36})"/.exec(await page('/praca/plany'))![1]!
const inside = ['', '/dzialania', '/dokumentacja', '/dowody', '/sprawozdanie', '/wersje']
const pages = ['/praca', '/praca/plany', ...inside.map((path) => plan + path)]
const form = `${plan}/dzialania/nowe`
const kept = Object.fromEntries(choicesOf(await page(form)))

const client = async (at: number) => {
  for (let turn = at; performance.now() < until; turn += 1) {
    const dice = (turn * 7) % 10
    if (dice < 4) await page(open[turn % open.length]!, false)
    else if (dice < 9) await page(pages[turn % pages.length]!)
    else await note(`${at}-${turn}`)
    // A person reads; fifty who never rest would be a test of the queue for the database.
    await pause(20)
  }
}
await Promise.all(Array.from({ length: Number(clients) }, (_, at) => client(at)))
console.log(JSON.stringify(count))

async function page(path: string, signedIn = true): Promise<string> {
  const answer = await fetch(origin + path, { headers: signedIn ? { cookie } : {} }).catch(() => null)
  count.pages += 1
  if (!answer?.ok) count.failed += 1
  return answer ? answer.text() : ''
}

async function note(what: string): Promise<void> {
  const { status } = await send(form, {
    ...kept,
    title: `Spotkanie ${what}`,
    participants: '12',
    _key: crypto.randomUUID(),
  })
  count.deeds += 1
  if (status !== 303) count.failed += 1
}

async function signIn(): Promise<string> {
  const answer = await send('/praca/wejscie', { email, password, _key: crypto.randomUUID() }, '')
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

function send(path: string, fields: Record<string, string>, as = cookie): Promise<Response> {
  const headers = { cookie: as, 'sec-fetch-site': 'same-origin' }
  return fetch(origin + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
    redirect: 'manual',
  })
}

/** What the form must be sent with: its day, its chosen kind, the first task. */
function choicesOf(html: string): [string, string][] {
  const firstOf = (pattern: RegExp) => pattern.exec(html)?.[1] ?? ''
  return [
    ['heldOn', firstOf(/name="heldOn"[^>]*value="([^"]+)"/)],
    ['kind', firstOf(/name="kind"[^>]*value="([^"]+)"/)],
    ['tasks', firstOf(/name="tasks"[^>]*value="([^"]+)"/)],
    ['ledBy', 'staff'],
  ]
}
