import { Temporal } from '#kernel/instant.ts'

/** A declaration that every rule accepts. */
export const aDeclaration = {
  status: 'partial',
  publishedOn: '2025-05-01',
  changedOn: null,
  madeOn: '2025-05-02',
  reviewedOn: '2025-05-02',
  assessment: 'self',
  assessedBy: '',
  buildings: { pl: 'Wejście bez progu.', uk: '', en: 'No step at the entrance.' },
} as const

/** A day from its text. */
export const aDay = (text: string) => Temporal.PlainDate.from(text)
