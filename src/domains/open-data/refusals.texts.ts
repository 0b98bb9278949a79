import type { Domain } from '#kernel/domain.ts'

/** Why the open data says no, in the three languages of the public. */
export const refusals: NonNullable<Domain['refusals']> = {
  pl: {
    'open-data.query.number': 'Parametr {name} musi być liczbą całkowitą od 1 do {most}.',
    'open-data.query.flag': 'Parametr {name} przyjmuje wartość true albo false.',
    'open-data.query.format': 'Parametr format przyjmuje wartość json albo ndjson.',
    'open-data.query.long': 'Parametr search może mieć najwyżej {most} znaków.',
    'open-data.query.id': 'Parametr {name} musi być identyfikatorem UUID, najwyżej 20 razy.',
    'open-data.query.unknown': 'Parametr {name} wskazuje coś, czego tu nie ma.',
    'open-data.query.moment':
      'Parametr modified_after musi być dniem albo czasem, na przykład 2026-03-01 albo 2026-03-01T10:00:00Z.',
    'open-data.query.no-distance':
      'Nie szukamy według kodu pocztowego ani odległości. Pomiń parametr {name}.',
  },
  uk: {
    'open-data.query.number': 'Параметр {name} має бути цілим числом від 1 до {most}.',
    'open-data.query.flag': 'Параметр {name} приймає значення true або false.',
    'open-data.query.format': 'Параметр format приймає значення json або ndjson.',
    'open-data.query.long': 'Параметр search може мати щонайбільше {most} знаків.',
    'open-data.query.id': 'Параметр {name} має бути ідентифікатором UUID, щонайбільше 20 разів.',
    'open-data.query.unknown': 'Параметр {name} вказує на те, чого тут немає.',
    'open-data.query.moment':
      'Параметр modified_after має бути днем або часом, наприклад 2026-03-01 або 2026-03-01T10:00:00Z.',
    'open-data.query.no-distance':
      'Ми не шукаємо за поштовим індексом чи відстанню. Не вказуйте параметр {name}.',
  },
  en: {
    'open-data.query.number': 'The parameter {name} must be a whole number from 1 to {most}.',
    'open-data.query.flag': 'The parameter {name} takes true or false.',
    'open-data.query.format': 'The parameter format takes json or ndjson.',
    'open-data.query.long': 'The parameter search may have at most {most} characters.',
    'open-data.query.id': 'The parameter {name} must be a UUID, at most 20 times.',
    'open-data.query.unknown': 'The parameter {name} names something that is not here.',
    'open-data.query.moment':
      'The parameter modified_after must be a day or a time, such as 2026-03-01 or 2026-03-01T10:00:00Z.',
    'open-data.query.no-distance':
      'We do not search by post code or distance. Leave the parameter {name} out.',
  },
}
