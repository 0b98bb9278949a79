import type { Language } from '#kernel/texts.ts'
import { uiWords } from './ui.texts.ts'

/** A text to take along (a link, a number): read-only, selectable; the island adds a copy button. */
export function CopyText(props: { id: string; label: string; value: string; language: Language }) {
  const t = uiWords(props.language)
  return (
    <copy-text data-copy={t('copy')} data-copied={t('copied')}>
      <div class="field">
        <label for={props.id}>{props.label}</label>
        <input id={props.id} class="full code" type="text" value={props.value} readonly />
      </div>
    </copy-text>
  )
}

/**
 * Prints the page. Only JavaScript can, so without it there is nothing (the browser's menu prints as
 * well).
 */
export function PrintButton({ language }: { language: Language }) {
  return <print-button data-label={uiWords(language)('print')} />
}

/** What stands only on paper: a number, an address, a line to sign. */
export function OnPaper({ children }: { children?: import('hono/jsx').Child }) {
  return <div class="on-paper">{children}</div>
}

/** What holds only at this moment ("open now"): true on a screen, wrong on paper by tomorrow. */
export function OnScreen({ children }: { children?: import('hono/jsx').Child }) {
  return <span class="on-screen">{children}</span>
}
