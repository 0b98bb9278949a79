import type { RoomValues } from '#domains/places/room.ts'
import type { VenueValues } from '#domains/places/venue.ts'

/** A venue of the demonstration: what it says of itself, its hours as typed, its rooms and house rules. */
export interface VenueFacts {
  readonly isOpen: boolean
  readonly area: string
  readonly values: Omit<VenueValues, 'area_id' | 'opens_on'>
  /** Seven days, Monday first, as people type them. */
  readonly week: readonly string[]
  readonly summer?: readonly string[]
  readonly rooms: readonly RoomValues[]
  readonly rules?: { readonly body: string; readonly body_uk: string; readonly body_en: string }
}

const noRoom = { note: null, buffer_before_minutes: 15, buffer_after_minutes: 15 } as const

const lipowa: VenueFacts = {
  isOpen: true,
  area: 'Stary Rynek',
  values: {
    kind: 'mal',
    name: 'Miejsce Aktywności Lokalnej „Lipowa”',
    address: 'ul. Lipowa 4, 00-990 Przykładów',
    phone: '22 555 01 20',
    email: 'mal@cus.przykladow.example',
    access_facts: [
      'step_free',
      'wide_doors',
      'accessible_toilet',
      'parking',
      'induction_loop',
      'assistance_dog',
    ],
    description:
      'Dom otwarty dla mieszkańców, organizacji i grup sąsiedzkich. Możesz tu wypić herbatę, poznać sąsiadów, zrobić warsztaty albo zebranie.\n\nWstęp i sale są bezpłatne. Nie musisz nigdzie należeć.',
    description_uk:
      'Дім, відкритий для мешканців, організацій і сусідських груп. Тут можна випити чаю, познайомитися із сусідами, провести майстер-клас або збори.\n\nВхід і зали безкоштовні.',
    description_en:
      'A house open to residents, organisations and groups of neighbours. Have a cup of tea, meet people, hold a workshop or a meeting.\n\nEntrance and rooms are free of charge.',
    access_note:
      'Wejście bez progu jest od podwórza. Sala na piętrze nie ma windy – spotkanie przeniesiemy na parter, wystarczy zadzwonić.',
    access_note_uk:
      'Вхід без порога – з подвір’я. До зали на другому поверсі немає ліфта – зателефонуйте, і ми перенесемо зустріч униз.',
    access_note_en:
      'The step-free entrance is from the yard. The room upstairs has no lift; call us and we will move your meeting downstairs.',
  },
  week: ['8–20', '8–20', '8–20', '8–20', '8–20', '10–20', '10–20'],
  summer: ['8–21', '8–21', '8–21', '8–21', '8–21', '10–21', '10–21'],
  rooms: [
    {
      ...noRoom,
      ...{ name: 'Sala Duża', floor: 0, area_m2: '64.5', buffer_after_minutes: 30 },
      features: ['tables', 'projector', 'sound', 'internet', 'stage'],
      access_facts: ['step_free', 'wide_doors', 'induction_loop'],
      layouts: { theatre: 60, classroom: 32, tables: 40, circle: 30 },
    },
    {
      ...noRoom,
      ...{ name: 'Kuchnia sąsiedzka', floor: 0, area_m2: '22', buffer_after_minutes: 30 },
      features: ['tables', 'kitchen', 'sink'],
      access_facts: ['step_free', 'wide_doors'],
      note: 'Naczynia i garnki są na miejscu. Jedzenie przynosi grupa.',
      layouts: { tables: 12 },
    },
    {
      ...noRoom,
      ...{ name: 'Pracownia na piętrze', floor: 1, area_m2: '31.25' },
      features: ['tables', 'internet', 'whiteboard', 'sink'],
      access_facts: [],
      layouts: { classroom: 14, circle: 16 },
    },
  ],
  rules: {
    body: 'Kto może przyjść\nKażdy. Na spotkania otwarte nie trzeba się zapisywać.\n\nDla kogo są sale\nDla mieszkańców, organizacji i grup sąsiedzkich. Sale są bezpłatne. Za osobę, która nie ma 18 lat, odpowiada opiekun.\n\nNa co się nie zgadzamy\nNa sprzedaż, agitację polityczną i zamknięte spotkania religijne. W domu nie pijemy alkoholu i nie palimy.\n\nO co prosimy\nZostaw salę tak, jak ją zastałeś. O szkodzie powiedz od razu gospodarzowi. Światła gasimy o 20.',
    body_uk:
      'Хто може прийти\nКожен. На відкриті зустрічі не треба записуватися.\n\nДля кого зали\nДля мешканців, організацій і сусідських груп. Зали безкоштовні. За людину, якій немає 18 років, відповідає опікун.\n\nНа що ми не погоджуємося\nНа продаж, політичну агітацію та закриті релігійні зустрічі. Тут не п’ють алкоголю й не палять.\n\nПро що просимо\nЗалиште залу такою, якою вона була. Про шкоду відразу скажіть господареві. Світло вимикаємо о 20.',
    body_en:
      'Who may come\nEverybody. You need not sign up for open meetings.\n\nWho the rooms are for\nResidents, organisations and groups of neighbours. Rooms are free of charge. A guardian answers for anybody under 18.\n\nWhat we do not allow\nSelling, political campaigning and closed religious meetings. There is no alcohol and no smoking.\n\nWhat we ask for\nLeave the room as you found it. Tell the host about any damage at once. Lights go out at 20:00.',
  },
}

