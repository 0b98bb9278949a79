-- Lines that help in a crisis, as dated parameters of the country; and questions without persons.

insert into kernel.legal_parameter (key, value, valid_from, valid_to, basis, confirmed) values
  ('search.crisis-line.112', '{"number": "112", "order": 1,
    "kinds": ["violence", "suicide", "trauma", "homeless", "child-harm"],
    "name": {"pl": "Numer alarmowy", "uk": "Екстрений номер", "en": "Emergency number"},
    "note": {"pl": "Gdy ktoś jest w niebezpieczeństwie.", "uk": "Коли хтось у небезпеці.",
      "en": "When somebody is in danger."}}', '2026-01-01', null,
    'Ustawa z 22 listopada 2013 r. o systemie powiadamiania ratunkowego', false),
  ('search.crisis-line.800120002', '{"number": "800 120 002", "order": 2, "kinds": ["violence", "child-harm"],
    "name": {"pl": "Niebieska Linia", "uk": "Синя лінія (насильство)", "en": "Blue Line (violence)"},
    "note": {"pl": "Dla osób, które doznają przemocy lub ją widzą. Połączenie jest bezpłatne.",
      "uk": "Для тих, хто зазнає насильства або бачить його. Дзвінок безкоштовний.",
      "en": "For people who suffer violence or see it. The call is free."}}', '2026-01-01', null,
    'Ogólnopolskie Pogotowie dla Osób Doznających Przemocy Domowej; numer do potwierdzenia u prowadzącego', false),
  ('search.crisis-line.800702222', '{"number": "800 70 2222", "order": 3, "kinds": ["suicide", "trauma"],
    "name": {"pl": "Centrum Wsparcia dla Osób Dorosłych w Kryzysie Psychicznym",
      "uk": "Центр підтримки дорослих у психічній кризі",
      "en": "Support Centre for Adults in Mental Crisis"},
    "note": {"pl": "Rozmowa z psychologiem. Połączenie jest bezpłatne.",
      "uk": "Розмова з психологом. Дзвінок безкоштовний.", "en": "Talk to a psychologist. The call is free."}}',
    '2026-01-01', null, 'Numer do potwierdzenia u prowadzącego', false),
  ('search.crisis-line.116123', '{"number": "116 123", "order": 4, "kinds": ["suicide", "trauma"],
    "name": {"pl": "Kryzysowy telefon zaufania dla dorosłych", "uk": "Кризовий телефон довіри для дорослих",
      "en": "Crisis helpline for adults"},
    "note": {"pl": "Rozmowa, gdy jest bardzo ciężko. Połączenie jest bezpłatne.",
      "uk": "Розмова, коли дуже важко. Дзвінок безкоштовний.",
      "en": "Somebody to talk to when it is very hard. The call is free."}}', '2026-01-01', null,
    'Decyzja Komisji 2007/116/WE (numery na „116”); prowadzący i godziny do potwierdzenia', false),
  ('search.crisis-line.116111', '{"number": "116 111", "order": 5, "kinds": ["suicide", "child-harm", "violence"],
    "name": {"pl": "Telefon zaufania dla dzieci i młodzieży", "uk": "Телефон довіри для дітей і підлітків",
      "en": "Helpline for children and young people"},
    "note": {"pl": "Dla osób do 18 lat. Połączenie jest bezpłatne.",
      "uk": "Для осіб до 18 років. Дзвінок безкоштовний.", "en": "For people under 18. The call is free."}}',
    '2026-01-01', null, 'Decyzja Komisji 2007/116/WE (numery na „116”); prowadzący i godziny do potwierdzenia', false);

create table search.query_day (
  centre_id uuid not null references kernel.centre (id),
  -- HMAC with the secret of the installation: nobody can read from it what was asked.
  query_hash text not null check (query_hash ~ '^[A-Za-z0-9_-]{43}$'),
  asked_on date not null,
  primary key (centre_id, query_hash, asked_on)
);
comment on table search.query_day is 'Dzień pytania (bez treści): on which days a question was asked, not what it said';
create index on search.query_day (centre_id, asked_on);
select kernel.protect('search.query_day');

create table search.frequent_query (
  centre_id uuid not null references kernel.centre (id),
  query text not null check (length(query) between 1 and 100),
  days integer not null check (days >= 3),
  result_count integer not null check (result_count >= 0),
  first_on date not null,
  last_on date not null,
  primary key (centre_id, query)
);
comment on table search.frequent_query is 'Częste pytanie (bez osób): a question asked on at least three different days, and how much was found last';
create index on search.frequent_query (centre_id, last_on);
select kernel.protect('search.frequent_query');
