import { areaKinds } from '#kernel/area.sql.ts'
import { getCentre, listAreas } from '#kernel/centre.sql.ts'
import type { Visit } from '#kernel/web/visit.ts'
import type { SetupFacts } from './checklist.rules.ts'
import { readSettingsOn } from './setting.sql.ts'
import { contactSetting, declarationSetting, officersSetting } from './setting-keys.ts'

/** What the checklist is decided from, in one read. */
export async function readSetupFacts(visit: Visit): Promise<SetupFacts> {
  const wanted = { contact: contactSetting, officers: officersSetting, declaration: declarationSetting }
  return visit.read(async (tx) => ({
    ...(await readSettingsOn(tx, wanted, visit.today)),
    municipality: (await getCentre(tx)).municipality,
    areas: (await listAreas(tx, areaKinds)).length,
  }))
}
