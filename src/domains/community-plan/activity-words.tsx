import { speak } from '#kernel/texts.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { ActivityState, AgeGroup } from './activity.ts'
import { pl } from './activity.workspace.texts.pl.ts'

const t = speak({ pl }, 'pl')

const tones: Record<ActivityState, Tone> = {
  planned: 'accent',
  held: 'ok',
  cancelled: 'warn',
  withdrawn: 'error',
}

/** The state of an activity in a word with a sign. */
export function ActivityStateTag({ state }: { state: ActivityState }) {
  return <Tag tone={tones[state]}>{t(state)}</Tag>
}

/** An age group as people say it. */
export function sayAge(age: AgeGroup): string {
  return age === 'all' ? t('ageAll') : t('age', { range: age.replace('-', '–') })
}
