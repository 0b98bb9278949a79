import { addGap, declareAccessibility } from '#domains/setup/accessibility.actions.ts'
import { addArea } from '#domains/setup/area.actions.ts'
import { changeAccent, changeIdentity } from '#domains/setup/centre.actions.ts'
import { changeSetting } from '#domains/setup/setting.actions.ts'
import { contactSetting, officersSetting, wordsSetting } from '#domains/setup/setting-keys.ts'
import { dayOf, isBefore } from '#kernel/instant.ts'
import {
  accent,
  areas,
  buildings,
  centreName,
  contact,
  gap,
  municipality,
  officers,
  predecessor,
  words,
} from './centre-facts.ts'
import { momentOf, yearBefore, zone } from './demo-year.ts'
import { deedBy, type Stage } from './stage.ts'

/**
 * Furnishes the centre as its administrator would: who it is, where it works, how it is found, who may
 * enter.
 */
export async function furnishCentre(stage: Stage): Promise<void> {
  const start = yearBefore(stage.year, stage.size === 'town' ? 2 : 1).from.subtract({ months: 3 })
  const at = momentOf(start, '09:00', stage.now)
  await deedBy(stage, { who: 'admin', at }, async (work) => {
    const from = dayOf(at, zone)
    const identity = { name: centreName, municipality, state: 'working', predecessor } as const
    const days = { transformedOn: from.subtract({ days: 20 }), opensOn: null }
    await changeIdentity(work, { ...identity, ...days, version: 1, openingSeen: 0 })
    await changeAccent(work, { accent, version: 2 })
    const dated = { from, basis: null, seen: null }
    await changeSetting(work, { setting: contactSetting, value: contact, ...dated })
    await changeSetting(work, { setting: officersSetting, value: officers, ...dated })
    await changeSetting(work, { setting: wordsSetting, value: words, ...dated })
    for (const area of areas) await addArea(work, area)
  })
  await declare(stage)
}

// The declaration was reviewed by the last 31 March, as the Act on digital accessibility asks every year.
async function declare(stage: Stage): Promise<void> {
  const march = stage.year.today.with({ month: 3, day: 20 })
  const reviewed = isBefore(stage.year.today, march) ? march.subtract({ years: 1 }) : march
  const day = (years: number) => reviewed.subtract({ years }).toString()
  await deedBy(stage, { who: 'admin', at: momentOf(reviewed, '11:00', stage.now) }, async (work) => {
    await declareAccessibility(work, {
      declaration: {
        status: 'partial',
        publishedOn: day(2),
        changedOn: day(1),
        madeOn: day(1),
        reviewedOn: day(0),
        assessment: 'self',
        assessedBy: '',
        buildings,
      },
      seen: null,
    })
    await addGap(work, { kind: 'exclusion', words: gap })
  })
}
