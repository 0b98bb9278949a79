import type { Language } from '#kernel/texts.ts'
import { Shape } from './shape.tsx'
import { uiWords } from './ui.texts.ts'

/** One step of a long form; only a step already done has an address to go back to. */
export interface FormStep {
  readonly label: string
  readonly href?: string | undefined
}

/** Where in a long form one is: "Krok 2 z 5" in words, and the steps' names. `current` counts from 1. */
export function Steps(props: { steps: readonly FormStep[]; current: number; language: Language }) {
  const t = uiWords(props.language)
  return (
    <nav class="steps" aria-label={t('steps')}>
      <p class="steps-now">{t('step', { step: props.current, steps: props.steps.length })}</p>
      <ol>
        {props.steps.map((step, index) => {
          const state = index + 1 < props.current ? 'done' : index + 1 === props.current ? 'now' : 'later'
          const said = { done: t('stepDone'), now: t('stepNow'), later: t('stepLater') }[state]
          return (
            <li class={state} aria-current={state === 'now' ? 'step' : undefined}>
              {state === 'done' ? <Shape name="check" /> : null}
              {step.href && state === 'done' ? (
                <a href={step.href}>{step.label}</a>
              ) : (
                <span>{step.label}</span>
              )}
              <span class="hidden"> ({said})</span>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
