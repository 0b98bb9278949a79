import { z } from 'zod'
import { Invalid, refusal } from '#kernel/refusal.ts'
import { choice, day, type Fields, optionalDay, optionalText, readFields, text } from '#kernel/web/fields.ts'
import { tidyEmail } from './contact.rules.ts'
import { roles } from './role.ts'
import type { RoleInput } from './staff.actions.ts'

const roleFields = {
  role: choice(roles),
  from: day(),
  to: optionalDay(),
  proof: optionalText(300),
  training: optionalDay(),
}
const roleForm = z.object(roleFields)
const changeForm = roleForm.omit({ role: true, from: true })
const accountForm = z.object({
  givenName: text(100),
  familyName: text(100),
  email: text(200),
  ...roleFields,
})

/** A new person with an account and a first role. */
export function readAccountForm(fields: Fields): {
  givenName: string
  familyName: string
  email: string
  first: RoleInput
} {
  const { givenName, familyName, email, ...first } = readFields(accountForm, fields)
  const tidy = tidyEmail(email)
  if (!tidy) throw new Invalid(new Map([['email', refusal('people.contact.no-such-email')]]))
  return { givenName, familyName, email: tidy, first: asRole(first) }
}

/** One more role. */
export function readRoleForm(fields: Fields): RoleInput {
  return asRole(readFields(roleForm, fields))
}

/** End, proof and training of a role given before. */
export function readRoleChange(fields: Fields): Omit<RoleInput, 'role' | 'from'> {
  const { training, ...rest } = readFields(changeForm, fields)
  return { ...rest, trainingExpiresOn: training }
}

function asRole(read: z.output<typeof roleForm>): RoleInput {
  const { training, ...rest } = read
  return { ...rest, trainingExpiresOn: training }
}
