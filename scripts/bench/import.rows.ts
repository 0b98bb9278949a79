import { readPlan } from '#domains/community-plan/plan-reader/read-plan.ts'
import { sharedSource } from '#domains/community-plan/plan-reader/shared-source.ts'
import { readSource } from '#domains/community-plan/plan-reader/source-text.ts'
import { measure, type Row } from './measure.ts'

/** Reading a published plan; without the text beside the repository there is no row. */
export async function rows(): Promise<Row[]> {
  const bytes = sharedSource('milanowek-community-plan-2024.txt')
  if (!bytes) return []
  const step = async () => readPlan(await readSource(bytes, 'plan.txt'))
  return [
    await measure({ work: 'import of a published plan', size: `${bytes.length} bytes`, count: 20 }, step),
  ]
}
