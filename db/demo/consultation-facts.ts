/** Remarks on the draft of this year's plan with the answers they got. */
export const channels =
  'formularz na stronie, karta w punkcie informacyjnym, telefon, spotkania w Brzozówce i na Nowym Polu'
export const contactLine = 'Olga Sierpińska, tel. 22 555 01 04, osl@cus.przykladow.example'

export interface DemoRemark {
  readonly about: string
  readonly text: string
  readonly author: string
  readonly channel: 'portal' | 'paper' | 'phone' | 'email' | 'meeting'
  readonly verdict: 'accepted' | 'partly' | 'rejected' | 'noted'
  readonly answer: string
}

export const remarks: readonly DemoRemark[] = [
  {
    about: 'Zadanie o klubie „Herbata o trzeciej”',
    text: 'Klub jest tylko w Brzozówce. W Wierzbnie też mieszkają starsi ludzie i nie mają czym dojechać.',
    author: 'mieszkanka Wierzbna Małego',
    channel: 'meeting',
    verdict: 'accepted',
    answer: 'Dopisaliśmy Wierzbno Małe. Spotkania będą raz w miesiącu w świetlicy.',
  },
  {
    about: 'Zadanie o muralu',
    text: 'Proszę, żeby młodzież nie dostawała gotowego projektu od dorosłych.',
    author: 'członek Młodzieżowej Rady Gminy',
    channel: 'portal',
    verdict: 'accepted',
    answer: 'Zmieniliśmy zadanie: projekt powstaje z rozmów młodzieży z seniorami.',
  },
  {
    about: 'Wspólny ogród',
    text: 'Kto zapłaci za wodę? Boję się, że po roku wszystko uschnie.',
    author: 'mieszkaniec ul. Lipowej',
    channel: 'paper',
    verdict: 'partly',
    answer: 'Wodę opłaci centrum. Za podlewanie odpowiada grupa, z którą podpiszemy porozumienie.',
  },
  {
    about: 'Całość',
    text: 'Plan powinien zawierać remont drogi na Nowym Polu.',
    author: 'mieszkanka Nowego Pola',
    channel: 'email',
    verdict: 'rejected',
    answer:
      'Plan nie obejmuje inwestycji drogowych. Uwagę przekazaliśmy do urzędu i dodaliśmy spacer badawczy.',
  },
  {
    about: 'Porady prawne',
    text: 'Dlaczego w planie nie ma porad prawnika, skoro diagnoza o tym mówi?',
    author: 'osoba dzwoniąca do punktu informacyjnego',
    channel: 'phone',
    verdict: 'noted',
    answer:
      'Porady są w programie usług społecznych, nie w tym planie. W planie oznaczyliśmy to działanie jako bez zadania.',
  },
  {
    about: 'Spotkania organizacji',
    text: 'Prosimy o stały dzień, najlepiej czwartek, i o godzinę po pracy.',
    author: 'Fundacja Mosty Sąsiedzkie',
    channel: 'email',
    verdict: 'accepted',
    answer: 'Spotkania będą raz na kwartał o 17.',
  },
]
