import type { Domain } from '#kernel/domain.ts'

export const communityPlan: Domain = { name: 'community-plan', routes: [], rights: {}, tables: [] }
