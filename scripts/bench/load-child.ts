// Clients of a load test, in a process of their own: `node load-child.ts URL CLIENTS SECONDS`. Loopback only.
import { Agent, get } from 'node:http'

const [address = '', clients = '50', seconds = '5'] = process.argv.slice(2)
const url = new URL(address)
if (!['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) throw new Error('loopback only')
const agent = new Agent({ keepAlive: true, maxSockets: Number(clients) })
const until = performance.now() + Math.min(30, Number(seconds)) * 1000
const times: number[] = []
let failed = 0

function ask(): Promise<void> {
  return new Promise((resolve) => {
    const began = performance.now()
    const request = get(url, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      if (response.statusCode !== 200) failed += 1
      response.resume().on('end', () => {
        times.push(performance.now() - began)
        resolve()
      })
    })
    request.on('error', () => {
      failed += 1
      resolve()
    })
  })
}

const began = performance.now()
const client = async () => {
  while (performance.now() < until) await ask()
}
await Promise.all(Array.from({ length: Number(clients) }, client))
const sorted = times.toSorted((a, b) => a - b)
const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0
const perSecond = (times.length / (performance.now() - began)) * 1000
console.log(JSON.stringify({ perSecond, median: at(0.5), p95: at(0.95), p99: at(0.99), failed }))
agent.destroy()
