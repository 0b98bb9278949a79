// The first two digits of TERYT name the voivodeship; they are even numbers only (GUS, register TERC).
const voivodeships: Readonly<Record<string, string>> = {
  '02': 'dolnośląskie',
  '04': 'kujawsko-pomorskie',
  '06': 'lubelskie',
  '08': 'lubuskie',
  '10': 'łódzkie',
  '12': 'małopolskie',
  '14': 'mazowieckie',
  '16': 'opolskie',
  '18': 'podkarpackie',
  '20': 'podlaskie',
  '22': 'pomorskie',
  '24': 'śląskie',
  '26': 'świętokrzyskie',
  '28': 'warmińsko-mazurskie',
  '30': 'wielkopolskie',
  '32': 'zachodniopomorskie',
}

/** The voivodeship of a municipality by its TERYT number; null when there is none. */
export function voivodeshipOf(teryt: string | null): string | null {
  return teryt ? (voivodeships[teryt.slice(0, 2)] ?? null) : null
}
