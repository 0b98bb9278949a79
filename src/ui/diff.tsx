import type { Language } from '#kernel/texts.ts'
import { diffWords } from './diff-words.ts'
import { uiWords } from './ui.texts.ts'

/** Two versions of a text in one: what went is struck through, what came is underlined, both said in words. */
export function Diff({ before, after, language }: { before: string; after: string; language: Language }) {
  const t = uiWords(language)
  return (
    <div class="diff">
      {diffWords(before, after).map((run) =>
        run.kind === 'same' ? (
          run.text
        ) : run.kind === 'removed' ? (
          <del>
            <span class="hidden">[{t('removed')}: </span>
            {run.text}
            <span class="hidden">]</span>
          </del>
        ) : (
          <ins>
            <span class="hidden">[{t('added')}: </span>
            {run.text}
            <span class="hidden">]</span>
          </ins>
        ),
      )}
    </div>
  )
}
