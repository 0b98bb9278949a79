import type { Language } from '#kernel/texts.ts'
import { diffWords } from './diff-words.ts'
import { uiWords } from './ui.texts.ts'

/**
 * Two versions of a text in one: what went is struck through, what came is underlined, both said in words.
 */
export function Diff({ before, after, language }: { before: string; after: string; language: Language }) {
  const t = uiWords(language)
  return (
    <div class="diff">
      {diffWords(before, after).map((run) => {
        if (run.kind === 'same') return run.text
        // The space after a word stands outside its mark: a struck-through space looks like a dash.
        const word = run.text.trimEnd()
        const Mark = run.kind === 'removed' ? 'del' : 'ins'
        return (
          <>
            <Mark>
              <span class="hidden">[{t(run.kind)}: </span>
              {word}
              <span class="hidden">]</span>
            </Mark>
            {run.text.slice(word.length)}
          </>
        )
      })}
    </div>
  )
}
