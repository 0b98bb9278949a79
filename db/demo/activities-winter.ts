/** January to April. One block is one activity; `activity-blocks.ts` says how it is read. */
export const winterAndSpring = `
01-13 17:00 | Zimowe rozmowy przy herbacie
aktywizujące | Stary Rynek | Miejsce Aktywności Lokalnej, ul. Lipowa 4 | staff | organizatorka społeczności
zadania 1 2 | grupy 1 | wiek 60+ | osoby 14 9 5 1 | scena table
Pytaliśmy, co w okolicy jest dobre i co boli. Zapisaliśmy 31 odpowiedzi na kartkach.

01-20 15:00 | Herbata o trzeciej w Brzozówce: pierwsze spotkanie
animacyjne | Brzozówka | remiza OSP, Brzozówka 31 | together | sołtyska i organizatorka
zadania 15 | grupy 1 | wiek 60+ | osoby 11 11 0 2 | scena table
Przyszło jedenaście osób, choć sypał śnieg. Ustaliliśmy, że spotykamy się w każdy drugi wtorek.
z: Stowarzyszenie Nasza Brzozówka (host)

01-27 10:00 | Dyżur z telefonem w bibliotece
animacyjne | Stary Rynek | Biblioteka w Przykładowie | organisation | bibliotekarka i dwoje licealistów
zadania 17 | grupy 1 2 | wiek 13-17 60+ | osoby 9 9 0 2 | scena workshop
Każdy przyszedł ze swoim pytaniem: zdjęcia od wnuków, e-recepta, niechciane połączenia.
z: Biblioteka w Przykładowie (organiser), Młodzieżowa Rada Gminy (co_organiser)

02-05 17:30 | Uwagi do regulaminu miejsca wspólnego
inicjatywne | Stary Rynek | Miejsce Aktywności Lokalnej, ul. Lipowa 4 | together | gospodarz MAL
zadania 19 | grupy | wiek all | osoby 17 4 12 3 | scena circle
Z ośmiu stron regulaminu skreśliliśmy sześć. Najwięcej uwag dotyczyło kluczy i ciszy nocnej.

02-10 16:00 | Śpiewać każdy może: nabór do chóru
aktywizujące | Parkowe | Dom Kultury w Przykładowie | organisation | instruktorka muzyki
zadania 14 | grupy 1 2 | wiek 13-17 30-59 60+ | osoby 23 23 0 0 | scena choir
Nikt nie musiał znać nut. Najmłodsza osoba ma 13 lat, najstarsza 79.
z: Dom Kultury w Przykładowie (organiser)

02-17 15:00 | Herbata o trzeciej w Brzozówce: zapusty
animacyjne | Brzozówka | remiza OSP, Brzozówka 31 | resident | pani z rady sołeckiej
zadania 15 | grupy 1 | wiek 60+ | osoby 13 3 10 2 | scena table
Rozmowa o dawnych zapustach. Dwie osoby przyniosły zdjęcia, które zeskanujemy.

02-19 17:00 | Spotkanie kwartalne organizacji
sieciujące | Stary Rynek | Miejsce Aktywności Lokalnej, ul. Lipowa 4 | staff | organizatorka społeczności
zadania 5 8 | grupy | wiek 30-59 60+ | osoby 16 5 11 4 | scena circle
Sześć organizacji przedstawiło plany. Okazało się, że dwie chcą remontować tę samą świetlicę.
z: Fundacja Mosty Sąsiedzkie (co_organiser), Stowarzyszenie Nasza Brzozówka (guest)

02-24 16:30 | Planszówki wnuków i dziadków
animacyjne | Stary Rynek | Miejsce Aktywności Lokalnej, ul. Lipowa 4 | together | gospodarz MAL
zadania 13 | grupy 1 2 | wiek 6-12 13-17 60+ | osoby 26 15 11 2 | scena table
Graliśmy w chińczyka, warcaby i grę, którą wymyślili uczniowie.
z: Rada Seniorów (co_organiser)

02-26 18:00 | Rozmowy sąsiedzkie na Kolejowym
aktywizujące | Kolejowe | klatki schodowe przy ul. Stacyjnej | staff | organizatorka społeczności
zadania 2 3 | grupy 3 | wiek 30-59 | osoby 12 12 0 2 | scena walk
Rozmowy na klatkach i pod sklepem. Trzy osoby chcą się spotkać w sprawie podwórka.

03-04 17:00 | Pierwsze spotkanie grupy z Kolejowego
inicjatywne | Kolejowe | szkoła przy ul. Stacyjnej 8 | resident | sąsiadka z ul. Stacyjnej
zadania 3 | grupy 3 | wiek 30-59 | osoby 8 5 3 3 | scena circle
Grupa wybrała temat: puste podwórko za garażami. Pierwszy krok to wspólne sprzątanie.

03-09 16:00 | Próba otwarta chóru
animacyjne | Parkowe | Dom Kultury w Przykładowie | organisation | instruktorka muzyki
zadania 14 | grupy 1 2 | wiek 13-17 30-59 60+ | osoby 27 6 21 1 | scena choir
Śpiewaliśmy w dwóch głosach. Po próbie była herbata i zapisy na wiosnę.
z: Dom Kultury w Przykładowie (organiser)

03-12 12:00 | Szkolenie wolontariuszy przed odwiedzinami
aktywizujące | Stary Rynek | Miejsce Aktywności Lokalnej, ul. Lipowa 4 | staff | koordynatorka planów
zadania 16 9 | grupy 1 4 | wiek 18-29 30-59 60+ | osoby 15 11 4 0 | scena workshop
Jak słuchać, czego nie obiecywać i do kogo zadzwonić, gdy dzieje się coś złego.

03-17 15:00 | Herbata o trzeciej w Wierzbnie Małym
animacyjne | Wierzbno Małe | świetlica wiejska | together | sołtys i organizatorka
zadania 15 | grupy 1 | wiek 60+ | osoby 9 9 0 1 | scena table
Pierwsze spotkanie w Wierzbnie. Osiem z dziewięciu osób dotarło dzięki sąsiedzkim autom.

03-21 10:00 | Wspólne sprzątanie podwórka na Kolejowym
inicjatywne | Kolejowe | podwórko za garażami, ul. Stacyjna | resident | grupa „Zielona Stacja”
zadania 3 21 | grupy 2 3 | wiek 6-12 30-59 | osoby 31 19 12 5 | scena garden
Zebraliśmy czterdzieści worków. Zakład komunalny odebrał je tego samego dnia.
z: Urząd Gminy (co_organiser)

03-24 17:00 | Warsztat: jak napisać dobry wniosek
sieciujące | Stary Rynek | Miejsce Aktywności Lokalnej, ul. Lipowa 4 | organisation | doradczyni z fundacji
zadania 6 8 | grupy | wiek 30-59 | osoby 13 6 7 0 | scena workshop
Pracowaliśmy na prawdziwym konkursie. Cztery organizacje wyszły z gotowym szkicem.
z: Fundacja Mosty Sąsiedzkie (organiser)

03-28 10:00 | Planowanie wspólnego ogrodu
inicjatywne | Stary Rynek | podwórko MAL, ul. Lipowa 4 | together | gospodarz MAL i ogrodniczka z sąsiedztwa
zadania 11 | grupy 2 3 | wiek 6-12 30-59 60+ | osoby 22 13 9 4 | scena garden
Narysowaliśmy grządki kredą. Drewno na skrzynie dał sąsiad, który likwidował altanę.

03-31 17:00 | Kurs gospodarzy miejsca: klucze, kuchnia, sąsiedzi
aktywizujące | Stary Rynek | Miejsce Aktywności Lokalnej, ul. Lipowa 4 | staff | gospodarz MAL
zadania 4 | grupy | wiek 30-59 60+ | osoby 7 4 3 7 | scena workshop
Siedem osób nauczyło się otwierać i zamykać dom, przyjmować grupy i zapisywać usterki.

04-08 17:00 | Nowy regulamin na jednej stronie
inicjatywne | Stary Rynek | Miejsce Aktywności Lokalnej, ul. Lipowa 4 | together | gospodarz MAL
zadania 19 | grupy | wiek all | osoby 14 2 12 3 | scena circle
Przeczytaliśmy regulamin na głos. Zmieniliśmy jeszcze dwa zdania i przyjęliśmy go jednomyślnie.

04-11 09:30 | Pierwsza grządka
aktywizujące | Stary Rynek | ogród przy MAL, ul. Lipowa 4 | resident | ogrodniczka z sąsiedztwa
zadania 11 | grupy 2 3 | wiek 0-5 6-12 30-59 60+ | osoby 34 17 17 6 | scena garden
Zbiliśmy pięć skrzyń i posialiśmy rzodkiewkę. Dzieci podpisały każdą grządkę.

04-15 16:30 | Spacer badawczy: Ogrodowe
aktywizujące | Ogrodowe | zbiórka przy pętli autobusowej | together | rada osiedla
zadania 20 | grupy 1 3 4 | wiek 30-59 60+ | osoby 18 11 7 2 | scena walk
Przeszliśmy trasę z wózkiem dziecięcym i z chodzikiem. Zapisaliśmy 23 przeszkody.
z: Rada Osiedla Ogrodowe (co_organiser)

04-21 18:00 | Bank przysług: kto co umie
sieciujące | Parkowe | Dom Kultury w Przykładowie | staff | organizatorka społeczności
zadania 9 | grupy 1 3 | wiek 18-29 30-59 60+ | osoby 19 12 7 1 | scena table
Na tablicy zawisło 41 ofert i 17 próśb. Pierwsza wymiana: naprawa roweru za słoik miodu.

04-25 11:00 | Rozmowy na targu w Zagajach
aktywizujące | Zagaje | plac przed sklepem | staff | organizatorka społeczności
zadania 1 2 | grupy 1 3 | wiek 30-59 60+ | osoby 21 21 0 1 | scena picnic
Stolik, termos i trzy pytania. Najczęściej padało: autobus w soboty.
z: Koło Gospodyń Wiejskich w Zagajach (host)
`