const brzozowka: VenueFacts = {
  isOpen: true,
  area: 'Brzozówka',
  values: {
    kind: 'day_room',
    name: 'Świetlica w Brzozówce',
    address: 'Brzozówka 17, 00-991 Przykładów',
    phone: '22 555 01 21',
    email: null,
    access_facts: ['ramp', 'assistance_dog'],
    description: 'Świetlica dla całej wsi: po szkole dla dzieci, wieczorem dla koła gospodyń i zebrań.',
    description_uk: null,
    description_en: 'A community room for the whole village: children after school, groups in the evening.',
    access_note: 'Toaleta jest mała, wózek się w niej nie zmieści.',
    access_note_uk: null,
    access_note_en: 'The toilet is small; a wheelchair does not fit in.',
  },
  week: ['', '15–19', '', '15–19', '16–20', '10–14', ''],
  rooms: [
    {
      ...noRoom,
      ...{ name: 'Sala wiejska', floor: 0, area_m2: '48' },
      features: ['tables', 'kitchen', 'sound'],
      access_facts: ['ramp'],
      layouts: { theatre: 45, tables: 30 },
    },
  ],
  rules: {
    body: 'Świetlica jest dla wszystkich mieszkańców. Klucz wydaje sołtyska. Po spotkaniu posprzątaj i zamknij okna.',
    body_uk: 'Світлиця – для всіх мешканців. Ключ видає солтиска. Після зустрічі приберіть і зачиніть вікна.',
    body_en:
      'The room is for all residents. The village head gives out the key. Tidy up and close the windows.',
  },
}

const nadStawem: VenueFacts = {
  isOpen: false,
  area: 'Nad Stawem',
  values: {
    kind: 'mal',
    name: 'Dom Sąsiedzki „Nad Stawem”',
    address: 'ul. Stawowa 11, 00-990 Przykładów',
    phone: '22 555 01 04',
    email: null,
    access_facts: ['step_free', 'lift', 'accessible_toilet', 'changing_place'],
    description:
      'Remontujemy dawną bibliotekę. Powstanie tu drugie Miejsce Aktywności Lokalnej: sala, kuchnia i pokój cichej pracy. Zadzwoń, jeśli chcesz je z nami urządzać.',
    description_uk: null,
    description_en:
      'We are renovating the former library. It will be our second Local Activity Place. Call us to plan it with us.',
    access_note: null,
    access_note_uk: null,
    access_note_en: null,
  },
  week: ['12–20', '12–20', '12–20', '12–20', '12–20', '10–14', ''],
  rooms: [
    {
      ...noRoom,
      ...{ name: 'Sala z oknem na staw', floor: 0, area_m2: '40' },
      features: ['tables', 'projector', 'internet'],
      access_facts: ['step_free', 'wide_doors'],
      layouts: { theatre: 36, circle: 20 },
    },
  ],
}

/** The venues of Gmina Przykładowa, all invented. */
export const venues: readonly VenueFacts[] = [lipowa, brzozowka, nadStawem]
