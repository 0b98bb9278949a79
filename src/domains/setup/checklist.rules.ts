import { paths } from './paths.ts'
import type { Contact, Declaration, Officers } from './setting-keys.ts'

/** What a centre must have before its pages can be trusted. */
export const checks = [
  'municipality',
  'areas',
  'contact',
  'officers',
  'dataProtection',
  'declaration',
] as const
export type Check = (typeof checks)[number]

/** The form that mends each of them. */
export const checkPaths: Readonly<Record<Check, string>> = {
  municipality: paths.identity,
  areas: paths.areas,
  contact: paths.contactForm,
  officers: paths.officers,
  dataProtection: paths.officers,
  declaration: paths.declarationForm,
}

export interface SetupFacts {
  readonly municipality: string
  readonly areas: number
  readonly contact: Contact
  readonly officers: Officers
  readonly declaration: Declaration | null
}

/** What is still missing, in the order in which one sets a centre up. */
export function missingSettings(facts: SetupFacts): Check[] {
  const { contact, officers } = facts
  const there: Readonly<Record<Check, boolean>> = {
    municipality: facts.municipality !== '',
    areas: facts.areas > 0,
    contact: contact.address !== '' && (contact.phone !== '' || contact.email !== ''),
    officers: officers.director.name !== '' && officers.coordinator.name !== '',
    // A public body names its data protection officer and how to reach it (RODO, art. 37).
    dataProtection:
      officers.dataProtection.name !== '' &&
      (officers.dataProtection.email !== '' || officers.dataProtection.phone !== ''),
    declaration: facts.declaration !== null,
  }
  return checks.filter((check) => !there[check])
}
