// What the schemas of HSDS let pass and a reader still trips over. Each check has a mutation in the
// conformance test that it must find.
type Json = Readonly<Record<string, unknown>>

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const clock = /^([01]\d|2[0-3]):[0-5]\d$/
const currencies: readonly unknown[] = Intl.supportedValuesOf('currency')
const dayNames = /^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/

/** Faults of one record of any kind beyond its schema; each names where it is. */
export function faultsBeyondSchema(record: unknown): string[] {
  const faults: string[] = []
  walk(record, '', (value, path, name) => {
    if (value === null) faults.push(`${path}: null`)
    if (value === '') faults.push(`${path}: empty text`)
    if (Array.isArray(value) && value.length === 0) faults.push(`${path}: empty list`)
    if (/^(assured_date|valid_from|valid_to)$/.test(name) && !isDay(value)) faults.push(`${path}: no day`)
    if (/^(opens_at|closes_at)$/.test(name) && !clock.test(String(value))) faults.push(`${path}: no time`)
    if (name === 'byday' && !dayNames.test(String(value))) faults.push(`${path}: no days`)
    if (name === 'country' && !/^[A-Z]{2}$/.test(String(value))) faults.push(`${path}: no country`)
    if (name === 'currency' && !currencies.includes(value)) faults.push(`${path}: no currency`)
    if (name === 'postal_code' && !/^\d{2}-\d{3}$/.test(String(value))) faults.push(`${path}: no post code`)
  })
  return faults
}

/** Faults of a service: what its table asks for, and what its parts say of whom they belong to. */
export function faultsOfService(service: Json): string[] {
  const faults = faultsBeyondSchema(service)
  const { organization, organization_id: organizationId } = service as {
    organization?: Json
    organization_id?: string
  }
  if (!organizationId) faults.push('organization_id: missing')
  if (organization && organization.id !== organizationId) faults.push('organization: another one')
  if (service.status === 'active' && !organization) faults.push('organization: missing')
  for (const [name, value] of Object.entries(service)) {
    if (!Array.isArray(value) || name.startsWith('x_')) continue
    for (const part of value as Json[]) {
      if ('service_id' in part && part.service_id !== service.id) faults.push(`${name}: of another service`)
    }
  }
  for (const mark of (service.attributes ?? []) as Json[]) {
    const term = mark.taxonomy_term as Json | undefined
    if (mark.link_id !== service.id || mark.link_entity !== 'service')
      faults.push('attributes: linked elsewhere')
    if (!term || mark.taxonomy_term_id !== term.id) faults.push('attributes: another term')
  }
  for (const place of (service.service_at_locations ?? []) as Json[]) faults.push(...faultsOfPlace(place))
  const ids = allIds(service)
  if (new Set(ids).size !== ids.length) faults.push('id: twice')
  return faults
}

/** Faults of a service at a place: its table asks for both ends. */
export function faultsOfPlace(place: Json): string[] {
  const location = place.location as Json | undefined
  if (!place.service_id || !place.location_id) return ['service_at_location: no ends']
  return location && location.id !== place.location_id ? ['location: another one'] : []
}

// Terms and venues stand in many services; every other thing of one service has an id of its own.
function allIds(service: Json): string[] {
  const ids: string[] = []
  const shared = /(taxonomy_term|organization|\/location)\b/
  walk(service, '', (value, path, name) => {
    if (name === 'id' && !shared.test(path)) ids.push(String(value))
  })
  return ids
}

function isDay(value: unknown): boolean {
  const text = String(value)
  return day.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
}

function walk(value: unknown, path: string, see: (value: unknown, path: string, name: string) => void): void {
  see(value, path, path.slice(path.lastIndexOf('/') + 1))
  if (Array.isArray(value)) for (const [at, each] of value.entries()) walk(each, `${path}/${at}`, see)
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) walk(each, `${path}/${name}`, see)
}
