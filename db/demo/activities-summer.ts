/** May to August. */
export const summer = `
05-06 17:00 | Grupa z Lipin szuka pomysłu
inicjatywne | Lipiny Dolne | świetlica wiejska | together | sołtys i organizatorka
zadania 3 21 | grupy 2 3 | wiek 13-17 30-59 | osoby 13 10 3 3 | scena circle
Padło dziewięć pomysłów. Wygrała wiata przy boisku, bo można zacząć od razu.

05-09 10:00 | Śniadanie sąsiedzkie na Ogrodowym
animacyjne | Ogrodowe | trawnik przy ul. Wiosennej | resident | sąsiadki z trzech bloków
zadania 10 | grupy 2 3 | wiek 0-5 6-12 30-59 60+ | osoby 47 29 18 4 | scena picnic
Każdy przyniósł coś na wspólny stół. Zabrakło tylko krzeseł.
z: Rada Osiedla Ogrodowe (organiser)

05-12 15:00 | Herbata o trzeciej w Brzozówce: zdjęcia z szuflady
animacyjne | Brzozówka | remiza OSP, Brzozówka 31 | resident | pani z rady sołeckiej
zadania 15 18 | grupy 1 2 | wiek 13-17 60+ | osoby 17 4 13 2 | scena table
Uczniowie zeskanowali 64 zdjęcia. Będą wzorem dla muralu.

05-16 09:00 | Dzień sadzonki
aktywizujące | Stary Rynek | ogród przy MAL, ul. Lipowa 4 | resident | ogrodniczka z sąsiedztwa
zadania 11 9 | grupy 1 2 3 | wiek 6-12 30-59 60+ | osoby 39 16 23 6 | scena garden
Wymieniliśmy ponad dwieście sadzonek. Pan z Parkowego poprowadził pokaz szczepienia drzew.

05-21 17:00 | Spotkanie kwartalne organizacji: wspólny wniosek
sieciujące | Stary Rynek | Miejsce Aktywności Lokalnej, ul. Lipowa 4 | staff | organizatorka społeczności
zadania 5 6 7 | grupy | wiek 30-59 60+ | osoby 19 4 15 5 | scena circle
Osiem organizacji. Dwie złożyły wspólny wniosek o pieniądze na świetlicę.
z: Fundacja Mosty Sąsiedzkie (co_organiser), Urząd Gminy (guest)

05-26 17:00 | Co namalujemy na ścianie szkoły
inicjatywne | Nad Stawem | szkoła nad stawem | together | Młodzieżowa Rada Gminy
zadania 18 | grupy 1 2 | wiek 13-17 60+ | osoby 24 14 10 4 | scena circle
Seniorzy opowiadali o cegielni i kolejce wąskotorowej. Młodzież szkicowała na bieżąco.
z: Młodzieżowa Rada Gminy (organiser)

05-30 14:00 | Sąsiedzki Dzień Dziecka w Lipinach
animacyjne | Lipiny Dolne | boisko | resident | rodzice z grupy inicjatywnej
zadania 3 10 | grupy 2 3 | wiek 0-5 6-12 30-59 | osoby 63 38 25 7 | scena picnic
Pierwsze święto przygotowane bez urzędu. Centrum pożyczyło namiot i nagłośnienie.

06-06 12:00 | Piknik „Poznaj sąsiada” nad stawem
animacyjne | Nad Stawem | polana nad stawem | together | organizatorka i rada osiedla
zadania 10 7 | grupy 1 2 3 4 | wiek all | osoby 138 71 67 9 | scena picnic
Jedenaście organizacji pokazało, co robi. Najdłuższa kolejka stała do stołu z pierogami.
z: Koło Gospodyń Wiejskich w Zagajach (co_organiser), Spółdzielnia Socjalna Kuchnia za Rogiem (host)
pieniądze: budżet gminy

06-10 17:00 | Jak prowadzić dokumenty organizacji
sieciujące | Parkowe | Dom Kultury w Przykładowie | organisation | doradczyni z fundacji
zadania 6 | grupy | wiek 30-59 | osoby 11 4 7 0 | scena workshop
Sprawozdanie, uchwała, lista członków. Bez strachu i krok po kroku.
z: Fundacja Mosty Sąsiedzkie (organiser)

06-13 10:00 | Malujemy mural: dzień pierwszy
aktywizujące | Nad Stawem | ściana szkoły nad stawem | resident | młodzież z grupy muralowej
zadania 18 | grupy 1 2 | wiek 13-17 60+ | osoby 21 6 15 4 | scena mural
Zagruntowaliśmy ścianę i przenieśliśmy szkic. Panowie z Klubu Seniora pilnowali rusztowania.
z: Dom Kultury w Przykładowie (co_organiser)

06-17 16:00 | Odwiedziny z książką: podsumowanie pierwszej wiosny
sieciujące | Stary Rynek | Biblioteka w Przykładowie | staff | koordynatorka planów
zadania 16 | grupy 1 4 | wiek 18-29 30-59 60+ | osoby 12 1 11 2 | scena visit
Wolontariusze odwiedzają pięć osób. Powiedzieli, czego im trzeba, żeby nie ustać po miesiącu.

06-20 10:00 | Malujemy mural: dzień drugi
aktywizujące | Nad Stawem | ściana szkoły nad stawem | resident | młodzież z grupy muralowej
zadania 18 | grupy 1 2 | wiek 6-12 13-17 60+ | osoby 28 9 19 5 | scena mural
Cegielnia i kolejka są już w kolorze. Przechodnie dokładali po jednym pociągnięciu pędzla.

06-27 18:00 | Koncert chóru na rynku
animacyjne | Stary Rynek | rynek | organisation | chór „Jednym Głosem”
zadania 14 | grupy 1 2 | wiek all | osoby 94 40 54 3 | scena choir
Pierwszy występ. Pieśń o rzece śpiewała już cała publiczność.
z: Dom Kultury w Przykładowie (organiser)

07-02 11:00 | Szafa z narzędziami: zbiórka
inicjatywne | Stary Rynek | Miejsce Aktywności Lokalnej, ul. Lipowa 4 | together | gospodarze MAL
zadania 12 | grupy | wiek 30-59 60+ | osoby 16 9 7 4 | scena tools
Sąsiedzi przynieśli 37 narzędzi. Spisaliśmy je i ustaliliśmy prosty zeszyt wypożyczeń.

07-08 15:00 | Herbata o trzeciej w Wierzbnie Małym: pod lipą
animacyjne | Wierzbno Małe | ogród sołtysa | resident | gospodyni spotkania
zadania 15 | grupy 1 | wiek 60+ | osoby 15 4 11 1 | scena picnic
Spotkanie przeniosło się na powietrze. Przyszły trzy osoby, które dotąd nie wychodziły.

07-16 10:00 | Lato w mieście: budki dla ptaków
animacyjne | Parkowe | park miejski | together | stolarz z sąsiedztwa
zadania 13 9 | grupy 1 2 | wiek 6-12 60+ | osoby 29 18 11 2 | scena tools
Dziadkowie piłowali, dzieci skręcały. W parku wisi dwanaście budek.

07-22 17:30 | Rozmowy pod sklepem w Lipinach
aktywizujące | Lipiny Dolne | ławki przed sklepem | staff | organizatorka społeczności
zadania 2 | grupy 3 | wiek 30-59 | osoby 9 6 3 1 | scena walk
Wszyscy mówili o wiacie. Zgłosił się cieśla, który poprowadzi budowę.

07-29 09:00 | Budowa wiaty przy boisku
inicjatywne | Lipiny Dolne | boisko | resident | cieśla z Lipin
zadania 3 21 | grupy 2 3 | wiek 13-17 30-59 | osoby 17 5 12 6 | scena tools
Trzy dni pracy. Drewno kupiła gmina w ramach inicjatywy lokalnej.
z: Urząd Gminy (funder)
pieniądze: inicjatywa lokalna, art. 19b

08-05 18:00 | Letnie śpiewanie w parku
animacyjne | Parkowe | altana w parku | organisation | chór „Jednym Głosem”
zadania 14 | grupy 1 2 | wiek all | osoby 52 17 35 2 | scena choir
Chór rozdał śpiewniki przechodniom. Do zapisów przybyło sześć osób.
z: Dom Kultury w Przykładowie (organiser)

08-12 10:00 | Żniwa w ogrodzie i wspólny obiad
animacyjne | Stary Rynek | ogród przy MAL, ul. Lipowa 4 | resident | grupa ogrodowa
zadania 11 10 | grupy 1 2 3 | wiek all | osoby 44 12 32 6 | scena garden
Ugotowaliśmy zupę z własnych warzyw. Resztę plonów rozniosły dzieci.
z: Spółdzielnia Socjalna Kuchnia za Rogiem (co_organiser)

08-20 17:00 | Otwarcie wypożyczalni narzędzi
animacyjne | Stary Rynek | Miejsce Aktywności Lokalnej, ul. Lipowa 4 | resident | gospodarze MAL
zadania 12 | grupy | wiek all | osoby 33 14 19 5 | scena tools
Pierwszego dnia wypożyczono drabinę, wiertarkę i maszynę do szycia.

08-29 15:00 | Odsłonięcie muralu
animacyjne | Nad Stawem | ściana szkoły nad stawem | together | Młodzieżowa Rada Gminy
zadania 18 7 | grupy 1 2 | wiek all | osoby 86 33 53 5 | scena mural
Przy każdym obrazie stał senior i opowiadał. Uczniowie nagrali siedem opowieści.
z: Młodzieżowa Rada Gminy (organiser), Dom Kultury w Przykładowie (co_organiser)
`
