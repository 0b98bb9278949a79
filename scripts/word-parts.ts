// Small pieces of WordprocessingML for the templates that the scripts build.
import { namespaces } from './word-package.ts'

/** A4 with 2.3 cm at the sides, in twentieths of a point. */
const textWidth = 9300

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** A paragraph of a named style; `text` may hold `{tags}`. */
export function paragraph(style: string, text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`
}

/** A paragraph set to the right; pieces that are no XML are plain text. */
export function endParagraph(style: string, pieces: readonly string[]): string {
  const inner = pieces.map((piece) => (piece.startsWith('<w:') ? piece : run(piece))).join('')
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:jc w:val="end"/></w:pPr>${inner}</w:p>`
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

/** A column of a table: head, the tag in its cells, its width as a share, and whether it holds numbers. */
export interface Column {
  readonly head: string
  readonly tag: string
  readonly share: number
  readonly number?: boolean
}

/**
 * A table with a repeated header row and one row that loops over `list`. `title` becomes the table's
 * alternative text, the caption stands above it.
 */
export function loopTable(list: string, title: string, columns: readonly Column[]): string {
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map((column) => Math.floor((textWidth * column.share) / shares))
  const cell = (style: string, text: string, at: number) => {
    const end = columns[at]!.number ? '<w:jc w:val="end"/>' : ''
    const width = `<w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>`
    return `<w:tc>${width}<w:p><w:pPr><w:pStyle w:val="${style}"/>${end}</w:pPr>${run(text)}</w:p></w:tc>`
  }
  const open = (at: number) => (at === 0 ? `{#${list}}` : '')
  const close = (at: number) => (at === columns.length - 1 ? `{/${list}}` : '')
  const head = columns.map((column, at) => cell('TableHead', column.head, at)).join('')
  const body = columns.map(({ tag }, at) => cell('TableText', `${open(at)}{${tag}}${close(at)}`, at)).join('')
  return `${paragraph('Caption', title)}<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/>
<w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:val="0020"/>
<w:tblCaption w:val="${escaped(title)}"/></w:tblPr>
<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>
<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>
<w:tr><w:trPr><w:cantSplit/></w:trPr>${body}</w:tr></w:tbl>`
}

/** What repeats (or appears) for a list or a condition, written between its two tags. */
export function loop(name: string, ...inner: readonly string[]): string {
  return `${paragraph('Mark', `{#${name}}`)}${inner.join('')}${paragraph('Mark', `{/${name}}`)}`
}

/** A field that Word counts itself, such as `PAGE`; `shown` stands there until it does. */
export function field(code: string, shown: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>
<w:r><w:instrText xml:space="preserve"> ${escaped(code)} </w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

export const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

interface Style {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly colour?: string
  readonly bold?: boolean
  readonly before?: number
  readonly after?: number
  /** 0 for the first heading level. */
  readonly level?: number
  readonly keepNext?: boolean
}

const styles: readonly Style[] = [
  { id: 'Title', name: 'Title', size: 60, colour: '0A4F5C', bold: true, before: 2800, after: 120 },
  { id: 'Subtitle', name: 'Subtitle', size: 30, colour: '4B5865', after: 2400 },
  {
    id: 'Heading1',
    name: 'heading 1',
    size: 34,
    colour: '0A4F5C',
    bold: true,
    before: 440,
    after: 160,
    level: 0,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    size: 26,
    colour: '0A4F5C',
    bold: true,
    before: 320,
    after: 100,
    level: 1,
  },
  {
    id: 'Heading3',
    name: 'heading 3',
    size: 22,
    colour: '0A4F5C',
    bold: true,
    before: 200,
    after: 60,
    level: 2,
  },
  { id: 'Caption', name: 'caption', size: 18, colour: '4B5865', before: 120, after: 80, keepNext: true },
  { id: 'Small', name: 'Small', size: 18, colour: '4B5865', after: 80 },
  { id: 'ContentsHead', name: 'Contents Head', size: 34, colour: '0A4F5C', bold: true, after: 160 },
  // Paragraphs of loop tags stay behind empty, so they are low.
  { id: 'Mark', name: 'Mark', size: 12, colour: '4B5865' },
  { id: 'TableText', name: 'Table Text', size: 18, before: 40, after: 40 },
  {
    id: 'TableHead',
    name: 'Table Head',
    size: 18,
    colour: '0A4F5C',
    bold: true,
    before: 40,
    after: 40,
    keepNext: true,
  },
  { id: 'Sum', name: 'Sum', size: 18, colour: '4B5865', after: 80, keepNext: true },
  { id: 'Header', name: 'header', size: 17, colour: '4B5865' },
  { id: 'Footer', name: 'footer', size: 17, colour: '4B5865' },
]

function styleXml(style: Style): string {
  const { id, name, size, colour, bold, before = 0, after = 0, level } = style
  const keep = level !== undefined || style.keepNext ? '<w:keepNext/>' : ''
  const tint = colour ? `<w:color w:val="${colour}"/>` : ''
  const outline = level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>
<w:next w:val="Normal"/><w:qFormat/>
<w:pPr>${keep}<w:spacing w:before="${before}" w:after="${after}"/>${outline}</w:pPr>
<w:rPr>${bold ? '<w:b/>' : ''}${tint}<w:sz w:val="${size}"/></w:rPr></w:style>`
}

/** The styles part: Polish, headings with levels (for the navigation pane), a table with a tinted header. */
export const stylesPart = `<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/><w:color w:val="1B2430"/>
<w:sz w:val="22"/><w:lang w:val="pl-PL" w:eastAsia="pl-PL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
${styles.map(styleXml).join('\n')}
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>
<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/>
<w:basedOn w:val="TableNormal"/><w:tblPr>
<w:tblBorders><w:bottom w:val="single" w:sz="4" w:color="B9C6CB"/>
<w:insideH w:val="single" w:sz="4" w:color="B9C6CB"/></w:tblBorders>
<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E4F0F1"/></w:tcPr>
</w:tblStylePr></w:style></w:styles>`
