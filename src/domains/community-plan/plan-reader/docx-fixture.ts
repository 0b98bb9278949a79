// A small .docx builder for tests: just enough of the format for mammoth to read paragraphs and tables.
import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'

/** A table cell: its paragraphs, how many columns it spans, and its place in a vertical merge. */
export interface DocxCell {
  text: string | string[]
  span?: number
  merge?: 'start' | 'go-on'
}

/** A paragraph (optionally a heading or all bold) or a table of rows. */
export type DocxPart = { text: string; heading?: number; bold?: boolean } | { rows: DocxCell[][] }

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const RELS = 'application/vnd.openxmlformats-package.relationships+xml'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** Builds a .docx. `extra` adds entries by name; `mainType` lets a test claim another content type. */
export async function aDocx(
  parts: DocxPart[],
  how: { extra?: Record<string, Buffer>; mainType?: string } = {},
): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  const add = (name: string, text: string): void => zip.addBuffer(Buffer.from(text), name)
  add(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="${RELS}"/>` +
      `<Override PartName="/word/document.xml" ContentType="${how.mainType ?? MAIN}"/></Types>`,
  )
  add(
    '_rels/.rels',
    `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" ` +
      `Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  add(
    'word/document.xml',
    `<?xml version="1.0"?><w:document xmlns:w="${W}">` +
      `<w:body>${parts.map(part).join('')}</w:body></w:document>`,
  )
  for (const [name, bytes] of Object.entries(how.extra ?? {})) zip.addBuffer(bytes, name)
  zip.end()
  return buffer(zip.outputStream)
}

function part(one: DocxPart): string {
  if ('rows' in one)
    return `<w:tbl>${one.rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
  const style = one.heading ? `<w:pPr><w:pStyle w:val="Heading${one.heading}"/></w:pPr>` : ''
  return paragraph(one.text, style, one.bold ? '<w:rPr><w:b/></w:rPr>' : '')
}

function cell(one: DocxCell): string {
  const span = one.span ? `<w:gridSpan w:val="${one.span}"/>` : ''
  const merge =
    one.merge === 'start' ? '<w:vMerge w:val="restart"/>' : one.merge === 'go-on' ? '<w:vMerge/>' : ''
  const texts = Array.isArray(one.text) ? one.text : [one.text]
  const inside = texts.map((text) => paragraph(text, '', '')).join('')
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${inside}</w:tc>`
}

function paragraph(text: string, style: string, run: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<w:p>${style}<w:r>${run}<w:t xml:space="preserve">${safe}</w:t></w:r></w:p>`
}
