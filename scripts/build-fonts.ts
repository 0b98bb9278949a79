// Makes the web fonts of src/ui/fonts from the TTF packages. Run by hand when a family or its letters change:
// node scripts/build-fonts.ts
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { renameFont } from './font-name.ts'

const packages = fileURLToPath(new URL('../node_modules/@expo-google-fonts/', import.meta.url))
const fonts = fileURLToPath(new URL('../src/ui/fonts/', import.meta.url))

const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')

// ASCII, Latin-1 and Latin Extended-A (Polish and its neighbours), typographic marks, arrows, € and ≤ ≥ − ×.
const latin = `${span(0x20, 0x7e)}${span(0xa0, 0xff)}${span(0x100, 0x17f)}‐‑–—‘’‚“”„†•…‰‹›€→←↑↓−×≤≥≈✓`
// Basic Cyrillic, with the Ukrainian letters; ’ and digits come from the Latin font.
const cyrillic = `${span(0x400, 0x45f)}Ґґ₴№`

const families = [
  {
    from: 'atkinson-hyperlegible-next',
    file: 'AtkinsonHyperlegibleNext',
    to: 'text',
    family: 'Splot Text',
    text: latin,
  },
  { from: 'source-sans-3', file: 'SourceSans3', to: 'cyrillic', family: 'Splot Cyrillic', text: cyrillic },
] as const
const weights = [
  { folder: '400Regular', style: 'Regular' },
  { folder: '700Bold', style: 'Bold' },
] as const

for (const family of families) {
  const licence = readFileSync(`${packages}${family.from}/LICENSE_FONT`, 'utf8')
  copyFileSync(`${packages}${family.from}/LICENSE_FONT`, `${fonts}${family.to}.OFL.txt`)
  for (const weight of weights) {
    const source = readFileSync(
      `${packages}${family.from}/${weight.folder}/${family.file}_${weight.folder}.ttf`,
    )
    const keepFeatures = ['kern', 'mark', 'mkmk', 'locl', 'ccmp', 'tnum', 'liga']
    const small = await subsetFont(source, family.text, {
      targetFormat: 'sfnt',
      keepFeatures,
      noHinting: true,
    })
    const renamed = renameFont(small, {
      family: family.family,
      style: weight.style,
      copyright: licence.split('\n')[0]!,
      licence: 'SIL Open Font License 1.1; a renamed subset.',
    })
    const woff2 = await subsetFont(renamed, '', {
      targetFormat: 'woff2',
      keepAllGlyphs: true,
      keepFeatures,
      preserveNameIds: [13, 14],
    })
    const name = `${family.to}-${weight.style.toLowerCase()}.woff2`
    writeFileSync(fonts + name, woff2)
    process.stdout.write(`${name} ${woff2.length} bytes\n`)
  }
}
