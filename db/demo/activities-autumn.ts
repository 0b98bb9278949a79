/** September to December, and what must lie a number of days back whatever the season (`-128d`). */
export const autumn = `
-203d 16:30 | Rozmowy na placu budowy
aktywizujące | Nowe Pole | ul. Nowa, między domami | staff | organizatorka społeczności
zadania 2 1 | grupy 3 | wiek 30-59 | osoby 10 10 0 1 | scena walk
Rodziny nie znają jeszcze nikogo poza swoim szeregiem. Pytały głównie o przystanek.

-166d 17:00 | Pierwsze spotkanie nowych sąsiadów
inicjatywne | Nowe Pole | garaż przy ul. Nowej 7 | together | organizatorka i sąsiad
zadania 10 1 | grupy 3 | wiek 0-5 30-59 | osoby 19 14 5 2 | scena circle
Spotkaliśmy się w garażu, bo nie ma innego dachu. Powstała lista dziewiętnastu telefonów za zgodą.

-128d 16:00 | Spacer badawczy: Nowe Pole
aktywizujące | Nowe Pole | zbiórka przy ul. Nowej | staff | organizatorka społeczności
zadania 20 | grupy 3 4 | wiek 0-5 30-59 | osoby 12 4 8 1 | scena walk
Droga do szkoły prowadzi poboczem. Zdjęcia i mapkę przekazaliśmy do urzędu.

09-03 17:00 | Powrót po wakacjach: plan jesieni w ogrodzie
inicjatywne | Stary Rynek | ogród przy MAL, ul. Lipowa 4 | resident | grupa ogrodowa
zadania 11 | grupy 1 3 | wiek 30-59 60+ | osoby 18 2 16 5 | scena garden
Grupa podzieliła się dyżurami do końca października. Centrum już tylko otwiera furtkę.

09-08 15:00 | Herbata o trzeciej w Brzozówce: bezpieczny telefon
animacyjne | Brzozówka | remiza OSP, Brzozówka 31 | resident | pani z rady sołeckiej
zadania 15 | grupy 1 | wiek 60+ | osoby 18 2 16 2 | scena table
Rozmawialiśmy o oszustwach przez telefon. Dzielnicowy zostawił numer na kartkach na lodówkę.

09-10 16:00 | E-recepta i konto pacjenta krok po kroku
animacyjne | Parkowe | Dom Kultury w Przykładowie | organisation | bibliotekarka i wolontariusze
zadania 17 | grupy 1 2 | wiek 13-17 60+ | osoby 14 6 8 2 | scena workshop
Jedna młoda osoba na dwie starsze. Wszyscy zobaczyli swoją receptę w telefonie.
z: Biblioteka w Przykładowie (organiser)

09-12 14:00 | Dożynki sąsiedzkie w Zagajach
animacyjne | Zagaje | plac przy remizie | organisation | koło gospodyń
zadania 10 | grupy 1 2 3 | wiek all | osoby 112 41 71 4 | scena picnic
Po raz pierwszy przyjechali ludzie z miasta. Autobus zamówiła rada sołecka.
z: Koło Gospodyń Wiejskich w Zagajach (organiser)
pieniądze: budżet sołecki

09-17 16:30 | Spacer badawczy: Kolejowe i przejście przez tory
aktywizujące | Kolejowe | dworzec | together | grupa „Zielona Stacja”
zadania 20 21 | grupy 3 4 | wiek 30-59 60+ | osoby 15 5 10 3 | scena walk
Zmierzyliśmy czas zielonego światła. Osoba z balkonikiem nie zdąży przejść.

09-22 17:00 | Szkolenie nowych wolontariuszy
aktywizujące | Stary Rynek | Miejsce Aktywności Lokalnej, ul. Lipowa 4 | staff | koordynatorka planów
zadania 16 | grupy 1 4 | wiek 18-29 30-59 60+ | osoby 10 8 2 0 | scena workshop
Doszło ośmioro wolontariuszy. Dwie osoby prowadziły część szkolenia z własnego doświadczenia.

09-24 17:00 | Spotkanie kwartalne organizacji: kalendarz
sieciujące | Nad Stawem | szkoła nad stawem | together | Fundacja Mosty Sąsiedzkie
zadania 5 8 | grupy | wiek 30-59 60+ | osoby 24 7 17 6 | scena circle
Jedenaście organizacji. Powstał wspólny kalendarz na jesień i zimę.
z: Fundacja Mosty Sąsiedzkie (organiser), Biblioteka w Przykładowie (co_organiser)

09-29 16:30 | Szachy i szydełko
animacyjne | Stary Rynek | Miejsce Aktywności Lokalnej, ul. Lipowa 4 | resident | szachista i szydełkowniczka
zadania 13 | grupy 1 2 | wiek 6-12 13-17 60+ | osoby 22 7 15 2 | scena table
Umówiliśmy się: jedni uczą szachów, drudzy szydełkowania, potem zamiana.

10-03 09:00 | Jesienne prace w ogrodzie i czosnek na zimę
aktywizujące | Stary Rynek | ogród przy MAL, ul. Lipowa 4 | resident | grupa ogrodowa
zadania 11 | grupy 1 2 3 | wiek 6-12 30-59 60+ | osoby 26 5 21 6 | scena garden
Zamknęliśmy sezon. Grupa sama policzyła plony i zapisała, co zmienić.

10-07 15:00 | Herbata o trzeciej w Wierzbnie Małym: jesień
animacyjne | Wierzbno Małe | świetlica wiejska | resident | gospodyni spotkania
zadania 15 | grupy 1 | wiek 60+ | osoby 16 1 15 2 | scena table
Pani, która przyszła w lipcu pierwszy raz, przyprowadziła siostrę.

10-10 11:00 | Próba chóru z nowymi głosami
animacyjne | Parkowe | Dom Kultury w Przykładowie | organisation | instruktorka muzyki
zadania 14 | grupy 1 2 | wiek all | osoby 36 8 28 2 | scena choir
Chór ma już 36 osób. Potrzebne są basy.
z: Dom Kultury w Przykładowie (organiser)

10-14 17:00 | Bank przysług po pół roku
sieciujące | Parkowe | Dom Kultury w Przykładowie | together | opiekunki tablicy ogłoszeń
zadania 9 | grupy 1 3 | wiek 18-29 30-59 60+ | osoby 21 6 15 3 | scena circle
Policzyliśmy 58 wymian. Najczęściej: podwiezienie, drobna naprawa, opieka nad kotem.

10-17 10:00 | Sąsiedzkie naprawianie rowerów
animacyjne | Ogrodowe | podwórko przy ul. Wiosennej | resident | mechanik z bloku obok
zadania 9 12 | grupy 2 3 | wiek 6-12 30-59 | osoby 24 13 11 2 | scena tools
Naprawiliśmy dziewiętnaście rowerów. Części z odzysku przywieźli strażacy.

10-21 17:00 | Lipiny: wiata działa, co dalej
inicjatywne | Lipiny Dolne | wiata przy boisku | resident | grupa inicjatywna z Lipin
zadania 3 21 | grupy 2 3 | wiek 13-17 30-59 | osoby 14 2 12 4 | scena circle
Grupa chce zimą pokazywać filmy. Sama napisała prośbę o pożyczenie rzutnika.

10-27 17:00 | Doradztwo: sprawozdanie z małego grantu
sieciujące | Stary Rynek | Miejsce Aktywności Lokalnej, ul. Lipowa 4 | organisation | doradczyni z fundacji
zadania 6 | grupy | wiek 30-59 60+ | osoby 8 2 6 0 | scena workshop
Cztery organizacje rozliczyły swoje małe granty przy jednym stole.
z: Fundacja Mosty Sąsiedzkie (organiser)

11-04 16:00 | Wieczór opowieści: cegielnia i kolejka
animacyjne | Nad Stawem | szkoła nad stawem | together | uczniowie i Rada Seniorów
zadania 13 | grupy 1 2 | wiek 13-17 60+ | osoby 37 12 25 3 | scena visit
Siedem nagranych opowieści i dwie na żywo. Kolejny wieczór poprowadzi młodzież.
z: Rada Seniorów (co_organiser), Młodzieżowa Rada Gminy (co_organiser)

11-07 10:00 | Kto chce zagrać w zielone: Kolejowe sadzi żywopłot
inicjatywne | Kolejowe | podwórko za garażami, ul. Stacyjna | resident | grupa „Zielona Stacja”
zadania 3 21 | grupy 2 3 | wiek 6-12 30-59 | osoby 29 7 22 6 | scena garden
Posadziliśmy osiemdziesiąt krzewów. Spółdzielnia zgodziła się podlewać.

11-10 15:00 | Herbata o trzeciej w Brzozówce: zaduszki
animacyjne | Brzozówka | remiza OSP, Brzozówka 31 | resident | pani z rady sołeckiej
zadania 15 | grupy 1 | wiek 60+ | osoby 19 1 18 2 | scena table
Wspominaliśmy tych, którzy budowali remizę. Młodzi strażacy słuchali.

11-14 11:00 | Ogrodowe: co zmieniło się po spacerze
aktywizujące | Ogrodowe | szkoła przy ul. Wiosennej | staff | organizatorka społeczności
zadania 20 | grupy 1 3 4 | wiek 30-59 60+ | osoby 16 3 13 2 | scena circle
Z 23 przeszkód usunięto 9. Urząd podał terminy dla następnych sześciu.
z: Rada Osiedla Ogrodowe (co_organiser), Urząd Gminy (guest)

11-18 17:00 | Zagaje: rozmowy o sobotnim autobusie
aktywizujące | Zagaje | sala koła gospodyń | staff | organizatorka społeczności
zadania 2 21 | grupy 1 3 | wiek 30-59 60+ | osoby 17 5 12 2 | scena circle
Mieszkańcy policzyli, ile osób jeździłoby w sobotę. Napisali wspólny wniosek.
z: Koło Gospodyń Wiejskich w Zagajach (host)

11-25 17:00 | Spotkanie kwartalne organizacji: wspólny rok
sieciujące | Stary Rynek | Miejsce Aktywności Lokalnej, ul. Lipowa 4 | together | Fundacja Mosty Sąsiedzkie
zadania 5 7 | grupy | wiek 30-59 60+ | osoby 22 4 18 6 | scena circle
Porównamy kalendarze i wybierzemy dwa wspólne wnioski na przyszły rok.
z: Fundacja Mosty Sąsiedzkie (organiser)

12-02 16:30 | Warsztat ozdób wnuków i dziadków
animacyjne | Stary Rynek | Miejsce Aktywności Lokalnej, ul. Lipowa 4 | together | gospodarz MAL
zadania 13 | grupy 1 2 | wiek 6-12 60+ | osoby 31 9 22 2 | scena table
Kleimy łańcuchy z papieru po starych plakatach.
z: Rada Seniorów (co_organiser)

12-05 16:00 | Chór śpiewa w domu pomocy
animacyjne | Parkowe | dom pomocy społecznej | organisation | chór „Jednym Głosem”
zadania 14 16 | grupy 1 4 | wiek all | osoby 58 20 38 2 | scena choir
Godzina wspólnego śpiewania i pół godziny rozmów.
z: Dom Kultury w Przykładowie (organiser)

12-09 16:00 | Wnioski mieszkańców dla rady gminy
sieciujące | Stary Rynek | sala obrad urzędu | staff | dyrektor centrum
zadania 22 | grupy | wiek 30-59 60+ | osoby 28 6 22 5 | scena circle
Przedstawiamy to, co usłyszeliśmy przez cały rok, razem z osobami, które to powiedziały.
z: Urząd Gminy (host)

12-16 15:00 | Herbata o trzeciej: wspólna wigilia dwóch wsi
animacyjne | Brzozówka | remiza OSP, Brzozówka 31 | resident | gospodynie obu spotkań
zadania 15 10 | grupy 1 | wiek 60+ | osoby 34 5 29 4 | scena table
Wierzbno jedzie do Brzozówki. Opłatek, barszcz i kolędy z chórem.
`
