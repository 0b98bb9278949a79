import { TrieRouter } from 'hono/router/trie-router'
import type { Route } from '#kernel/web/route.ts'
import { domains } from './domains.ts'
import { ownRoutes } from './own-pages.tsx'

/** Every address of the program: what the domains declare, and the few pages of the entry itself. */
export const routes: readonly Route[] = [...domains.flatMap((domain) => domain.routes), ...ownRoutes]

const router = new TrieRouter<Route>()
for (const route of routes) router.add(route.method, route.path, route)

/** The route of a method and path with its parameters (decoded); null when there is none. */
export function findRoute(
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | null {
  const [found] = router.match(method === 'HEAD' ? 'GET' : method, path)
  const first = found[0]
  if (!first) return null
  const [route, params] = first as [Route, Record<string, string>]
  return {
    route,
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decode(value)])),
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
