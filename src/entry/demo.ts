import { listCentres } from '#kernel/centre.sql.ts'
import type { House } from '#kernel/house.ts'
import { cast, makeDemo } from '../../db/demo/make-demo.ts'

/** Makes the demonstration centre on an empty installation, unless SPLOT_DEMO=off. */
export async function ensureDemo(house: House, say: (line: string) => void): Promise<void> {
  if (!house.config.demo) return
  const centres = await house.doors.withPlatform(listCentres)
  if (centres.length > 0) return
  await makeDemo(house, { seed: 1, size: 'small', say })
}

/** The lines that `npm start` prints about the demo's people. */
export function demoSignIns(on: boolean): string[] {
  if (!on) return []
  return [
    '',
    'Konta pokazowe (hasło u wszystkich to samo):',
    ...cast.map((one) => `  ${one.email}  ${one.password}  ${one.about}`),
    '',
  ]
}
