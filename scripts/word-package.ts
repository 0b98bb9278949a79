// The package around a Word document: which parts there are and how they refer to each other.
import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'

export const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const schemas = 'http://schemas.openxmlformats.org'

/** Also those that only a picture put in later needs: the library that puts it in does not declare `wp`. */
export const namespaces = [
  `xmlns:w="${schemas}/wordprocessingml/2006/main"`,
  `xmlns:r="${schemas}/officeDocument/2006/relationships"`,
  `xmlns:wp="${schemas}/drawingml/2006/wordprocessingDrawing"`,
].join(' ')
const relationships = `${schemas}/package/2006/relationships`
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The smaller parts; their order gives the ids by which the document names header and footer. */
const kinds = ['styles', 'header', 'footer', 'settings']

/** What a Word file is made of; the strings are the insides of the parts. */
export interface WordFile {
  readonly title: string
  readonly body: string
  readonly header: string
  readonly footer: string
  /** The whole styles part. */
  readonly styles: string
}

/** A4, header and footer on every page but the first; sizes in twentieths of a point. */
const section = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/>
<w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>
<w:pgMar w:top="1400" w:right="1303" w:bottom="1300" w:left="1303" w:header="700" w:footer="600"
 w:gutter="0"/>
<w:titlePg/></w:sectPr>`

/** The bytes of a .docx; the same on every machine and in every zone. */
export async function wordFile(file: WordFile): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  const mtime = new Date(2026, 0, 1, 12) // written as local time, without its zone
  for (const [name, text] of Object.entries(partsOf(file))) {
    zip.addBuffer(Buffer.from(`${xml}${text}`), name, { mtime, forceDosTimestamp: true })
  }
  zip.end()
  return buffer(zip.outputStream)
}

function partsOf(file: WordFile): Record<string, string> {
  const inner = { document: `<w:body>${file.body}${section}</w:body>`, hdr: file.header, ftr: file.footer }
  const part = (tag: keyof typeof inner) => `<w:${tag} ${namespaces}>${inner[tag]}</w:${tag}>`
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([
      [`${schemas}/officeDocument/2006/relationships/officeDocument`, 'word/document.xml'],
      [`${relationships}/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'word/document.xml': part('document'),
    'word/_rels/document.xml.rels': relations(
      kinds.map((kind) => [`${schemas}/officeDocument/2006/relationships/${kind}`, `${kind}.xml`]),
    ),
    'word/styles.xml': file.styles,
    'word/settings.xml': `<w:settings ${namespaces}><w:themeFontLang w:val="pl-PL"/></w:settings>`,
    'word/header.xml': part('hdr'),
    'word/footer.xml': part('ftr'),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${schemas}/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${file.title}</dc:title>
<dc:language>pl-PL</dc:language></cp:coreProperties>`,
  }
}

function contentTypes(): string {
  const opc = 'application/vnd.openxmlformats-package'
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}+xml"/>`
  const small = kinds.map((kind) => override(`word/${kind}.xml`, `${word}.${kind}`))
  return `<Types xmlns="${schemas}/package/2006/content-types">
<Default Extension="rels" ContentType="${opc}.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>
${override('word/document.xml', `${word}.document.main`)}
${override('docProps/core.xml', `${opc}.core-properties`)}${small.join('')}
</Types>`
}

function relations(targets: readonly (readonly string[])[]): string {
  const all = targets.map(([type, target], at) => {
    return `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`
  })
  return `<Relationships xmlns="${relationships}">${all.join('')}</Relationships>`
}
