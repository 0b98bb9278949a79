import { disabilities, targets } from '#domains/catalogue/public.ts'
import { hsdsVersion } from './hsds.ts'

const day = { type: 'string', format: 'date' }
const age = { type: 'number', minimum: 0, maximum: 120 }

/**
 * The profile HSDS-PL-CUS: what we ask for beyond HSDS, as a JSON Merge Patch for each schema (the way HSDS
 * describes profiles), and what its texts mean. `id` is its own address.
 */
export function makeProfile(id: string): object {
  return {
    id,
    name: 'HSDS-PL-CUS',
    version: '1.0',
    base: `https://docs.openreferral.org/en/${hsdsVersion}/hsds/`,
    description:
      'Profil HSDS dla centrów usług społecznych w Polsce. Teksty są po polsku, pole x_texts ma inne języki.',
    rules,
    schemas: {
      'service.json': service,
      'organization.json': organization,
      'location.json': location,
      'service_area.json': { properties: { x_teryt: teryt } },
    },
  }
}

const rules = [
  'Pole bez wartości jest pominięte. Nigdy nie jest puste ani null.',
  'Identyfikatory są stałe. Słowniki i pojęcia mają te same identyfikatory w każdym centrum.',
  'Usługa bez wykonawcy należy do centrum: organization_id jest identyfikatorem centrum.',
  'Lista services pokazuje to, co widzą mieszkańcy. Czego nie ma na liście minimal, tego już nie ma.',
  'Z modified_after lista podaje też usługi wycofane (defunct) i ukryte (inactive), bez treści.',
  'Godziny są w strefie czasowej centrum. Godzina zamknięcia 00:00 to północ na końcu dnia.',
  'Adres jest podany tylko wtedy, gdy znamy ulicę, kod i miejscowość. Zawsze jest nazwa miejsca.',
  'Pomoc w domu nie ma miejsca: jej godziny są przy usłudze, a x_delivery zawiera home.',
  'uri obszaru to urn:teryt:terc: i siedem cyfr numeru TERYT gminy.',
  'Kwota jest podana tylko przy usłudze bezpłatnej. Inne opłaty wynikają z uchwał i są opisane słowami.',
  'Pojęcia słowników nie mają pojęć nadrzędnych.',
  'Szukanie według kodu pocztowego i odległości nie jest dostępne.',
]

const teryt = { type: 'string', pattern: '^[0-9]{7}$', description: 'Numer TERYT gminy albo dzielnicy' }

const service = {
  required: ['id', 'name', 'status', 'organization_id', 'last_modified'],
  properties: {
    x_code: { type: 'string', description: 'Kod usługi, pod którym zna ją import' },
    x_eligibility: {
      type: 'object',
      description: 'Dla kogo jest usługa, do odczytu przez program',
      properties: {
        who: { type: 'array', items: { enum: targets } },
        residents_only: { type: 'boolean', description: 'Tylko dla mieszkańców gminy' },
        disability: { enum: disabilities, description: 'Wymagane orzeczenie o niepełnosprawności' },
        ...{ helped_age_from: age, helped_age_to: age },
      },
    },
    x_apply: {
      type: 'object',
      description: 'Jeden następny krok i termin odpowiedzi w dniach',
      properties: {
        kind: { enum: ['call', 'come', 'apply', 'ask-worker', 'online'] },
        answer_days: { type: 'integer' },
      },
    },
    x_intake: {
      type: 'object',
      description: 'Przyjmowanie zgłoszeń',
      properties: {
        state: { enum: ['open', 'waitlist', 'closed'] },
        free_places: { type: 'integer' },
        ...{ from: day, to: day },
      },
    },
    x_assurance: {
      type: 'object',
      description: 'Jak sprawdzono dane i kiedy następny raz',
      properties: {
        method: { enum: ['phone', 'visit', 'email', 'website', 'link', 'import', 'worker'] },
        next_due: day,
      },
    },
    x_delivery: {
      type: 'array',
      items: { enum: ['venue', 'address', 'home', 'phone', 'online'] },
      description: 'Gdzie jest udzielana',
    },
    x_urgency: { enum: ['crisis', 'quarterly', 'yearly'], description: 'Jak często sprawdzamy dane' },
    x_accessibility: { type: 'array', description: 'Dostępność samej usługi: kod i nazwa' },
    x_texts: { type: 'object', description: 'Teksty w językach pl, uk, en; easy_read to tekst łatwy' },
  },
}

const organization = {
  properties: {
    x_kind: { enum: ['own', 'social-economy', 'ngo', 'market', 'municipal'] },
    x_basis: { type: 'string', description: 'Podstawa współpracy z centrum' },
  },
}

const location = {
  properties: {
    x_url: { type: 'string', format: 'uri', description: 'Strona miejsca' },
    x_address: { type: 'string', description: 'Adres tak, jak go zapisano' },
    x_access: { type: 'array', items: { type: 'string' }, description: 'Kody dostępności miejsca' },
  },
}
