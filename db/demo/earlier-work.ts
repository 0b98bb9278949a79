/** What was done in the year before, in blocks as `activity-blocks.ts` reads them. */
export const earlierActivities = `
02-11 17:00 | Kto tu mieszka: rozmowy na Starym Rynku
aktywizujące | Stary Rynek | rynek | staff | organizatorka społeczności
zadania 1 2 | grupy 1 | wiek 30-59 60+ | osoby 24 24 0 0 | scena walk
Przedstawiliśmy centrum i zapytaliśmy, co w okolicy działa dobrze.

03-18 17:00 | Informacja o centrum na Ogrodowym
aktywizujące | Ogrodowe | szkoła przy ul. Wiosennej | staff | organizatorka społeczności
zadania 1 | grupy 1 2 | wiek all | osoby 31 31 0 0 | scena circle
Najczęstsze pytanie: czym różni się centrum od opieki społecznej.

04-22 16:00 | Otwarcie Miejsca Aktywności Lokalnej
animacyjne | Stary Rynek | ul. Lipowa 4 | staff | gospodarz MAL
zadania 3 4 | grupy 1 2 | wiek all | osoby 88 70 18 2 | scena picnic
Dwie sale, kuchnia i podwórko. Pierwsze trzy grupy zapisały się tego dnia.

05-20 17:00 | Sala dla grup: jak z niej korzystać
inicjatywne | Stary Rynek | Miejsce Aktywności Lokalnej | together | gospodarz MAL
zadania 4 | grupy | wiek 30-59 | osoby 14 6 8 1 | scena workshop
Pokazaliśmy salę i zapisaliśmy pytania do regulaminu.

06-17 15:00 | Rozmowy na festynie szkolnym
aktywizujące | Nad Stawem | szkoła nad stawem | staff | organizatorka społeczności
zadania 2 | grupy 2 | wiek 6-12 30-59 | osoby 36 30 6 0 | scena picnic
Dzieci narysowały swoje ulubione miejsca w gminie.

09-23 17:00 | Kto działa w gminie: lista organizacji
sieciujące | Stary Rynek | Miejsce Aktywności Lokalnej | staff | organizatorka społeczności
zadania 5 | grupy | wiek 30-59 60+ | osoby 9 9 0 2 | scena table
Spisaliśmy dziewiętnaście organizacji. Cztery przyszły osobiście.

10-21 17:00 | Pierwsze spotkanie organizacji
sieciujące | Stary Rynek | Miejsce Aktywności Lokalnej | staff | organizatorka społeczności
zadania 6 | grupy | wiek 30-59 60+ | osoby 12 4 8 2 | scena circle
Cztery organizacje i dwie grupy. Umówiliśmy się na spotkania co kwartał.

11-25 16:30 | Wieczór podsumowań
animacyjne | Parkowe | Dom Kultury w Przykładowie | staff | dyrektor centrum
zadania 2 | grupy 1 2 | wiek all | osoby 41 15 26 3 | scena circle
Pokazaliśmy, co usłyszeliśmy w 71 rozmowach, i zebraliśmy tematy na następny rok.
`
