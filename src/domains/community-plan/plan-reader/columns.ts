// What the heading of a column, or a label before a colon, says about what stands under it.
import { pattern } from './patterns.ts'
import { collapse, fold } from './words.ts'

/** What a column or a label holds. `detail` and `other` are read into the chapter's text only. */
export type ColumnRole =
  | 'number'
  | 'main-goal'
  | 'goal'
  | 'task'
  | 'detail'
  | 'term'
  | 'responsible'
  | 'other'

const ROLES: [RegExp, ColumnRole][] = [
  [/^(?:l\.? ?p|nr|numer|poz)\.?$/, 'number'],
  [/^cel(?:e)? (?:glown|ogoln|nadrzedn|strategiczn)[a-z]*(?: [a-z ]*)?$/, 'main-goal'],
  [
    pattern(
      '',
      '^cel(?:e)?(?: (?:szczegolow|operacyjn|posredn|czastkow)[a-z]*)?(?: (?:planu|programu',
      '|dzialan(?:ia)?|zadania))?$',
    ),
    'goal',
  ],
  [/^(?:osob[ay]|instytucj[ae])$/, 'responsible'],
  [/^(?:realizacja celu|(?:nr|numer) celu|realizowany cel|powiazanie z celem|do celu)$/, 'goal'],
  [
    /^(?:obszar(?:y)?|priorytet(?:y)?|kierun(?:ek|ki))(?: (?:dzialan[a-z]*|wsparcia|strategiczn[a-z]*))?$/,
    'goal',
  ],
  [
    pattern(
      '',
      '^(?:termin[a-z]*|czas|okres|data|miesiac|miesiace|kiedy|kwartal|harmonogram|daty)',
      '(?: (?:realizacji|wykonania|trwania|dzialan(?:ia)?|zadania|i miejsce))*$',
    ),
    'term',
  ],
  [
    pattern(
      '',
      '^(?:osob[ay] |podmiot[a-z]* |jednostk[ai] |instytucj[ae] )?(?:odpowiedzialn[a-z]*',
      '|realizator(?:zy)?|wykonawc[ay]|realizujac[a-z]*|koordynator|kto)(?: za [a-z ]+',
      String.raw`| zadania| dzialania)?(?:(?:,| i| oraz| ?\/) ?partner[a-z]*)?$`,
    ),
    'responsible',
  ],
  [
    pattern(
      '',
      '^(?:nazwa |opis |rodzaj |planowane |glowne |proponowane |tresc |forma |wykaz ',
      '|lista )?(?:zada(?:nie|nia|n)|dzialan(?:ie|ia|)|przedsiewziec(?:ie|ia)|inicjatyw[ay]',
      '|wydarzeni[ae]|aktywnosc[i]?)(?: (?:do realizacji|planowane|szczegolowe|glowne',
      String.raw`|do wykonania|w ramach celu|i dzialania|\/ ?dzialani[ae]))*$`,
    ),
    'task',
  ],
  [
    /^(?:sposob[y]? (?:realizacji|wykonania|dzialania)|opis|formy? realizacji|szczegoly|metody? realizacji)$/,
    'detail',
  ],
  [
    pattern(
      '',
      '^(?:oczekiwane |zakladane |planowane |przewidywane )?(?:wskaznik[a-z]*',
      '|rezultat[a-z]*|efekt[a-z]*|miernik[a-z]*|uwagi|miejsce|koszt[a-z]*|budzet|zrodl[ao]',
      '|odbiorc[a-z]+|adresa[ct][a-z]+|grup[ay]|partner[a-z]+|zasoby|liczba|finansowanie',
      '|dokumentacja|status|sposob)(?: [a-z ]+)?$',
    ),
    'other',
  ],
]

/** The role of a column heading or label; null when the words are no known heading. */
export function columnRole(text: string): ColumnRole | null {
  if (text.length > 200) return null
  const label = fold(collapse(text))
    .replace(/[*_#"]+/g, '')
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s*[:.]+$/g, '')
    .trim()
  if (label.length < 2 || label.length > 60) return null
  return (
    roleOf(label) ??
    roleOf(label.replace(QUALIFIERS, '')) ??
    roleOf(label.split(/ ?\/ ?/)[0]!.replace(QUALIFIERS, ''))
  )
}

/** Words before or after a label's own word that do not change what it holds. */
const QUALIFIERS = pattern(
  'g',
  '^(?:przewidywan|planowan|zaplanowan|proponowan|podejmowan|orientacyjn|realizowan|glown)[a-z]* ',
  '(?:form[ya] )?| (?:podejmowane |realizowane |planowane )?(?:w ramach celu|do celu|planu|programu)$',
)

function roleOf(label: string): ColumnRole | null {
  return ROLES.find(([form]) => form.test(label))?.[1] ?? null
}

/** True when these headings belong to a table of tasks: tasks beside a goal, term or person. */
export function isScheduleHeader(roles: (ColumnRole | null)[]): boolean {
  const known = roles.filter((role) => role !== null)
  if (known.length < 2) return false
  const hasTask = known.includes('task')
  const hasGoal = known.includes('goal') || known.includes('main-goal')
  if (hasTask)
    return hasGoal || known.includes('term') || known.includes('responsible') || known.includes('number')
  return known.includes('term') && (hasGoal || known.includes('detail') || roles.length > known.length)
}
