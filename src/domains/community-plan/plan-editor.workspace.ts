import type { Route } from '#kernel/web/route.ts'
import { carryOverRoutes } from './carry-over.workspace.tsx'
import { parentDocumentRoutes } from './parent-document.workspace.tsx'
import { planAimRoutes } from './plan-aims.workspace.tsx'
import { planBasicsRoutes } from './plan-basics.workspace.tsx'
import { planPartListRoutes } from './plan-parts.workspace.tsx'
import { planTextRoutes } from './plan-texts.workspace.tsx'
import { planVersionRoutes } from './plan-version.workspace.tsx'

/** Everything that reads and changes the text of a plan. */
export const planEditorRoutes: readonly Route[] = [
  ...parentDocumentRoutes,
  ...planBasicsRoutes,
  ...carryOverRoutes,
  ...planPartListRoutes,
  ...planTextRoutes,
  ...planAimRoutes,
  ...planVersionRoutes,
]
