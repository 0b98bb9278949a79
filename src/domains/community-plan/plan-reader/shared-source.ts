// Finds the real plans that lie beside the repository (`../shared/sources`), however deep a worktree lies.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The bytes of a shared source, or null when it is not there (a clone without `../shared`). */
export function sharedSource(name: string): Buffer | null {
  const fixed = process.env.SPLOT_SHARED
  const places: string[] = []
  if (fixed) places.push(join(fixed, 'sources', name))
  else {
    for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
      places.push(join(folder, 'shared', 'sources', name))
    }
  }
  const found = places.find((place) => existsSync(place))
  return found ? readFileSync(found) : null
}
