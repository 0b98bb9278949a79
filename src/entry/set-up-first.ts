import { paths, setUpPaths } from '#domains/people/paths.ts'
import type { Route } from '#kernel/web/route.ts'
import type { SignedIn } from '#kernel/web/visit.ts'

const waysOut: readonly string[] = [paths.signIn, paths.code, paths.signOut]

/**
 * Where a signed-in person must go first: the temporary password is replaced, then a code application is
 * bound, before anything else in the workspace or the API. Null = the way is free.
 */
export function setUpFirst(signedIn: SignedIn | null, route: Pick<Route, 'door' | 'path'>): string | null {
  if (!signedIn?.mustSetUp || route.door === 'portal') return null
  const step = setUpPaths[signedIn.mustSetUp]
  return route.path === step || waysOut.includes(route.path) ? null : step
}
