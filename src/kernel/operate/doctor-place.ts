import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { readFreeBytes } from '../db/supervisor/ballast.ts'
import { findPlace } from '../db/supervisor/data-place.ts'
import { Temporal } from '../instant.ts'
import { type Check, fail, warn, well } from './check.ts'

const megabyte = 1024 * 1024
const oldestNode = 24

/** What can be seen without a database: the runtime, the disk, rights to files, the configuration. */
export function checkPlace(config: Config, env: Readonly<Record<string, string | undefined>>): Check[] {
  return [
    checkNode(process.versions.node),
    checkZones(),
    checkFolder(config.dataDir),
    checkSecret(config.dataDir, env),
    checkDisk(config),
    checkMail(config),
    checkAddress(config),
  ]
}

function checkNode(version: string): Check {
  if (Number.parseInt(version, 10) >= oldestNode) return well('node', `Node.js ${version}.`)
  return fail('node', `Node.js ${version} jest za stary.`, `Zainstaluj Node.js ${oldestNode} lub nowszy.`)
}

/** The rules of daylight saving come with Node; a machine without them counts days wrong. */
function checkZones(): Check {
  try {
    const summer = Temporal.Instant.from('2026-07-01T12:00:00Z').toZonedDateTimeISO('Europe/Warsaw')
    if (summer.hour === 14) return well('time-zones', 'Dane o strefach czasowych są dostępne.')
  } catch {}
  return fail(
    'time-zones',
    'Brak danych o strefie Europe/Warsaw.',
    'Zainstaluj Node.js z pełnym ICU i pakiet tzdata.',
  )
}

function checkFolder(dataDir: string): Check {
  const found = statSync(dataDir, { throwIfNoEntry: false })
  if (!found) {
    return fail(
      'data-folder',
      `Nie ma folderu danych ${dataDir}.`,
      'Uruchom npm start albo popraw SPLOT_DATA.',
    )
  }
  // Passing through is fine (the database's user needs it when root starts the program); listing and writing
  // are not.
  if ((found.mode & 0o066) === 0)
    return well('data-folder', `Folder danych ${dataDir} jest zamknięty dla innych.`)
  return fail(
    'data-folder',
    `Folder danych ${dataDir} jest otwarty dla innych.`,
    `Wykonaj: chmod 711 "${dataDir}"`,
  )
}

function checkSecret(dataDir: string, env: Readonly<Record<string, string | undefined>>): Check {
  if (env.SPLOT_SECRET) return well('secret', 'Sekret instalacji jest w SPLOT_SECRET.')
  const path = join(dataDir, 'secret')
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found)
    return fail('secret', `Nie ma pliku ${path}.`, 'Odtwórz go z pliku klucza obok kopii zapasowej.')
  if ((found.mode & 0o077) === 0) return well('secret', 'Sekret instalacji czyta tylko właściciel.')
  return fail('secret', `Plik ${path} mogą czytać inni.`, `Wykonaj: chmod 600 "${path}"`)
}

function checkDisk(config: Config): Check {
  const place = config.databaseUrl ? null : findPlace(config.dataDir)
  const folder = place?.root ?? config.dataDir
  if (!existsSync(folder))
    return warn('disk', 'Nie ma folderu danych, więc nie znam dysku.', 'Uruchom npm start.')
  const free = Math.floor(readFreeBytes(folder) / megabyte)
  if (free < 256)
    return fail('disk', `Na dysku zostało ${free} MB. Zapis może być wstrzymany.`, 'Zwolnij miejsce.')
  if (place && !existsSync(join(place.root, 'ballast'))) {
    return warn(
      'disk',
      `Wolne ${free} MB, ale nie ma zapasu na awarię.`,
      'Uruchom npm start: program go założy.',
    )
  }
  if (free < 2048) return warn('disk', `Na dysku zostało ${free} MB.`, 'Zaplanuj większy dysk.')
  return well('disk', `Wolne miejsce na dysku: ${free} MB.`)
}

function checkMail(config: Config): Check {
  if (config.smtpUrl) return well('mail', `Poczta wychodzi przez serwer SMTP jako ${config.mailFrom}.`)
  return warn('mail', 'Poczta nie wychodzi: listy trafiają do folderu mail.', 'Ustaw SMTP_URL i MAIL_FROM.')
}

function checkAddress(config: Config): Check {
  const open = !isLoopback(config.host)
  if (config.baseUrl?.startsWith('https://')) return well('address', `Adres strony: ${config.baseUrl}.`)
  if (config.baseUrl) return warn('address', `Adres ${config.baseUrl} jest bez szyfrowania.`, 'Użyj https.')
  if (!open) return well('address', `Program słucha tylko na tym komputerze (${config.host}).`)
  return fail(
    'address',
    `Program słucha na ${config.host}, a nie zna swojego adresu.`,
    'Ustaw SPLOT_BASE_URL.',
  )
}

/** True for addresses that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
