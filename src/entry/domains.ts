// The table of contents: every domain in its order. A domain may know only those before it.
import { audit } from '#domains/audit/domain.ts'
import { catalogue } from '#domains/catalogue/domain.ts'
import { communityPlan } from '#domains/community-plan/domain.ts'
import { desk } from '#domains/desk/domain.ts'
import { files } from '#domains/files/domain.ts'
import { lending } from '#domains/lending/domain.ts'
import { notifications } from '#domains/notifications/domain.ts'
import { openData } from '#domains/open-data/domain.ts'
import { people } from '#domains/people/domain.ts'
import { places } from '#domains/places/domain.ts'
import { reservations } from '#domains/reservations/domain.ts'
import { search } from '#domains/search/domain.ts'
import { setup } from '#domains/setup/domain.ts'
import type { Domain } from '#kernel/domain.ts'

export const domains: readonly Domain[] = [
  audit,
  files,
  people,
  notifications,
  search,
  places,
  reservations,
  lending,
  catalogue,
  openData,
  desk,
  communityPlan,
  setup,
]
