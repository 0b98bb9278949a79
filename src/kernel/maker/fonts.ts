import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/**
 * The fonts of printed documents, as whole TTF files. Atkinson Hyperlegible Next is made for low vision but
 * has no Cyrillic; Source Sans 3 has. Both are under the SIL Open Font License; the packages carry its text.
 */
export const fontFiles: readonly string[] = [
  ...fontsOf('atkinson-hyperlegible-next', 'AtkinsonHyperlegibleNext', [
    '400Regular',
    '400Regular_Italic',
    '600SemiBold',
    '700Bold',
  ]),
  ...fontsOf('source-sans-3', 'SourceSans3', ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold']),
]

function fontsOf(name: string, prefix: string, cuts: readonly string[]): string[] {
  const folder = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`))
  return cuts.map((cut) => join(folder, cut, `${prefix}_${cut}.ttf`))
}
