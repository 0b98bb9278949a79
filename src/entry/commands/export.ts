import { parseArgs } from 'node:util'
import { listFilesToExport } from '#domains/files/stored-file-export.sql.ts'
import { exportCentre } from '#kernel/operate/export-centre.ts'
import { kernelTables } from '#kernel/operate/export-tables.ts'
import type { Centre } from '#kernel/web/visit.ts'
import { domains } from '../domains.ts'
import { openHouse } from '../open.ts'
import { type Command, printJson, say, Usage } from '../usage.ts'
import { chosenCentre } from './centre.ts'

/** All tables of a centre in the order of the domains: what its export holds. */
export const exportedTables: readonly string[] = [
  ...kernelTables,
  ...domains.flatMap((domain) => domain.tables),
]

/** `splot export`: everything of one centre, for people and for another program. */
export const exportCommand: Command = {
  usage: '--centre SLUG --out PLIK.zip [--json]',
  about: 'Zapisuje wszystko, co należy do jednego centrum, do pliku zip.',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { centre: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
    })
    if (!values.centre) throw new Usage('Podaj centrum: --centre SLUG.')
    if (!values.out) throw new Usage('Podaj plik: --out PLIK.zip.')
    const { house, ownerAddress, close } = await openHouse({ join: true, say })
    try {
      const centre = await chosenCentre(house, values.centre)
      const files = await house.doors.readCentre(centre.id, listFilesToExport)
      const made = await exportCentre({
        address: ownerAddress,
        dataDir: house.config.dataDir,
        centre,
        tables: exportedTables,
        files: files.map(({ stored_at, ...file }) => ({ ...file, storedAt: stored_at.toString() })),
        readme: readmeOf(centre, house.clock().toZonedDateTimeISO(centre.zone).toPlainDate().toString()),
        out: values.out,
        say,
      })
      if (values.json) return printJson({ centre: centre.slug, ...made })
      const rows = made.tables.reduce((sum, table) => sum + table.rows, 0)
      process.stdout.write(`Zapisano ${made.file}: wierszy ${rows}, plików ${made.files}.\n`)
      if (made.missingFiles > 0)
        process.stdout.write(`Uwaga: brakujące pliki: ${made.missingFiles}. Wymienia je pliki/spis.csv.\n`)
    } finally {
      await close()
    }
  },
}

function readmeOf(centre: Centre, day: string): string {
  return `${centre.name}
Wszystkie dane centrum z programu Splot, stan na ${day}.

csv/    Tabele dla ludzi. Otwiera je każdy arkusz kalkulacyjny (UTF-8, przecinki).
        Jeden folder to jedna dziedzina, jeden plik to jedna tabela.
        Apostrof na początku komórki chroni przed formułą wpisaną w formularzu.
json/   Te same tabele dla innego programu, co do znaku.
pliki/  Zdjęcia i dokumenty. Plik spis.csv mówi, jak się nazywały i kiedy przyszły.

Godziny są w strefie ${centre.zone}. Kolumna centre_id jest w całym zbiorze taka sama.
Kolumny kończące się na _id wskazują wiersz innej tabeli: jego numer stoi tam w kolumnie id.

Czego tu nie ma: skrótów haseł, kodów i sekretów do logowania oraz zapisów technicznych programu.
W pliku są dane osobowe. Odpowiada za nie ten, kto go pobrał (RODO).
`
}
