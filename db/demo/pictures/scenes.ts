import type { Chance } from '../chance.ts'
import { choir, circle, table, tools, visit, workshop } from './scenes-inside.ts'
import { garden, mural, picnic, walk } from './scenes-outside.ts'

const scenes = { table, circle, workshop, choir, visit, tools, garden, picnic, mural, walk } as const

export type SceneKind = keyof typeof scenes

/** Draws one scene of our own; the same chance draws the same picture. */
export function drawScene(kind: SceneKind, chance: Chance): string {
  return scenes[kind](chance)
}
