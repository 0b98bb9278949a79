import type { Child } from 'hono/jsx'
import { filePaths } from '#domains/files/public.ts'
import { speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { Consent, DocumentationKind, ProofState } from './documentation.ts'
import { pl } from './documentation.workspace.texts.pl.ts'

const t = speak({ pl }, 'pl')

const tones: Record<ProofState, Tone> = {
  proposed: 'accent',
  accepted: 'ok',
  rejected: 'error',
  withdrawn: 'neutral',
}

const consentTones: Record<Consent, Tone> = {
  not_needed: 'neutral',
  missing: 'warn',
  given: 'ok',
  withdrawn: 'error',
}

/** The state of a document or of evidence in a word with a sign. */
export function ProofStateTag({ state }: { state: ProofState }) {
  return <Tag tone={tones[state]}>{t(state)}</Tag>
}

/** Consent of the people who can be recognised, in words with a sign. */
export function ConsentTag({ consent }: { consent: Consent }) {
  return <Tag tone={consentTones[consent]}>{sayConsent(consent)}</Tag>
}

/** Consent as people say it. */
export function sayConsent(consent: Consent): string {
  return t(`consent_${consent}`)
}

/** The Polish name of a kind, capitalised for the beginning of a line. */
export function sayKind(kind: DocumentationKind): string {
  const word = t(kind)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/**
 * The small picture of a document; what it shows stands in the link's own words, so it is silent unless told.
 */
export function Thumbnail(props: { visit: Visit; file: string; alt?: string | null }): Child {
  return (
    <img
      class="thumb"
      src={props.visit.href(filePaths.thumbnail(props.file))}
      alt={props.alt ?? ''}
      loading="lazy"
    />
  )
}
