import { contactSetting, wordsSetting } from '#domains/setup/setting-keys.ts'
import { Temporal } from '#kernel/instant.ts'
import type { Arguments } from './sample.ts'

const at = Temporal.Instant.from('2026-03-03T10:00:00Z')
const today = Temporal.PlainDate.from('2026-03-03')
const said = { what: 'Mapa', why: 'Brak opisu', instead: 'Zadzwoń' }
const words = { pl: said, uk: said, en: said }
const by = { kind: 'system', id: null }

/** Query → its arguments after the handle. */
export const queries: Arguments = {
  'domains/setup/barrier.sql.ts#findBarrier': ({ row }) => [row('setup.barrier_report').id],
  'domains/setup/barrier.sql.ts#insertBarrier': ({ fresh }) => [
    {
      id: fresh('barrier'),
      what: 'Za mały druk',
      wish: null,
      name: null,
      contact: '600 700 800',
      language: 'pl',
      at,
      dueOn: today,
    },
  ],
  'domains/setup/barrier.sql.ts#insertBarrierAnswer': ({ row, fresh }) => [
    { id: fresh('answer'), report: row('setup.barrier_report').id, body: 'Tak.', way: 'call', at, by },
  ],
  'domains/setup/barrier.sql.ts#listBarriers': () => [50],
  'domains/setup/gap.sql.ts#findGap': ({ row }) => [row('setup.accessibility_gap').id],
  'domains/setup/gap.sql.ts#insertGap': ({ fresh }) => [{ id: fresh('gap'), kind: 'exclusion', words, at }],
  'domains/setup/gap.sql.ts#listGaps': () => [],
  'domains/setup/gap.sql.ts#updateGap': ({ row }) => {
    const { id, version } = row('setup.accessibility_gap')
    return [{ id, version }, { closedOn: today }]
  },
  'domains/setup/setting.sql.ts#findLastWrite': ({ row }) => [row('kernel.setting').key],
  'domains/setup/setting.sql.ts#listSettingHistory': ({ row }) => [row('kernel.setting').key, 50],
  'domains/setup/setting.sql.ts#readSettingsOn': () => [
    { contact: contactSetting, words: wordsSetting },
    today,
  ],
  'kernel/area.sql.ts#findArea': ({ row }) => [row('kernel.area').id],
  'kernel/area.sql.ts#insertArea': ({ fresh }) => [
    { id: fresh('area'), kind: 'estate', name: 'Nowe', teryt: null, position: 1 },
  ],
  'kernel/area.sql.ts#isAreaNameTaken': ({ row, fresh }) => {
    const { kind, name } = row('kernel.area')
    return [{ id: fresh('other'), kind, name }]
  },
  'kernel/area.sql.ts#listAllAreas': () => [],
  'kernel/area.sql.ts#updateArea': ({ row }) => [row('kernel.area').id, { position: 7 }],
  'kernel/centre.sql.ts#getCentre': () => [],
  'kernel/centre.sql.ts#updateCentre': () => [1, { municipality: 'Gmina Nowa' }],
  'kernel/hostname.sql.ts#deleteHost': ({ row }) => [row('kernel.hostname').host],
  'kernel/hostname.sql.ts#insertHost': ({ fresh }) => [`${fresh('host')}.example.pl`],
  'kernel/hostname.sql.ts#listOwnHosts': () => [],
  'kernel/wording.sql.ts#deleteWording': ({ row }) => {
    const { key, language } = row('kernel.text_override')
    return [key, language]
  },
  'kernel/wording.sql.ts#listWordings': () => [],
  'kernel/wording.sql.ts#upsertWording': ({ row }) => {
    const { key, language } = row('kernel.text_override')
    return [{ key, language, text: 'Po swojemu', at }]
  },
}

/** No question of one centre: each with its reason. */
export const exceptions = {
  'domains/setup/setting.sql.ts#findLegalParameter': 'the law is one for the whole country',
  'domains/setup/setting.sql.ts#listLegalParameters': 'the law is one for the whole country',
  'kernel/centre.sql.ts#deleteEmptyCentre': 'the platform takes back a centre that it has just made',
  'kernel/centre.sql.ts#isSlugTaken': 'short names are one set for the installation',
}
