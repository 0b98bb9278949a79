import { catalogueWords, type OpenProvider } from '#domains/catalogue/public.ts'
import { speak } from '#kernel/texts.ts'
import { pl } from './hsds.texts.pl.ts'
import { type HsdsOrganization, told } from './hsds.ts'
import { asEmail, asUri } from './hsds-place.rules.ts'
import { stableId } from './stable-id.ts'

const t = speak({ pl }, 'pl')
const words = catalogueWords('pl')

/** The centre as the organization of services that name no provider. */
export interface CentreFacts {
  readonly id: string
  readonly name: string
  readonly municipality: string
}

/** The centre itself; it is always an organization of its own feed. `href` makes a path absolute. */
export function centreOrganization(centre: CentreFacts, href: (path: string) => string): HsdsOrganization {
  const { id, name, municipality } = centre
  return { id, name, description: t('centreAbout', { municipality }), website: href('/'), x_kind: 'own' }
}

/** A provider, with what stands in lists. */
export function listedOrganization(provider: OpenProvider, centre: CentreFacts): HsdsOrganization {
  const { id, name, kind, basis } = provider
  const named = words(`provider.${kind}`)
  return told({
    ...{ id, name, email: asEmail(provider.email), website: asUri(provider.website) },
    description: basis ? t('organizationBasis', { kind: named, basis }) : t('organization', { kind: named }),
    parent_organization_id: kind === 'own' ? centre.id : null,
    ...{ x_kind: kind, x_basis: basis },
  }) as HsdsOrganization
}

/** A provider with all that is told of it. */
export function fullOrganization(provider: OpenProvider, centre: CentreFacts): HsdsOrganization {
  const { id, phone } = provider
  const phones = phone
    ? [{ id: stableId(id, 'phone'), organization_id: id, number: phone, type: 'voice' }]
    : null
  return told({ ...listedOrganization(provider, centre), phones }) as HsdsOrganization
}
