import type { Child } from 'hono/jsx'
import type { Language } from '#kernel/texts.ts'
import { uiWords } from './ui.texts.ts'

/** `main` once on a page; `quiet` beside it; `danger` for what takes something away. */
export type ButtonLook = 'main' | 'quiet' | 'danger'

const looks: Record<ButtonLook, string> = { main: 'button', quiet: 'button quiet', danger: 'button danger' }

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export function LinkButton(props: { href: string; look?: ButtonLook; children?: Child }) {
  return (
    <a class={looks[props.look ?? 'main']} href={props.href}>
      {props.children}
    </a>
  )
}

/** A further submit button inside a form. */
export function Button(props: {
  look?: ButtonLook
  name?: string
  value?: string
  formaction?: string
  children?: Child
}) {
  return (
    <button
      type="submit"
      class={looks[props.look ?? 'quiet']}
      name={props.name}
      value={props.value}
      formaction={props.formaction}
    >
      {props.children}
    </button>
  )
}

/**
 * A button that cannot be used now and says why. It stays in the tab order (`aria-disabled`, not `disabled`),
 * because a reason that a keyboard cannot reach is no reason. `id` must be unique on the page.
 */
export function DisabledButton(props: { id: string; label: string; reason: Child; look?: ButtonLook }) {
  return (
    <div class="why-not">
      <button
        type="button"
        class={looks[props.look ?? 'main']}
        aria-disabled="true"
        aria-describedby={`${props.id}-why`}
      >
        {props.label}
      </button>
      <span class="why" id={`${props.id}-why`}>
        {props.reason}
      </span>
    </div>
  )
}

/**
 * A deed that asks once more before it is done, as a form of its own. Without JavaScript the question unfolds
 * under the button; with it the same content opens as a dialog. `verb` continues "Tak, …".
 */
export function ConfirmButton(props: {
  language: Language
  action: string
  label: string
  question: Child
  verb: string
  look?: ButtonLook
  formKey?: string | undefined
  version?: number | undefined
  /** Further hidden fields. */
  hidden?: Readonly<Record<string, string>>
}) {
  const t = uiWords(props.language)
  return (
    <confirm-dialog data-back={t('noBack')}>
      <details class="confirm">
        <summary class={looks[props.look ?? 'danger']}>{props.label}</summary>
        <form method="post" action={props.action}>
          {props.formKey ? <input type="hidden" name="_key" value={props.formKey} /> : null}
          {props.version === undefined ? null : (
            <input type="hidden" name="_version" value={String(props.version)} />
          )}
          {Object.entries(props.hidden ?? {}).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <p>{props.question}</p>
          <div class="actions">
            <button type="submit" class={looks[props.look ?? 'danger']}>
              {t('yesDo', { what: props.verb })}
            </button>
          </div>
        </form>
      </details>
    </confirm-dialog>
  )
}
