import { type Download, page, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { type AgreementFacts, agreementPdf, agreementWord } from './agreement.document.ts'
import { readLoan } from './loan.workspace.tsx'
import { paths } from './paths.ts'

const right = 'lending.loan.handle'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The agreement with its protocol, made when it is asked for: as PDF to sign, as Word to change. */
export const agreementRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.agreementPdf(':loan'), right }, async (visit) => {
    const facts = await factsOf(visit)
    const body = await visit.house.maker.pdf(agreementPdf(facts))
    return send(facts, { body, type: 'application/pdf', ending: 'pdf' })
  }),
  page({ door: 'workspace', path: paths.agreementWord(':loan'), right }, async (visit) => {
    const facts = await factsOf(visit)
    const body = await visit.house.maker.word(agreementWord(facts))
    return send(facts, { body, type: word, ending: 'docx' })
  }),
]

async function factsOf(visit: Visit): Promise<AgreementFacts> {
  const { loan, pieces } = await readLoan(visit)
  const { name: centre, zone } = visit.centre
  return { centre, zone, madeAt: visit.now.toString(), loan, pieces }
}

function send(
  { loan }: AgreementFacts,
  { body, type, ending }: { body: Uint8Array; type: string; ending: string },
): Download {
  return { kind: 'download', body, type, name: `umowa-${loan.number.replaceAll('/', '-')}.${ending}` }
}
