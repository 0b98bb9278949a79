-- Made by scripts/db-types.ts: the schema as it stands after all migrations. Read it in every review.

table audit.chain_head
  -- Koniec łańcucha dziennika: last number and hash of a centre; writers of one centre wait here shortly
  centre_id uuid not null
  seq bigint not null
  hash bytea not null
  PRIMARY KEY (centre_id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table audit.entry
  -- Wpis dziennika: one deed or one view of a personal page, chained by hash to the one before
  centre_id uuid not null
  seq bigint not null
  at timestamp with time zone not null
  actor_kind text not null
  actor_id uuid
  actor_role text
  action text not null
  ids jsonb not null
  request_id text
  hash bytea not null
  PRIMARY KEY (centre_id, seq)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK ((actor_kind = ANY (ARRAY['account'::text, 'link'::text, 'anonymous'::text, 'system'::text, 'operator'::text])))
  index (centre_id, action, at)
  index (centre_id, at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table catalogue.act_area  -- no row-level security
  -- Obszar usług społecznych według ustawy (wspólny dla kraju): the 14 areas of the Act
  code text not null
  number integer not null
  name text not null
  short_name text not null
  basis text not null
  UNIQUE (number)
  UNIQUE (short_name)
  PRIMARY KEY (code)
  CHECK ((code ~ '^[a-z][a-z-]{2,60}$'::text))
  CHECK ((number >= 1))

table catalogue.assurance
  -- Sprawdzenie danych usługi: who checked that the card is true, when, how, and when next
  centre_id uuid not null
  id uuid not null
  service_id uuid not null
  checked_on date not null
  how text not null
  due_on date not null
  noted_at timestamp with time zone not null
  noted_by_kind text not null
  noted_by_id uuid
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, service_id) REFERENCES catalogue.service(centre_id, id)
  CHECK ((due_on >= checked_on))
  CHECK ((how = ANY (ARRAY['phone'::text, 'visit'::text, 'email'::text, 'website'::text, 'link'::text, 'import'::text, 'worker'::text])))
  index (centre_id, service_id, noted_at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table catalogue.correction
  -- Poprawka wykonawcy: what a provider would have otherwise on a card, until staff accept or reject it
  centre_id uuid not null
  id uuid not null
  service_id uuid not null
  change jsonb not null
  note text
  made_at timestamp with time zone not null
  made_by_kind text not null
  made_by_id uuid
  state text not null default 'waiting'::text
  decided_at timestamp with time zone
  decided_by_kind text
  decided_by_id uuid
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, service_id) REFERENCES catalogue.service(centre_id, id)
  CHECK (((state = 'waiting'::text) = (decided_at IS NULL)))
  CHECK ((length(note) <= 1000))
  CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'rejected'::text])))
  index (centre_id, service_id, state)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table catalogue.eligibility_example
  -- Przykład do zasad (osoba wymyślona): facts and the answer that the rules of a service must give
  centre_id uuid not null
  id uuid not null
  service_id uuid not null
  name text not null
  expected text not null
  age integer
  resident boolean
  certificate text
  carer boolean
  income_percent integer
  situations text[]
  UNIQUE (centre_id, service_id, name)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, service_id) REFERENCES catalogue.service(centre_id, id)
  CHECK (((age >= 0) AND (age <= 120)))
  CHECK ((certificate = ANY (ARRAY['none'::text, 'child'::text, 'light'::text, 'moderate'::text, 'severe'::text])))
  CHECK ((expected = ANY (ARRAY['yes'::text, 'likely'::text, 'no'::text])))
  CHECK (((income_percent >= 0) AND (income_percent <= 10000)))
  CHECK (((length(name) >= 3) AND (length(name) <= 200)))
  CHECK ((situations <@ ARRAY['parent'::text, 'sick'::text, 'unemployed'::text, 'homeless'::text, 'migrant'::text, 'addicted'::text, 'family-of-addicted'::text, 'prisoner'::text, 'volunteer'::text, 'ngo'::text]))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table catalogue.eligibility_rule
  -- Zasada korzystania z usługi: one way to be entitled, with its legal basis and the days on which it holds
  centre_id uuid not null
  id uuid not null
  service_id uuid not null
  basis text not null
  confirmed boolean not null
  valid_from date not null
  valid_to date
  age_from integer
  age_to integer
  residents_only boolean not null default false
  disability text
  carer boolean not null default false
  income_percent integer
  groups text[] not null default '{}'::text[]
  checks text
  checks_uk text
  checks_en text
  instead text
  instead_uk text
  instead_en text
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, service_id) REFERENCES catalogue.service(centre_id, id)
  CHECK (((age_from >= 0) AND (age_from <= 120)))
  CHECK (((age_to >= 0) AND (age_to <= 120)))
  CHECK (((length(basis) >= 3) AND (length(basis) <= 500)))
  CHECK ((valid_to >= valid_from))
  CHECK ((age_to >= age_from))
  CHECK ((length(checks) <= 500))
  CHECK ((length(checks_en) <= 500))
  CHECK ((length(checks_uk) <= 500))
  CHECK ((disability = ANY (ARRAY['any'::text, 'moderate'::text, 'severe'::text])))
  CHECK ((groups <@ ARRAY['parent'::text, 'small-child'::text, 'child'::text, 'teenager'::text, 'adult'::text, 'senior'::text, 'carer'::text, 'disabled'::text, 'sick'::text, 'unemployed'::text, 'poor'::text, 'homeless'::text, 'migrant'::text, 'victim'::text, 'addicted'::text, 'family-of-addicted'::text, 'ngo'::text, 'volunteer'::text, 'prisoner'::text]))
  CHECK (((income_percent >= 1) AND (income_percent <= 1000)))
  CHECK ((length(instead) <= 500))
  CHECK ((length(instead_en) <= 500))
  CHECK ((length(instead_uk) <= 500))
  index (centre_id, service_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table catalogue.error_report
  -- Zgłoszenie błędu na karcie usługi: what a reader found wrong, and the answer
  centre_id uuid not null
  id uuid not null
  service_id uuid not null
  what text not null
  contact text
  language text not null
  reported_at timestamp with time zone not null
  due_on date not null
  answer text
  answered_at timestamp with time zone
  answered_by_kind text
  answered_by_id uuid
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, service_id) REFERENCES catalogue.service(centre_id, id)
  CHECK ((length(answer) <= 3000))
  CHECK (((answer IS NULL) = (answered_at IS NULL)))
  CHECK ((length(contact) <= 300))
  CHECK ((language = ANY (ARRAY['pl'::text, 'uk'::text, 'en'::text])))
  CHECK (((length(what) >= 1) AND (length(what) <= 3000)))
  index (centre_id, due_on)
  index (centre_id, service_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table catalogue.income_criterion  -- no row-level security
  -- Kryterium dochodowe pomocy społecznej (wspólne dla kraju): the income criterion of a person alone and in a family, by date
  household text not null
  valid_from date not null
  valid_to date
  amount_grosze integer not null
  basis text not null
  PRIMARY KEY (household, valid_from)
  CHECK ((amount_grosze > 0))
  CHECK ((valid_to >= valid_from))
  CHECK ((household = ANY (ARRAY['single'::text, 'family'::text])))

table catalogue.provider
  -- Wykonawca usługi: who provides services: the centre itself, social economy, NGO, market, municipal unit
  centre_id uuid not null
  id uuid not null
  name text not null
  kind text not null
  basis text
  phone text
  email text
  website text
  withdrawn_on date
  version integer not null default 1
  UNIQUE (centre_id, name)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK ((length(basis) <= 300))
  CHECK ((length(email) <= 200))
  CHECK ((kind = ANY (ARRAY['own'::text, 'social-economy'::text, 'ngo'::text, 'market'::text, 'municipal'::text])))
  CHECK (((length(name) >= 2) AND (length(name) <= 200)))
  CHECK ((length(phone) <= 40))
  CHECK ((length(website) <= 300))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table catalogue.service
  -- Usługa w katalogu (usługa społeczna albo świadczenie pieniężne obok niej): one service as published now
  centre_id uuid not null
  id uuid not null
  slug text not null
  code text
  state text not null
  name text not null
  number integer
  area_code text
  regime text
  benefit text
  urgency text
  provider_id uuid
  phone text
  email text
  website text
  age_from integer
  age_to integer
  helped_age_from integer
  helped_age_to integer
  residents_only boolean not null default false
  disability text
  fee text
  next_step text
  answer_days integer
  languages text[] not null default '{}'::text[]
  access_facts text[] not null default '{}'::text[]
  gaps text[] not null default '{}'::text[]
  intake text not null default 'open'::text
  free_places integer
  intake_from date
  intake_to date
  intake_noted_at timestamp with time zone
  visible_from date
  visible_to date
  reopens_on date
  checked_on date
  check_due_on date
  made_at timestamp with time zone not null
  version integer not null default 1
  UNIQUE (centre_id, code)
  UNIQUE (centre_id, slug)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (area_code) REFERENCES catalogue.act_area(code)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, provider_id) REFERENCES catalogue.provider(centre_id, id)
  CHECK ((access_facts <@ ARRAY['step_free'::text, 'ramp'::text, 'lift'::text, 'wide_doors'::text, 'accessible_toilet'::text, 'changing_place'::text, 'parking'::text, 'induction_loop'::text, 'sign_language'::text, 'tactile'::text, 'quiet_place'::text, 'assistance_dog'::text]))
  CHECK (((age_from >= 0) AND (age_from <= 120)))
  CHECK (((age_to >= 0) AND (age_to <= 120)))
  CHECK (((answer_days >= 0) AND (answer_days <= 365)))
  CHECK ((benefit = ANY (ARRAY['service'::text, 'money'::text])))
  CHECK (((state = 'draft'::text) OR ((number IS NOT NULL) AND (regime IS NOT NULL) AND (benefit IS NOT NULL) AND (urgency IS NOT NULL) AND (check_due_on IS NOT NULL))))
  CHECK ((visible_to >= visible_from))
  CHECK ((intake_to >= intake_from))
  CHECK ((age_to >= age_from))
  CHECK ((helped_age_to >= helped_age_from))
  CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,60}$'::text))
  CHECK ((disability = ANY (ARRAY['any'::text, 'moderate'::text, 'severe'::text])))
  CHECK ((length(email) <= 200))
  CHECK ((fee = ANY (ARRAY['free'::text, 'fixed'::text, 'by-income'::text, 'part'::text])))
  CHECK (((free_places >= 0) AND (free_places <= 10000)))
  CHECK ((gaps <@ ARRAY['area'::text, 'contact'::text, 'nextStep'::text, 'checked'::text]))
  CHECK (((helped_age_from >= 0) AND (helped_age_from <= 120)))
  CHECK (((helped_age_to >= 0) AND (helped_age_to <= 120)))
  CHECK ((intake = ANY (ARRAY['open'::text, 'waitlist'::text, 'closed'::text])))
  CHECK ((languages <@ ARRAY['pl'::text, 'uk'::text, 'en'::text, 'ru'::text, 'be'::text, 'de'::text, 'pjm'::text]))
  CHECK (((length(name) >= 3) AND (length(name) <= 200)))
  CHECK ((next_step = ANY (ARRAY['call'::text, 'come'::text, 'apply'::text, 'ask-worker'::text, 'online'::text])))
  CHECK ((number >= 1))
  CHECK ((length(phone) <= 40))
  CHECK ((regime = ANY (ARRAY['programme'::text, 'social-assistance'::text, 'ministerial'::text, 'open'::text])))
  CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{0,90}$'::text))
  CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'closed'::text, 'withdrawn'::text])))
  CHECK ((urgency = ANY (ARRAY['crisis'::text, 'quarterly'::text, 'yearly'::text])))
  CHECK ((length(website) <= 300))
  index (area_code)
  index (centre_id, provider_id)
  index (centre_id, state, check_due_on)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table catalogue.service_concept
  -- Potrzeba (pojęcie wyszukiwarki), na którą odpowiada usługa: code of a need that a service answers
  centre_id uuid not null
  service_id uuid not null
  concept text not null
  PRIMARY KEY (centre_id, service_id, concept)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, service_id) REFERENCES catalogue.service(centre_id, id)
  CHECK ((concept ~ '^[a-z0-9][a-z0-9-]{0,60}$'::text))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table catalogue.service_draft
  -- Szkic karty usługi: the next version, being written or waiting for approval by another person
  centre_id uuid not null
  id uuid not null
  service_id uuid not null
  state text not null
  card jsonb not null
  checked_on date
  checked_how text
  returned_because text
  written_by_kind text not null
  written_by_id uuid
  sent_by_kind text
  sent_by_id uuid
  sent_at timestamp with time zone
  version integer not null default 1
  UNIQUE (centre_id, service_id)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, service_id) REFERENCES catalogue.service(centre_id, id)
  CHECK (((state <> 'waiting'::text) OR ((sent_at IS NOT NULL) AND (sent_by_kind IS NOT NULL) AND (checked_on IS NOT NULL) AND (checked_how IS NOT NULL))))
  CHECK ((checked_how = ANY (ARRAY['phone'::text, 'visit'::text, 'email'::text, 'website'::text, 'link'::text, 'import'::text, 'worker'::text])))
  CHECK ((length(returned_because) <= 1000))
  CHECK ((state = ANY (ARRAY['writing'::text, 'waiting'::text])))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table catalogue.service_paper
  -- Dokument, który trzeba przygotować: a paper to bring for a service
  centre_id uuid not null
  service_id uuid not null
  position integer not null
  name text not null
  PRIMARY KEY (centre_id, service_id, "position")
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, service_id) REFERENCES catalogue.service(centre_id, id)
  CHECK (((length(name) >= 1) AND (length(name) <= 300)))
  CHECK (("position" >= 1))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table catalogue.service_place
  -- Gdzie jest usługa: a venue, an address, at home, by phone or on the internet, and whose hours hold there
  centre_id uuid not null
  service_id uuid not null
  position integer not null
  kind text not null
  venue_id uuid
  address text
  hours text not null
  PRIMARY KEY (centre_id, service_id, "position")
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, service_id) REFERENCES catalogue.service(centre_id, id)
  FOREIGN KEY (centre_id, venue_id) REFERENCES places.venue(centre_id, id)
  CHECK ((length(address) <= 300))
  CHECK (((kind = 'venue'::text) = (venue_id IS NOT NULL)))
  CHECK (((kind = 'venue'::text) OR (hours <> 'venue'::text)))
  CHECK ((hours = ANY (ARRAY['own'::text, 'venue'::text, 'agreed'::text])))
  CHECK ((kind = ANY (ARRAY['venue'::text, 'address'::text, 'home'::text, 'phone'::text, 'online'::text])))
  CHECK ((("position" >= 1) AND ("position" <= 5)))
  index (centre_id, venue_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table catalogue.service_span
  -- Własne godziny usługi w miejscu (1 = poniedziałek), w minutach od północy: a span within one day
  centre_id uuid not null
  service_id uuid not null
  position integer not null
  weekday integer not null
  opens_minute integer not null
  closes_minute integer not null
  PRIMARY KEY (centre_id, service_id, "position", weekday, opens_minute)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, service_id, "position") REFERENCES catalogue.service_place(centre_id, service_id, "position")
  CHECK ((closes_minute > opens_minute))
  CHECK (((closes_minute >= 1) AND (closes_minute <= 1440)))
  CHECK ((opens_minute >= 0))
  CHECK (((weekday >= 1) AND (weekday <= 7)))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table catalogue.service_step
  -- Zmiana stanu usługi: who sent, published, closed or withdrew a service, when and why
  centre_id uuid not null
  id uuid not null
  service_id uuid not null
  step text not null
  reason text
  taken_at timestamp with time zone not null
  taken_by_kind text not null
  taken_by_id uuid
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, service_id) REFERENCES catalogue.service(centre_id, id)
  CHECK ((length(reason) <= 1000))
  CHECK ((step = ANY (ARRAY['made'::text, 'sent'::text, 'returned'::text, 'published'::text, 'closed'::text, 'reopened'::text, 'withdrawn'::text, 'restored'::text, 'expired'::text])))
  index (centre_id, service_id, taken_at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table catalogue.service_target
  -- Dla kogo jest usługa: one group of people that a service is for
  centre_id uuid not null
  service_id uuid not null
  who text not null
  PRIMARY KEY (centre_id, service_id, who)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, service_id) REFERENCES catalogue.service(centre_id, id)
  CHECK ((who = ANY (ARRAY['parent'::text, 'small-child'::text, 'child'::text, 'teenager'::text, 'adult'::text, 'senior'::text, 'carer'::text, 'disabled'::text, 'sick'::text, 'unemployed'::text, 'poor'::text, 'homeless'::text, 'migrant'::text, 'victim'::text, 'addicted'::text, 'family-of-addicted'::text, 'ngo'::text, 'volunteer'::text, 'prisoner'::text, 'everyone'::text])))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table catalogue.service_text
  -- Teksty karty usługi w jednym języku: what the published card says in Polish, Ukrainian or English
  centre_id uuid not null
  service_id uuid not null
  language text not null
  name text
  summary text
  description text
  easy_read text
  next_step text
  for_whom text
  fee_rule text
  fee_exemptions text
  provider_note text
  PRIMARY KEY (centre_id, service_id, language)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, service_id) REFERENCES catalogue.service(centre_id, id)
  CHECK ((length(description) <= 4000))
  CHECK ((length(easy_read) <= 3000))
  CHECK ((length(fee_exemptions) <= 1000))
  CHECK ((length(fee_rule) <= 1000))
  CHECK ((length(for_whom) <= 1000))
  CHECK ((language = ANY (ARRAY['pl'::text, 'uk'::text, 'en'::text])))
  CHECK ((length(name) <= 200))
  CHECK ((length(next_step) <= 600))
  CHECK ((length(provider_note) <= 300))
  CHECK ((length(summary) <= 600))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table catalogue.service_version
  -- Opublikowana wersja karty usługi: rows are only added, so what people read stays as it was
  centre_id uuid not null
  id uuid not null
  service_id uuid not null
  number integer not null
  card jsonb not null
  published_at timestamp with time zone not null
  written_by_kind text not null
  written_by_id uuid
  approved_by_kind text not null
  approved_by_id uuid
  UNIQUE (centre_id, service_id, number)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, service_id) REFERENCES catalogue.service(centre_id, id)
  CHECK ((number >= 1))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.activity
  -- Działanie: what happened, when, where, led by whom, with how many people
  centre_id uuid not null
  id uuid not null
  plan_id uuid not null
  kind_id uuid not null
  title text not null
  held_on date not null
  starts_at_time time without time zone
  place text
  area_id uuid
  led_by text not null
  leader_label text
  description text
  funding text
  participants integer not null
  first_timers integer
  returners integer
  leaders integer
  state text not null default 'held'::text
  is_public boolean not null default false
  noted_at timestamp with time zone not null
  noted_by_kind text not null
  noted_by_id uuid
  version integer not null default 1
  UNIQUE (centre_id, plan_id, id)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id, area_id) REFERENCES kernel.area(centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, kind_id) REFERENCES community_plan.activity_kind(centre_id, id)
  FOREIGN KEY (centre_id, plan_id) REFERENCES community_plan.plan(centre_id, id)
  CHECK (((COALESCE(first_timers, 0) + COALESCE(returners, 0)) <= participants))
  CHECK ((COALESCE(leaders, 0) <= participants))
  CHECK ((first_timers >= 0))
  CHECK ((leaders >= 0))
  CHECK ((led_by = ANY (ARRAY['resident'::text, 'staff'::text, 'together'::text, 'organisation'::text])))
  CHECK (((participants >= 0) AND (participants <= 100000)))
  CHECK ((returners >= 0))
  CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text, 'withdrawn'::text])))
  CHECK (((length(title) >= 3) AND (length(title) <= 200)))
  index (centre_id, area_id, held_on)
  index (centre_id, kind_id)
  index (centre_id, plan_id, held_on)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.activity_age
  -- Grupa wieku, dla której było działanie
  centre_id uuid not null
  activity_id uuid not null
  age_group text not null
  PRIMARY KEY (centre_id, activity_id, age_group)
  FOREIGN KEY (centre_id, activity_id) REFERENCES community_plan.activity(centre_id, id) ON DELETE CASCADE
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK ((age_group = ANY (ARRAY['0-5'::text, '6-12'::text, '13-17'::text, '18-29'::text, '30-59'::text, '60+'::text, 'all'::text])))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.activity_group
  -- Działanie dla grupy docelowej
  centre_id uuid not null
  activity_id uuid not null
  target_group_id uuid not null
  PRIMARY KEY (centre_id, activity_id, target_group_id)
  FOREIGN KEY (centre_id, activity_id) REFERENCES community_plan.activity(centre_id, id) ON DELETE CASCADE
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, target_group_id) REFERENCES community_plan.target_group(centre_id, id)
  index (centre_id, target_group_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.activity_kind
  -- Rodzaj działania: aktywizujące, inicjatywne, sieciujące, animacyjne; the list is the centre's own
  centre_id uuid not null
  id uuid not null
  name text not null
  position integer not null
  ended_at timestamp with time zone
  UNIQUE (centre_id, name)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK (((length(name) >= 2) AND (length(name) <= 100)))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.activity_organisation
  -- Organizacja i jej rola w działaniu
  centre_id uuid not null
  activity_id uuid not null
  name text not null
  part text not null
  PRIMARY KEY (centre_id, activity_id, name)
  FOREIGN KEY (centre_id, activity_id) REFERENCES community_plan.activity(centre_id, id) ON DELETE CASCADE
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK (((length(name) >= 2) AND (length(name) <= 200)))
  CHECK ((part = ANY (ARRAY['organiser'::text, 'co_organiser'::text, 'host'::text, 'guest'::text, 'funder'::text])))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.activity_step
  -- Historia działania: every edit and change of state with actor, time and reason
  centre_id uuid not null
  id uuid not null
  activity_id uuid not null
  from_state text not null
  to_state text not null
  changed jsonb not null default '[]'::jsonb
  reason text
  taken_at timestamp with time zone not null
  taken_by_kind text not null
  taken_by_id uuid
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id, activity_id) REFERENCES community_plan.activity(centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK ((from_state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text, 'withdrawn'::text])))
  CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
  CHECK ((to_state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text, 'withdrawn'::text])))
  index (centre_id, activity_id, taken_at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.activity_task
  -- Działanie realizuje zadanie
  centre_id uuid not null
  plan_id uuid not null
  activity_id uuid not null
  task_id uuid not null
  PRIMARY KEY (centre_id, activity_id, task_id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id, activity_id) REFERENCES community_plan.activity(centre_id, plan_id, id) ON DELETE CASCADE
  FOREIGN KEY (centre_id, plan_id, task_id) REFERENCES community_plan.task(centre_id, plan_id, id)
  index (centre_id, plan_id, activity_id)
  index (centre_id, plan_id, task_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.annual_report
  -- Sprawozdanie roczne z planu: counted from the work; frozen it keeps its content
  centre_id uuid not null
  id uuid not null
  plan_id uuid not null
  conclusions text not null default ''::text
  state text not null default 'draft'::text
  content jsonb
  frozen_at timestamp with time zone
  frozen_by_id uuid
  version integer not null default 1
  UNIQUE (centre_id, plan_id)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id) REFERENCES community_plan.plan(centre_id, id)
  CHECK (((state = 'frozen'::text) = ((content IS NOT NULL) AND (frozen_at IS NOT NULL))))
  CHECK ((state = ANY (ARRAY['draft'::text, 'frozen'::text])))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.annual_report_figure
  -- Liczba zamrożonego sprawozdania i wiersze, z których ją policzono
  centre_id uuid not null
  annual_report_id uuid not null
  figure text not null
  value numeric not null
  row_ids uuid[] not null
  PRIMARY KEY (centre_id, annual_report_id, figure)
  FOREIGN KEY (centre_id, annual_report_id) REFERENCES community_plan.annual_report(centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.consultation
  -- Konsultacje projektu planu: dates, channels, contact; the only part that is public before approval
  centre_id uuid not null
  id uuid not null
  plan_id uuid not null
  opens_on date not null
  closes_on date not null
  channels text not null
  contact text not null
  closed_at timestamp with time zone
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id) REFERENCES community_plan.plan(centre_id, id)
  CHECK ((closes_on >= opens_on))
  index (centre_id, plan_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.decision_step
  -- Historia dokumentu albo dowodu zmiany: every edit and decision with actor, time and reason
  centre_id uuid not null
  id uuid not null
  documentation_id uuid
  evidence_id uuid
  deed text not null
  from_state text not null
  to_state text not null
  reason text
  consent text
  taken_at timestamp with time zone not null
  taken_by_kind text not null
  taken_by_id uuid
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id, documentation_id) REFERENCES community_plan.documentation(centre_id, id)
  FOREIGN KEY (centre_id, evidence_id) REFERENCES community_plan.evidence(centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK ((num_nonnulls(documentation_id, evidence_id) = 1))
  CHECK (((deed = 'consent'::text) = (consent IS NOT NULL)))
  CHECK ((consent = ANY (ARRAY['not_needed'::text, 'missing'::text, 'given'::text, 'withdrawn'::text])))
  CHECK ((deed = ANY (ARRAY['changed'::text, 'accepted'::text, 'rejected'::text, 'withdrawn'::text, 'restored'::text, 'published'::text, 'unpublished'::text, 'consent'::text])))
  CHECK ((from_state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'rejected'::text, 'withdrawn'::text])))
  CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
  CHECK ((to_state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'rejected'::text, 'withdrawn'::text])))
  index (centre_id, documentation_id, taken_at)
  index (centre_id, evidence_id, taken_at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.documentation
  -- Dokumentacja (12 rodzajów): file, link or note that shows the work
  centre_id uuid not null
  id uuid not null
  plan_id uuid not null
  activity_id uuid
  kind text not null
  title text not null
  dated_on date not null
  file_id uuid
  link text
  note text
  voice text
  alt_text text
  consent text not null default 'not_needed'::text
  is_published boolean not null default false
  state text not null default 'proposed'::text
  state_reason text
  decided_at timestamp with time zone
  decided_by_id uuid
  noted_at timestamp with time zone not null
  noted_by_kind text not null
  noted_by_id uuid
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id, activity_id) REFERENCES community_plan.activity(centre_id, id)
  FOREIGN KEY (centre_id, file_id) REFERENCES files.stored_file(centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id) REFERENCES community_plan.plan(centre_id, id)
  CHECK ((num_nonnulls(file_id, link, note) >= 1))
  CHECK (((NOT is_published) OR ((state = 'accepted'::text) AND (consent = ANY (ARRAY['not_needed'::text, 'given'::text])))))
  CHECK (((state <> 'rejected'::text) OR (state_reason IS NOT NULL)))
  CHECK ((consent = ANY (ARRAY['not_needed'::text, 'missing'::text, 'given'::text, 'withdrawn'::text])))
  CHECK ((kind = ANY (ARRAY['yearly_plan'::text, 'report'::text, 'attendance_list'::text, 'description'::text, 'meeting_note'::text, 'timetable'::text, 'request'::text, 'agreement'::text, 'leaflet'::text, 'poster'::text, 'photograph'::text, 'opinion'::text])))
  CHECK ((link ~ '^https?://'::text))
  CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'rejected'::text, 'withdrawn'::text])))
  CHECK (((length(title) >= 2) AND (length(title) <= 300)))
  index (centre_id, activity_id)
  index (centre_id, file_id)
  index (centre_id, plan_id, dated_on)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.documentation_task
  -- Dokument dotyczy zadania
  centre_id uuid not null
  documentation_id uuid not null
  task_id uuid not null
  PRIMARY KEY (centre_id, documentation_id, task_id)
  FOREIGN KEY (centre_id, documentation_id) REFERENCES community_plan.documentation(centre_id, id) ON DELETE CASCADE
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, task_id) REFERENCES community_plan.task(centre_id, id)
  index (centre_id, task_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.evidence
  -- Dowód zmiany: one or more documents plus what changed, for whom, how we know
  centre_id uuid not null
  id uuid not null
  plan_id uuid not null
  goal_id uuid not null
  what_changed text not null
  for_whom text not null
  how_known text not null
  strength text not null default 'account'::text
  state text not null default 'proposed'::text
  state_reason text
  is_published boolean not null default false
  decided_at timestamp with time zone
  decided_by_id uuid
  noted_at timestamp with time zone not null
  noted_by_kind text not null
  noted_by_id uuid
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id) REFERENCES community_plan.plan(centre_id, id)
  FOREIGN KEY (centre_id, plan_id, goal_id) REFERENCES community_plan.goal(centre_id, plan_id, id)
  CHECK (((NOT is_published) OR (state = 'accepted'::text)))
  CHECK (((state <> 'rejected'::text) OR (state_reason IS NOT NULL)))
  CHECK (((length(for_whom) >= 2) AND (length(for_whom) <= 500)))
  CHECK (((length(how_known) >= 2) AND (length(how_known) <= 1000)))
  CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'rejected'::text, 'withdrawn'::text])))
  CHECK ((strength = ANY (ARRAY['account'::text, 'count'::text, 'before_after'::text, 'independent'::text])))
  CHECK (((length(what_changed) >= 3) AND (length(what_changed) <= 2000)))
  index (centre_id, plan_id, goal_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.evidence_documentation
  -- Dokument, na którym opiera się dowód zmiany
  centre_id uuid not null
  evidence_id uuid not null
  documentation_id uuid not null
  PRIMARY KEY (centre_id, evidence_id, documentation_id)
  FOREIGN KEY (centre_id, documentation_id) REFERENCES community_plan.documentation(centre_id, id)
  FOREIGN KEY (centre_id, evidence_id) REFERENCES community_plan.evidence(centre_id, id) ON DELETE CASCADE
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  index (centre_id, documentation_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.goal
  -- Cel szczegółowy planu
  centre_id uuid not null
  id uuid not null
  plan_id uuid not null
  number integer not null
  title text not null
  version integer not null default 1
  UNIQUE (centre_id, plan_id, id)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id) REFERENCES community_plan.plan(centre_id, id)
  CHECK (((length(title) >= 1) AND (length(title) <= 1000)))
  index (centre_id, plan_id, number)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.indicator
  -- Wskaźnik: wartość bazowa, docelowa i źródło
  centre_id uuid not null
  id uuid not null
  plan_id uuid not null
  goal_id uuid
  number integer not null
  name text not null
  unit text
  baseline numeric
  target numeric
  counted text
  source text
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id) REFERENCES community_plan.plan(centre_id, id)
  FOREIGN KEY (centre_id, plan_id, goal_id) REFERENCES community_plan.goal(centre_id, plan_id, id)
  CHECK ((counted = ANY (ARRAY['activities'::text, 'participations'::text, 'first_timers'::text, 'leaders'::text, 'resident_led'::text, 'evidence'::text])))
  CHECK (((length(name) >= 3) AND (length(name) <= 500)))
  index (centre_id, plan_id, goal_id)
  index (centre_id, plan_id, number)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.indicator_value
  -- Pomiar wskaźnika z datą i źródłem
  centre_id uuid not null
  id uuid not null
  indicator_id uuid not null
  value numeric not null
  measured_on date not null
  source text not null
  noted_at timestamp with time zone not null
  noted_by_kind text not null
  noted_by_id uuid
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, indicator_id) REFERENCES community_plan.indicator(centre_id, id) ON DELETE CASCADE
  index (centre_id, indicator_id, measured_on)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.legal_basis
  -- Podstawa prawna lub merytoryczna planu
  centre_id uuid not null
  id uuid not null
  plan_id uuid not null
  parent_document_id uuid
  number integer not null
  title text not null
  act text
  act_number text
  body text
  adopted_on date
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, parent_document_id) REFERENCES community_plan.parent_document(centre_id, id)
  FOREIGN KEY (centre_id, plan_id) REFERENCES community_plan.plan(centre_id, id)
  CHECK ((act = ANY (ARRAY['uchwała'::text, 'ustawa'::text, 'zarządzenie'::text])))
  index (centre_id, parent_document_id)
  index (centre_id, plan_id, number)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.list_item
  -- Pozycja listy w planie: metoda, rodzaj dokumentacji, rezultat, miejsce (docelowe), jednostka, potrzeba, osiedle
  centre_id uuid not null
  id uuid not null
  plan_id uuid not null
  kind text not null
  number integer not null
  text text not null
  is_target boolean not null default false
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id) REFERENCES community_plan.plan(centre_id, id)
  CHECK ((kind = ANY (ARRAY['method'::text, 'documentation'::text, 'expected_result'::text, 'place'::text, 'unit'::text, 'priority_need'::text, 'estate'::text])))
  CHECK (((length(text) >= 1) AND (length(text) <= 2000)))
  index (centre_id, plan_id, kind, number)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.parent_document
  -- Dokument nadrzędny: strategia, program, roczny plan lub diagnoza, z której wynika plan
  centre_id uuid not null
  id uuid not null
  kind text not null
  title text not null
  act text
  act_number text
  body text
  adopted_on date
  valid_from date
  valid_to date
  address text
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK ((act = ANY (ARRAY['uchwała'::text, 'ustawa'::text, 'zarządzenie'::text])))
  CHECK (((valid_to IS NULL) OR (valid_from IS NULL) OR (valid_to >= valid_from)))
  CHECK ((kind = ANY (ARRAY['strategy'::text, 'programme'::text, 'yearly_plan'::text, 'diagnosis'::text, 'other'::text])))
  CHECK (((length(title) >= 3) AND (length(title) <= 500)))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.partner
  -- Strona planu: partner, członkowie, władze, wolontariusze, finansujący, pracownik lub jednostka; what it wants of the year and its own word on it
  centre_id uuid not null
  id uuid not null
  plan_id uuid not null
  number integer not null
  name text not null
  party text not null default 'partner'::text
  wish text
  own_word text
  own_word_on date
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id) REFERENCES community_plan.plan(centre_id, id)
  CHECK (((length(name) >= 1) AND (length(name) <= 300)))
  CHECK ((party = ANY (ARRAY['partner'::text, 'members'::text, 'authorities'::text, 'volunteers'::text, 'funders'::text, 'staff'::text, 'unit'::text])))
  index (centre_id, plan_id, number)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.plan
  -- Plan organizowania społeczności lokalnej na rok: the working text and its state
  centre_id uuid not null
  id uuid not null
  year integer not null
  title text not null
  document_type text
  municipality text
  institution text
  period_from date not null
  period_to date not null
  prepared_by_name text
  prepared_by_role text
  main_goal text
  population integer
  population_on date
  post_working_age integer
  area_km2 numeric(8,2)
  state text not null default 'draft'::text
  progress_rule text not null default 'tasks_equal'::text
  previous_id uuid
  made_at timestamp with time zone not null
  made_by_kind text not null
  made_by_id uuid
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, previous_id) REFERENCES community_plan.plan(centre_id, id)
  CHECK ((period_to >= period_from))
  CHECK ((population >= 0))
  CHECK ((post_working_age >= 0))
  CHECK ((progress_rule = 'tasks_equal'::text))
  CHECK ((state = ANY (ARRAY['draft'::text, 'in_consultation'::text, 'consulted'::text, 'approved'::text, 'in_force'::text, 'updating'::text, 'reported'::text, 'closed'::text, 'withdrawn'::text])))
  CHECK (((length(title) >= 3) AND (length(title) <= 500)))
  CHECK (((year >= 2019) AND (year <= 2100)))
  index (centre_id, previous_id)
  index (centre_id, year)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.plan_import
  -- Import planu: source text and what was read from it, corrected before acceptance
  centre_id uuid not null
  id uuid not null
  file_name text not null
  sha256 text not null
  source text not null
  reading jsonb not null
  state text not null default 'preview'::text
  plan_id uuid
  made_at timestamp with time zone not null
  made_by_kind text not null
  made_by_id uuid
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id) REFERENCES community_plan.plan(centre_id, id)
  CHECK (((state = 'accepted'::text) = (plan_id IS NOT NULL)))
  CHECK ((state = ANY (ARRAY['preview'::text, 'accepted'::text, 'dropped'::text])))
  index (centre_id, made_at)
  index (centre_id, plan_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.plan_step
  -- Krok w życiu planu: every change of state with actor, time, reason and act
  centre_id uuid not null
  id uuid not null
  plan_id uuid not null
  from_state text not null
  to_state text not null
  reason text
  approved_by text
  act_number text
  act_on date
  taken_at timestamp with time zone not null
  taken_by_kind text not null
  taken_by_id uuid
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id) REFERENCES community_plan.plan(centre_id, id)
  CHECK ((from_state = ANY (ARRAY['draft'::text, 'in_consultation'::text, 'consulted'::text, 'approved'::text, 'in_force'::text, 'updating'::text, 'reported'::text, 'closed'::text, 'withdrawn'::text])))
  CHECK ((to_state = ANY (ARRAY['draft'::text, 'in_consultation'::text, 'consulted'::text, 'approved'::text, 'in_force'::text, 'updating'::text, 'reported'::text, 'closed'::text, 'withdrawn'::text])))
  index (centre_id, plan_id, taken_at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.plan_version
  -- Wersja przyjęta planu: frozen text; an update makes the next one, and the difference is shown
  centre_id uuid not null
  id uuid not null
  plan_id uuid not null
  number integer not null
  content jsonb not null
  approved_by text
  act_number text
  act_on date
  note text
  frozen_at timestamp with time zone not null
  UNIQUE (centre_id, plan_id, number)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id) REFERENCES community_plan.plan(centre_id, id)
  CHECK ((number >= 1))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.recommended_action
  -- Działanie rekomendowane w diagnozie: traced to tasks, and shown where nobody answers it
  centre_id uuid not null
  id uuid not null
  plan_id uuid not null
  number integer not null
  title text not null
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id) REFERENCES community_plan.plan(centre_id, id)
  CHECK (((length(title) >= 3) AND (length(title) <= 1000)))
  index (centre_id, plan_id, number)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.remark
  -- Uwaga w konsultacjach i odpowiedź na nią
  centre_id uuid not null
  id uuid not null
  consultation_id uuid not null
  number integer not null
  about text
  text text not null
  author_label text
  contact text
  channel text not null
  received_at timestamp with time zone not null
  verdict text
  answer text
  answered_at timestamp with time zone
  answered_by_id uuid
  version integer not null default 1
  UNIQUE (centre_id, consultation_id, number)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id, consultation_id) REFERENCES community_plan.consultation(centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK ((channel = ANY (ARRAY['portal'::text, 'paper'::text, 'phone'::text, 'email'::text, 'meeting'::text])))
  CHECK ((((verdict IS NULL) = (answer IS NULL)) AND ((answer IS NULL) = (answered_at IS NULL))))
  CHECK (((length(text) >= 3) AND (length(text) <= 5000)))
  CHECK ((verdict = ANY (ARRAY['accepted'::text, 'partly'::text, 'rejected'::text, 'noted'::text])))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.section
  -- Rozdział planu: its title and text in the source's words
  centre_id uuid not null
  id uuid not null
  plan_id uuid not null
  number integer not null
  title text not null
  text text not null default ''::text
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id) REFERENCES community_plan.plan(centre_id, id)
  CHECK (((length(title) >= 1) AND (length(title) <= 500)))
  index (centre_id, plan_id, number)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.target_group
  -- Grupa docelowa planu
  centre_id uuid not null
  id uuid not null
  plan_id uuid not null
  number integer not null
  name text not null
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id) REFERENCES community_plan.plan(centre_id, id)
  CHECK (((length(name) >= 2) AND (length(name) <= 300)))
  index (centre_id, plan_id, number)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.task
  -- Zadanie planu: may serve several goals; a term of a month is its first and last day
  centre_id uuid not null
  id uuid not null
  plan_id uuid not null
  number integer not null
  schedule_row integer
  title text not null
  term_from date
  term_to date
  term_precision text
  term_raw text
  responsible text
  state text not null default 'planned'::text
  state_reason text
  carried_from_id uuid
  carry_decision text
  version integer not null default 1
  UNIQUE (centre_id, plan_id, id)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id, carried_from_id) REFERENCES community_plan.task(centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id) REFERENCES community_plan.plan(centre_id, id)
  CHECK ((carry_decision = ANY (ARRAY['continue'::text, 'change'::text, 'close'::text])))
  CHECK (((term_from IS NULL) = (term_to IS NULL)))
  CHECK ((term_to >= term_from))
  CHECK (((state <> ALL (ARRAY['partly'::text, 'dropped'::text])) OR (state_reason IS NOT NULL)))
  CHECK ((state = ANY (ARRAY['planned'::text, 'running'::text, 'done'::text, 'partly'::text, 'dropped'::text])))
  CHECK ((term_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text])))
  CHECK (((length(title) >= 1) AND (length(title) <= 2000)))
  index (centre_id, carried_from_id)
  index (centre_id, plan_id, number)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.task_answer
  -- Zadanie odpowiada na działanie rekomendowane
  centre_id uuid not null
  task_id uuid not null
  recommended_action_id uuid not null
  PRIMARY KEY (centre_id, task_id, recommended_action_id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, recommended_action_id) REFERENCES community_plan.recommended_action(centre_id, id) ON DELETE CASCADE
  FOREIGN KEY (centre_id, task_id) REFERENCES community_plan.task(centre_id, id) ON DELETE CASCADE
  index (centre_id, recommended_action_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.task_goal
  -- Zadanie służy celowi: one schedule row may carry several goals; plan_id keeps both in one plan
  centre_id uuid not null
  plan_id uuid not null
  task_id uuid not null
  goal_id uuid not null
  PRIMARY KEY (centre_id, task_id, goal_id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id, goal_id) REFERENCES community_plan.goal(centre_id, plan_id, id) ON DELETE CASCADE
  FOREIGN KEY (centre_id, plan_id, task_id) REFERENCES community_plan.task(centre_id, plan_id, id) ON DELETE CASCADE
  index (centre_id, plan_id, goal_id)
  index (centre_id, plan_id, task_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.task_realiser
  -- Realizator zadania: any staff, unit or partner
  centre_id uuid not null
  task_id uuid not null
  partner_id uuid not null
  PRIMARY KEY (centre_id, task_id, partner_id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, partner_id) REFERENCES community_plan.partner(centre_id, id) ON DELETE CASCADE
  FOREIGN KEY (centre_id, task_id) REFERENCES community_plan.task(centre_id, id) ON DELETE CASCADE
  index (centre_id, partner_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table community_plan.task_step
  -- Krok w życiu zadania: every change of its state with actor, time and reason
  centre_id uuid not null
  id uuid not null
  plan_id uuid not null
  task_id uuid not null
  from_state text not null
  to_state text not null
  reason text
  activity_id uuid
  taken_at timestamp with time zone not null
  taken_by_kind text not null
  taken_by_id uuid
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, plan_id, activity_id) REFERENCES community_plan.activity(centre_id, plan_id, id)
  FOREIGN KEY (centre_id, plan_id, task_id) REFERENCES community_plan.task(centre_id, plan_id, id) ON DELETE CASCADE
  CHECK ((from_state = ANY (ARRAY['planned'::text, 'running'::text, 'done'::text, 'partly'::text, 'dropped'::text])))
  CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
  CHECK ((to_state = ANY (ARRAY['planned'::text, 'running'::text, 'done'::text, 'partly'::text, 'dropped'::text])))
  index (centre_id, plan_id, activity_id)
  index (centre_id, plan_id, task_id, taken_at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table desk.enquiry
  -- Zapytanie w punkcie informacyjnym (bez danych osób): what was asked and what was answered
  centre_id uuid not null
  id uuid not null
  asked text not null
  topic text not null
  need text
  channel text not null
  outcome text not null
  answer text not null
  service_id uuid
  venue_id uuid
  office_phone_id uuid
  sent_to text
  asked_at timestamp with time zone not null
  asked_on date not null
  noted_by_kind text not null
  noted_by_id uuid
  undone_at timestamp with time zone
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, office_phone_id) REFERENCES desk.office_phone(centre_id, id)
  FOREIGN KEY (centre_id, service_id) REFERENCES catalogue.service(centre_id, id)
  FOREIGN KEY (centre_id, venue_id) REFERENCES places.venue(centre_id, id)
  CHECK ((answer = ANY (ARRAY['service'::text, 'venue'::text, 'person'::text, 'other'::text, 'none'::text])))
  CHECK (((length(asked) >= 2) AND (length(asked) <= 200)))
  CHECK ((channel = ANY (ARRAY['phone'::text, 'counter'::text, 'email'::text])))
  CHECK (((answer = 'service'::text) = (service_id IS NOT NULL)))
  CHECK (((answer = 'venue'::text) = (venue_id IS NOT NULL)))
  CHECK (((answer = 'person'::text) = (office_phone_id IS NOT NULL)))
  CHECK (((answer <> 'none'::text) OR (outcome <> 'answered'::text)))
  CHECK ((need ~ '^[a-z0-9][a-z0-9-]{0,60}$'::text))
  CHECK ((noted_by_kind = ANY (ARRAY['account'::text, 'system'::text, 'operator'::text])))
  CHECK ((outcome = ANY (ARRAY['answered'::text, 'sent-to'::text, 'not-answered'::text])))
  CHECK ((length(sent_to) <= 200))
  CHECK (((length(topic) >= 1) AND (length(topic) <= 200)))
  index (centre_id, asked_on)
  index (centre_id, office_phone_id)
  index (centre_id, service_id)
  index (centre_id, topic) WHERE (outcome = 'not-answered'::text)
  index (centre_id, venue_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table desk.office_phone
  -- Telefon służbowy pracownika: whom the desk calls, and about what
  centre_id uuid not null
  id uuid not null
  account_id uuid not null
  phone text not null
  helps_with text not null
  reachable text
  withdrawn_on date
  version integer not null default 1
  UNIQUE (centre_id, account_id)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id, account_id) REFERENCES people.account(centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK (((length(helps_with) >= 3) AND (length(helps_with) <= 300)))
  CHECK (((length(phone) >= 3) AND (length(phone) <= 40)))
  CHECK ((length(reachable) <= 120))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table desk.review_decision
  -- Decyzja z przeglądu tygodnia: what became of a question without an answer
  centre_id uuid not null
  id uuid not null
  asked text not null
  topics text[] not null
  decision text not null
  concept text
  note text
  enquiry_count integer not null
  search_days integer not null
  first_on date not null
  last_on date not null
  decided_at timestamp with time zone not null
  decided_by_kind text not null
  decided_by_id uuid
  taken_back_at timestamp with time zone
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK (((length(asked) >= 2) AND (length(asked) <= 200)))
  CHECK (((decision = 'phrase'::text) = (concept IS NOT NULL)))
  CHECK (((decision = 'phrase'::text) OR (note IS NOT NULL)))
  CHECK ((last_on >= first_on))
  CHECK (((enquiry_count + search_days) > 0))
  CHECK ((concept ~ '^[a-z0-9][a-z0-9-]{0,60}$'::text))
  CHECK ((decided_by_kind = ANY (ARRAY['account'::text, 'system'::text, 'operator'::text])))
  CHECK ((decision = ANY (ARRAY['phrase'::text, 'new-service'::text, 'unmet-need'::text, 'set-aside'::text])))
  CHECK ((enquiry_count >= 0))
  CHECK (((length(note) >= 3) AND (length(note) <= 500)))
  CHECK ((search_days >= 0))
  CHECK (((cardinality(topics) >= 1) AND (cardinality(topics) <= 100)))
  index (centre_id, decision, decided_at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table files.stored_file
  -- Plik: one kept file; its bytes lie in the file store under their SHA-256
  centre_id uuid not null
  id uuid not null
  sha256 text not null
  bytes bigint not null
  content_type text not null
  name text not null
  state text not null default 'pending'::text
  scan text not null default 'unscanned'::text
  width integer
  height integer
  thumbnail_sha256 text
  stored_at timestamp with time zone not null
  stored_by_kind text not null
  stored_by_id uuid
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK ((bytes > 0))
  CHECK (((width IS NULL) = (height IS NULL)))
  CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  CHECK ((scan = ANY (ARRAY['unscanned'::text, 'clean'::text, 'infected'::text])))
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  CHECK ((state = ANY (ARRAY['pending'::text, 'attached'::text, 'withdrawn'::text])))
  CHECK ((thumbnail_sha256 ~ '^[0-9a-f]{64}$'::text))
  index (centre_id, sha256)
  index (centre_id, state, stored_at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table kernel.area
  -- Obszar: gmina (TERYT), osiedle, sołectwo lub dzielnica, w których działa centrum
  centre_id uuid not null
  id uuid not null
  kind text not null
  name text not null
  teryt text
  position integer not null default 0
  ended_on date
  UNIQUE (centre_id, kind, name)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK ((kind = ANY (ARRAY['municipality'::text, 'estate'::text, 'village'::text, 'district'::text])))
  CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  CHECK ((teryt ~ '^[0-9]{7}$'::text))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table kernel.centre
  -- Centrum (najemca instalacji): one centre of the installation; all other rows belong to one
  id uuid not null
  slug text not null
  name text not null
  municipality text not null default ''::text
  state text not null default 'working'::text
  predecessor text
  transformed_on date
  zone text not null default 'Europe/Warsaw'::text
  accent text
  is_demo boolean not null default false
  created_at timestamp with time zone not null
  version integer not null default 1
  UNIQUE (slug)
  PRIMARY KEY (id)
  CHECK ((accent ~ '^#[0-9a-f]{6}$'::text))
  CHECK (((length(name) >= 3) AND (length(name) <= 200)))
  CHECK ((slug ~ '^[a-z][a-z0-9-]{1,40}$'::text))
  CHECK ((state = ANY (ARRAY['planned'::text, 'working'::text, 'closed'::text])))
  policy centre_read using true
  policy centre_write using (id = (current_setting('app.centre'::text))::uuid)

table kernel.change
  -- Sygnał zmiany dla procesów programu: tells every process that settings, texts, colours or an index are stale
  seq bigint not null
  centre_id uuid
  topic text not null
  made_at timestamp with time zone not null default now()
  PRIMARY KEY (seq)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  index (centre_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table kernel.draft
  -- Szkic formularza: what was typed and not yet sent; owner is an account or a cookie
  centre_id uuid not null
  owner text not null
  form text not null
  fields jsonb not null
  saved_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  PRIMARY KEY (centre_id, owner, form)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  index (expires_at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table kernel.hostname
  -- Adres internetowy centrum: host name under which a centre is served
  host text not null
  centre_id uuid not null
  PRIMARY KEY (host)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  index (centre_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table kernel.idempotency
  -- Klucz wysłanego formularza: a form or API call that succeeded, so that a second click gets the same answer
  centre_id uuid not null
  key text not null
  body_hash text not null
  result jsonb not null
  made_at timestamp with time zone not null
  PRIMARY KEY (centre_id, key)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK (((length(key) >= 8) AND (length(key) <= 100)))
  index (made_at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table kernel.legal_parameter  -- no row-level security
  -- Parametr prawny z datą i podstawą (wspólny dla kraju): what the law says from when; UNCONFIRMED ones are marked
  key text not null
  value jsonb not null
  valid_from date not null
  valid_to date
  basis text not null
  confirmed boolean not null
  PRIMARY KEY (key, valid_from)

table kernel.operation  -- no row-level security
  -- Stan instalacji: state of the whole installation, such as "outbox paused after a restore"
  key text not null
  value jsonb not null
  set_at timestamp with time zone not null default now()
  PRIMARY KEY (key)

table kernel.outbox
  -- Skrzynka nadawcza: every message that leaves, written with the deed and sent after its commit
  centre_id uuid not null
  id uuid not null
  channel text not null
  dedupe_key text not null
  recipient text not null
  subject text not null
  body text not null
  attachment jsonb
  state text not null default 'waiting'::text
  attempts integer not null default 0
  last_error text
  provider_id text
  made_at timestamp with time zone not null
  sent_at timestamp with time zone
  UNIQUE (centre_id, dedupe_key)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text, 'letter'::text, 'call'::text])))
  CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL)))
  CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'cancelled'::text])))
  index (centre_id, state, made_at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table kernel.setting
  -- Ustawienie centrum z datą obowiązywania i podstawą: dated choice of a centre; keys are declared by domains
  centre_id uuid not null
  id uuid not null
  key text not null
  value jsonb not null
  valid_from date not null
  valid_to date
  basis text
  set_at timestamp with time zone not null
  set_by_id uuid
  UNIQUE (centre_id, key, valid_from)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table kernel.text_override
  -- Własne brzmienie tekstu: a centre's own wording of a text of the program
  centre_id uuid not null
  key text not null
  language text not null
  text text not null
  set_at timestamp with time zone not null
  PRIMARY KEY (centre_id, key, language)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK ((language = ANY (ARRAY['pl'::text, 'uk'::text, 'en'::text])))
  CHECK ((length(text) <= 4000))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table notifications.call_attempt
  -- Próba telefonu: a call that staff made for a message, with its result; an offer's clock starts here
  centre_id uuid not null
  id uuid not null
  message_id uuid not null
  result text not null
  note text
  logged_at timestamp with time zone not null
  logged_by_kind text not null
  logged_by_id uuid
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, message_id) REFERENCES kernel.outbox(centre_id, id)
  CHECK ((length(note) <= 500))
  CHECK ((result = ANY (ARRAY['reached'::text, 'not-reached'::text])))
  index (centre_id, message_id, logged_at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table people.account
  -- Konto pracownika: a login of a person; residents need none
  centre_id uuid not null
  id uuid not null
  person_id uuid not null
  email text not null
  password_hash text not null
  totp_sealed text
  totp_confirmed_at timestamp with time zone
  totp_step bigint not null default 0
  state text not null default 'active'::text
  failures integer not null default 0
  locked_until timestamp with time zone
  must_change_password boolean not null default false
  api_token_hash text
  made_at timestamp with time zone not null
  version integer not null default 1
  UNIQUE (centre_id, email)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, person_id) REFERENCES people.person(centre_id, id)
  CHECK (((totp_confirmed_at IS NULL) OR (totp_sealed IS NOT NULL)))
  CHECK (((email = lower(email)) AND ((length(email) >= 5) AND (length(email) <= 200))))
  CHECK ((state = ANY (ARRAY['active'::text, 'suspended'::text])))
  index (centre_id, api_token_hash)
  index (centre_id, person_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table people.consent
  -- Zgoda (RODO art. 6 ust. 1 lit. a): given for one purpose, can be withdrawn
  centre_id uuid not null
  id uuid not null
  person_id uuid
  subject_id uuid not null
  purpose text not null
  text_version text not null
  channel text not null
  given_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, person_id) REFERENCES people.person(centre_id, id)
  CHECK ((channel = ANY (ARRAY['paper'::text, 'portal'::text, 'oral'::text])))
  CHECK ((purpose = ANY (ARRAY['image'::text, 'voice'::text, 'contact'::text, 'publication'::text])))
  index (centre_id, person_id)
  index (centre_id, subject_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table people.contact
  -- Kontakt: e-mail, telefon lub adres; at least one makes a person reachable
  centre_id uuid not null
  id uuid not null
  person_id uuid
  kind text not null
  value text not null
  proved_at timestamp with time zone
  made_at timestamp with time zone not null
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, person_id) REFERENCES people.person(centre_id, id)
  CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text, 'address'::text])))
  CHECK (((length(value) >= 3) AND (length(value) <= 300)))
  index (centre_id, person_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table people.login
  -- Zalogowanie: one signed-in browser; only the hash of its token is kept
  centre_id uuid not null
  id uuid not null
  account_id uuid not null
  token_hash text not null
  role text not null
  device text not null
  made_at timestamp with time zone not null
  seen_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  ended_at timestamp with time zone
  UNIQUE (centre_id, token_hash)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id, account_id) REFERENCES people.account(centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  index (centre_id, account_id)
  index (expires_at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table people.person
  -- Osoba: a human known to the centre
  centre_id uuid not null
  id uuid not null
  given_name text not null
  family_name text not null
  state text not null default 'active'::text
  made_at timestamp with time zone not null
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK (((length(family_name) >= 1) AND (length(family_name) <= 100)))
  CHECK (((length(given_name) >= 1) AND (length(given_name) <= 100)))
  CHECK ((state = ANY (ARRAY['active'::text, 'restricted'::text, 'anonymised'::text])))
  index (centre_id, family_name, given_name)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table people.private_link
  -- Prywatny odnośnik: lets a person without an account see and change one thing
  centre_id uuid not null
  id uuid not null
  purpose text not null
  subject_id uuid not null
  generation integer not null default 1
  number text not null
  attempts integer not null default 0
  made_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  revoked_at timestamp with time zone
  rest_ends_at timestamp with time zone
  made_by_kind text not null
  made_by_id uuid
  UNIQUE (centre_id, number)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  index (centre_id, subject_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table people.recovery_code
  -- Kod odzyskiwania: one-use code when the phone with TOTP is lost
  centre_id uuid not null
  id uuid not null
  account_id uuid not null
  code_hash text not null
  used_at timestamp with time zone
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id, account_id) REFERENCES people.account(centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  index (centre_id, account_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table people.role_assignment
  -- Rola z datami i dowodem kwalifikacji (domain.md 2): who may act as what, from when until when
  centre_id uuid not null
  id uuid not null
  account_id uuid not null
  role text not null
  valid_from date not null
  valid_to date
  proof text
  training_expires_on date
  assigned_at timestamp with time zone not null
  assigned_by_kind text not null
  assigned_by_id uuid
  version integer not null default 1
  UNIQUE (centre_id, account_id, role, valid_from)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id, account_id) REFERENCES people.account(centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
  CHECK ((role = ANY (ARRAY['DIRECTOR'::text, 'SERVICES_ORGANISER'::text, 'ASSISTANCE_ORGANISER'::text, 'PLAN_COORDINATOR'::text, 'COMMUNITY_ORGANISER'::text, 'CARE_WORKER'::text, 'VENUE_HOST'::text, 'VOLUNTEER_COORDINATOR'::text, 'INFORMATION_DESK'::text, 'DATA_PROTECTION_OFFICER'::text, 'ADMINISTRATOR'::text])))
  index (centre_id, training_expires_on)
  index (centre_id, valid_to)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table places.day_exception
  -- Wyjątek w godzinach (zamknięcie, inne godziny, wewnętrzny dzień wolny): days that differ from the week
  centre_id uuid not null
  id uuid not null
  venue_id uuid
  kind text not null
  date_from date not null
  date_to date not null
  reason text not null
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, venue_id) REFERENCES places.venue(centre_id, id)
  CHECK ((date_to >= date_from))
  CHECK (((venue_id IS NOT NULL) OR (kind = 'closed'::text)))
  CHECK ((kind = ANY (ARRAY['closed'::text, 'hours'::text])))
  CHECK (((length(reason) >= 1) AND (length(reason) <= 200)))
  index (centre_id, venue_id, date_from)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table places.day_exception_span
  -- Inne godziny w dniu wyjątku, w minutach od północy: hours that hold instead of those of the week
  centre_id uuid not null
  exception_id uuid not null
  opens_minute integer not null
  closes_minute integer not null
  PRIMARY KEY (centre_id, exception_id, opens_minute)
  FOREIGN KEY (centre_id, exception_id) REFERENCES places.day_exception(centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK ((closes_minute > opens_minute))
  CHECK (((closes_minute >= 1) AND (closes_minute <= 1440)))
  CHECK ((opens_minute >= 0))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table places.house_rules_draft
  -- Szkic regulaminu miejsca: the text that is being written and does not hold yet
  centre_id uuid not null
  venue_id uuid not null
  body text not null
  body_uk text
  body_en text
  version integer not null default 1
  PRIMARY KEY (centre_id, venue_id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, venue_id) REFERENCES places.venue(centre_id, id)
  CHECK (((length(body) >= 1) AND (length(body) <= 20000)))
  CHECK ((length(body_en) <= 20000))
  CHECK ((length(body_uk) <= 20000))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table places.house_rules_version
  -- Wersja regulaminu miejsca: a published text; rows are only added, so what somebody accepted stays as it was
  centre_id uuid not null
  id uuid not null
  venue_id uuid not null
  number integer not null
  body text not null
  body_uk text
  body_en text
  valid_from date not null
  published_at timestamp with time zone not null
  published_by_kind text not null
  published_by_id uuid
  UNIQUE (centre_id, venue_id, number)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, venue_id) REFERENCES places.venue(centre_id, id)
  CHECK (((length(body) >= 1) AND (length(body) <= 20000)))
  CHECK ((length(body_en) <= 20000))
  CHECK ((length(body_uk) <= 20000))
  CHECK ((number >= 1))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table places.opening_season
  -- Okres z godzinami otwarcia (cały rok, wakacje): weekly hours of a venue and the days on which they hold
  centre_id uuid not null
  id uuid not null
  venue_id uuid not null
  name text not null
  valid_from date
  valid_to date
  version integer not null default 1
  UNIQUE NULLS NOT DISTINCT (centre_id, venue_id, valid_from)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, venue_id) REFERENCES places.venue(centre_id, id)
  CHECK ((valid_to >= valid_from))
  CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table places.opening_span
  -- Godziny otwarcia w dniu tygodnia (1 = poniedziałek), w minutach od północy: a span within one day
  centre_id uuid not null
  season_id uuid not null
  weekday integer not null
  opens_minute integer not null
  closes_minute integer not null
  PRIMARY KEY (centre_id, season_id, weekday, opens_minute)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, season_id) REFERENCES places.opening_season(centre_id, id)
  CHECK ((closes_minute > opens_minute))
  CHECK (((closes_minute >= 1) AND (closes_minute <= 1440)))
  CHECK ((opens_minute >= 0))
  CHECK (((weekday >= 1) AND (weekday <= 7)))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table places.room
  -- Sala: a space in a venue that can be booked, with its size, equipment and accessibility
  centre_id uuid not null
  id uuid not null
  venue_id uuid not null
  name text not null
  floor integer
  area_m2 numeric(7,2)
  features text[] not null default '{}'::text[]
  access_facts text[] not null default '{}'::text[]
  note text
  buffer_before_minutes integer not null default 0
  buffer_after_minutes integer not null default 0
  withdrawn_on date
  version integer not null default 1
  UNIQUE (centre_id, venue_id, name)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, venue_id) REFERENCES places.venue(centre_id, id)
  CHECK ((access_facts <@ ARRAY['step_free'::text, 'ramp'::text, 'lift'::text, 'wide_doors'::text, 'accessible_toilet'::text, 'changing_place'::text, 'parking'::text, 'induction_loop'::text, 'sign_language'::text, 'tactile'::text, 'quiet_place'::text, 'assistance_dog'::text]))
  CHECK ((area_m2 > (0)::numeric))
  CHECK (((buffer_after_minutes >= 0) AND (buffer_after_minutes <= 240)))
  CHECK (((buffer_before_minutes >= 0) AND (buffer_before_minutes <= 240)))
  CHECK ((features <@ ARRAY['tables'::text, 'projector'::text, 'sound'::text, 'internet'::text, 'computers'::text, 'whiteboard'::text, 'kitchen'::text, 'sink'::text, 'mirrors'::text, 'stage'::text, 'piano'::text, 'blackout'::text]))
  CHECK (((floor >= '-5'::integer) AND (floor <= 60)))
  CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  CHECK ((length(note) <= 1000))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table places.room_layout
  -- Ustawienie sali i liczba osób: how many people a room takes in each arrangement
  centre_id uuid not null
  room_id uuid not null
  layout text not null
  people_max integer not null
  PRIMARY KEY (centre_id, room_id, layout)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, room_id) REFERENCES places.room(centre_id, id)
  CHECK ((layout = ANY (ARRAY['standing'::text, 'theatre'::text, 'classroom'::text, 'tables'::text, 'circle'::text])))
  CHECK (((people_max >= 1) AND (people_max <= 5000)))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table places.venue
  -- Miejsce (np. Miejsce Aktywności Lokalnej): a site that residents come to, planned, open or closed
  centre_id uuid not null
  id uuid not null
  slug text not null
  state text not null
  kind text not null
  name text not null
  address text
  area_id uuid
  zone text not null default 'Europe/Warsaw'::text
  phone text
  email text
  opens_on date
  access_facts text[] not null default '{}'::text[]
  description text
  description_uk text
  description_en text
  access_note text
  access_note_uk text
  access_note_en text
  made_at timestamp with time zone not null
  version integer not null default 1
  UNIQUE (centre_id, name)
  UNIQUE (centre_id, slug)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id, area_id) REFERENCES kernel.area(centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK ((access_facts <@ ARRAY['step_free'::text, 'ramp'::text, 'lift'::text, 'wide_doors'::text, 'accessible_toilet'::text, 'changing_place'::text, 'parking'::text, 'induction_loop'::text, 'sign_language'::text, 'tactile'::text, 'quiet_place'::text, 'assistance_dog'::text]))
  CHECK ((length(access_note) <= 2000))
  CHECK ((length(access_note_en) <= 2000))
  CHECK ((length(access_note_uk) <= 2000))
  CHECK ((length(address) <= 300))
  CHECK (((state <> 'open'::text) OR (address IS NOT NULL)))
  CHECK ((length(description) <= 3000))
  CHECK ((length(description_en) <= 3000))
  CHECK ((length(description_uk) <= 3000))
  CHECK ((length(email) <= 200))
  CHECK ((kind = ANY (ARRAY['mal'::text, 'centre'::text, 'day_room'::text, 'club'::text, 'library'::text, 'school'::text, 'other'::text])))
  CHECK (((length(name) >= 3) AND (length(name) <= 200)))
  CHECK ((length(phone) <= 40))
  CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{0,90}$'::text))
  CHECK ((state = ANY (ARRAY['planned'::text, 'open'::text, 'closed'::text])))
  index (centre_id, area_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table places.venue_step
  -- Zmiana stanu miejsca: who opened or closed a venue, when and why
  centre_id uuid not null
  id uuid not null
  venue_id uuid not null
  step text not null
  reason text
  taken_at timestamp with time zone not null
  taken_by_kind text not null
  taken_by_id uuid
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, venue_id) REFERENCES places.venue(centre_id, id)
  CHECK ((length(reason) <= 1000))
  CHECK ((step = ANY (ARRAY['open'::text, 'close'::text, 'reopen'::text, 'give_up'::text])))
  index (centre_id, venue_id, taken_at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table reservations.applicant
  -- Kto prosi o salę i jak go znaleźć: kept apart, so that no public list can come near it
  centre_id uuid not null
  reservation_id uuid not null
  name text not null
  organisation text
  guardian text
  email text
  phone text
  address text
  PRIMARY KEY (centre_id, reservation_id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, reservation_id) REFERENCES reservations.reservation(centre_id, id)
  CHECK ((length(address) <= 300))
  CHECK (((email IS NOT NULL) OR (phone IS NOT NULL) OR (address IS NOT NULL)))
  CHECK ((length(email) <= 200))
  CHECK ((length(guardian) <= 120))
  CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  CHECK ((length(organisation) <= 200))
  CHECK ((length(phone) <= 40))
  index (centre_id, lower(organisation))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table reservations.policy
  -- Zasady rezerwacji miejsca od dnia: what may be asked for, and what is approved without asking anybody
  centre_id uuid not null
  id uuid not null
  venue_id uuid not null
  valid_from date not null
  requests_occupy boolean not null default true
  approves_itself boolean not null default false
  opens_minute integer
  closes_minute integer
  length_min_minutes integer not null
  length_max_minutes integer not null
  notice_hours integer not null
  advance_days integer not null
  quota_a_month integer
  people_itself_max integer
  purposes_forbidden text[] not null default '{}'::text[]
  purposes_asked text[] not null default '{}'::text[]
  version integer not null default 1
  UNIQUE (centre_id, venue_id, valid_from)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, venue_id) REFERENCES places.venue(centre_id, id)
  CHECK (((advance_days >= 1) AND (advance_days <= 730)))
  CHECK ((closes_minute > opens_minute))
  CHECK ((length_max_minutes >= length_min_minutes))
  CHECK (((closes_minute >= 1) AND (closes_minute <= 1440)))
  CHECK (((length_max_minutes >= 15) AND (length_max_minutes <= 1440)))
  CHECK (((length_min_minutes >= 15) AND (length_min_minutes <= 1440)))
  CHECK (((notice_hours >= 0) AND (notice_hours <= 2160)))
  CHECK (((opens_minute >= 0) AND (opens_minute <= 1439)))
  CHECK (((people_itself_max >= 1) AND (people_itself_max <= 5000)))
  CHECK ((purposes_asked <@ ARRAY['meeting'::text, 'workshop'::text, 'course'::text, 'celebration'::text, 'culture'::text, 'sport'::text, 'children'::text, 'seniors'::text, 'help'::text, 'organisation'::text, 'political'::text, 'religious'::text, 'commercial'::text, 'other'::text]))
  CHECK ((purposes_forbidden <@ ARRAY['meeting'::text, 'workshop'::text, 'course'::text, 'celebration'::text, 'culture'::text, 'sport'::text, 'children'::text, 'seniors'::text, 'help'::text, 'organisation'::text, 'political'::text, 'religious'::text, 'commercial'::text, 'other'::text]))
  CHECK (((quota_a_month >= 1) AND (quota_a_month <= 500)))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table reservations.reservation
  -- Rezerwacja sali: a room asked for from one moment to another, and what for
  centre_id uuid not null
  id uuid not null
  number text not null
  room_id uuid not null
  series_id uuid
  state text not null
  starts_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  held_until timestamp with time zone
  extended integer not null default 0
  title text
  purpose text
  is_open boolean
  description text
  people integer
  age_groups text[] not null default '{}'::text[]
  setup_minutes integer not null default 0
  cleanup_minutes integer not null default 0
  needs text
  access_needs text
  fee_grosze bigint
  fee_reason text
  house_rules_version_id uuid
  rules_accepted_at timestamp with time zone
  queue_reasons text[] not null default '{}'::text[]
  source text not null
  language text not null
  made_at timestamp with time zone not null
  requested_at timestamp with time zone
  version integer not null default 1
  UNIQUE (centre_id, number)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, house_rules_version_id) REFERENCES places.house_rules_version(centre_id, id)
  FOREIGN KEY (centre_id, room_id) REFERENCES places.room(centre_id, id)
  FOREIGN KEY (centre_id, series_id) REFERENCES reservations.series_rule(centre_id, id)
  CHECK ((length(access_needs) <= 1000))
  CHECK ((age_groups <@ ARRAY['children'::text, 'teenagers'::text, 'adults'::text, 'seniors'::text]))
  CHECK ((ends_at > starts_at))
  CHECK (((state = 'held'::text) = (held_until IS NOT NULL)))
  CHECK (((house_rules_version_id IS NULL) OR (rules_accepted_at IS NOT NULL)))
  CHECK (((cleanup_minutes >= 0) AND (cleanup_minutes <= 480)))
  CHECK ((length(description) <= 2000))
  CHECK ((extended >= 0))
  CHECK ((fee_grosze >= 0))
  CHECK ((length(fee_reason) <= 500))
  CHECK ((language = ANY (ARRAY['pl'::text, 'uk'::text, 'en'::text])))
  CHECK ((length(needs) <= 1000))
  CHECK ((number ~ '^[0-9]{8}$'::text))
  CHECK (((people >= 1) AND (people <= 5000)))
  CHECK ((purpose = ANY (ARRAY['meeting'::text, 'workshop'::text, 'course'::text, 'celebration'::text, 'culture'::text, 'sport'::text, 'children'::text, 'seniors'::text, 'help'::text, 'organisation'::text, 'political'::text, 'religious'::text, 'commercial'::text, 'other'::text])))
  CHECK (((setup_minutes >= 0) AND (setup_minutes <= 480)))
  CHECK ((source = ANY (ARRAY['portal'::text, 'api'::text, 'staff'::text])))
  CHECK ((state = ANY (ARRAY['held'::text, 'requested'::text, 'needs_info'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text, 'cancelled'::text, 'expired'::text])))
  CHECK (((length(title) >= 3) AND (length(title) <= 120)))
  index (centre_id, house_rules_version_id)
  index (centre_id, room_id, starts_at)
  index (centre_id, series_id)
  index (centre_id, starts_at)
  index (centre_id, state, requested_at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table reservations.reservation_slot
  -- Zajęty czas sali: one row per atom while a reservation occupies; no other may overlap it
  centre_id uuid not null
  reservation_id uuid not null
  atom_id uuid not null
  starts_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  EXCLUDE USING gist (centre_id WITH =, atom_id WITH =, tstzrange(starts_at, ends_at, '[)'::text) WITH &&)
  PRIMARY KEY (centre_id, reservation_id, atom_id)
  FOREIGN KEY (centre_id, atom_id) REFERENCES places.room(centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, reservation_id) REFERENCES reservations.reservation(centre_id, id)
  CHECK ((ends_at > starts_at))
  index (centre_id, atom_id, starts_at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table reservations.reservation_step
  -- Krok w sprawie rezerwacji: who asked, approved, refused or cancelled, when and why
  centre_id uuid not null
  id uuid not null
  reservation_id uuid not null
  step text not null
  reason text
  taken_at timestamp with time zone not null
  taken_by_kind text not null
  taken_by_id uuid
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, reservation_id) REFERENCES reservations.reservation(centre_id, id)
  CHECK ((length(reason) <= 1000))
  CHECK ((step = ANY (ARRAY['hold'::text, 'request'::text, 'approve'::text, 'refuse'::text, 'withdraw'::text, 'cancel'::text, 'expire'::text, 'move'::text, 'change'::text, 'undo'::text])))
  index (centre_id, reservation_id, taken_at)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table reservations.room_part
  -- Część sali dzielonej: a room that is a part of another; booking one occupies the other
  centre_id uuid not null
  whole_id uuid not null
  part_id uuid not null
  PRIMARY KEY (centre_id, whole_id, part_id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, part_id) REFERENCES places.room(centre_id, id)
  FOREIGN KEY (centre_id, whole_id) REFERENCES places.room(centre_id, id)
  index (centre_id, part_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table reservations.series_rule
  -- Seria rezerwacji: a rule by which one meeting comes back, on the clock of the place
  centre_id uuid not null
  id uuid not null
  room_id uuid not null
  rule text not null
  first_on date not null
  starts_minute integer not null
  length_minutes integer not null
  zone text not null
  made_at timestamp with time zone not null
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, room_id) REFERENCES places.room(centre_id, id)
  CHECK (((length_minutes >= 15) AND (length_minutes <= 1440)))
  CHECK (((length(rule) >= 10) AND (length(rule) <= 300)))
  CHECK (((starts_minute >= 0) AND (starts_minute <= 1439)))
  index (centre_id, room_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table search.frequent_query
  -- Częste pytanie (bez osób): a question asked on at least three different days, and how much was found last
  centre_id uuid not null
  query text not null
  days integer not null
  result_count integer not null
  first_on date not null
  last_on date not null
  PRIMARY KEY (centre_id, query)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK ((days >= 3))
  CHECK (((length(query) >= 1) AND (length(query) <= 100)))
  CHECK ((result_count >= 0))
  index (centre_id, last_on)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table search.own_concept
  -- Potrzeba opisana przez centrum: a need in the words of the people of this centre
  centre_id uuid not null
  id uuid not null
  code text not null
  label text not null
  label_uk text
  label_en text
  version integer not null default 1
  changed_at timestamp with time zone not null
  UNIQUE (centre_id, code)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK ((code ~ '^[a-z0-9][a-z0-9-]{1,59}$'::text))
  CHECK (((length(label) >= 2) AND (length(label) <= 100)))
  CHECK ((length(label_en) <= 100))
  CHECK ((length(label_uk) <= 100))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table search.own_phrase
  -- Fraza potrzeby z pytaniem próbnym: how people ask for a need, and a question that must find it
  centre_id uuid not null
  concept_id uuid not null
  position integer not null
  phrase text not null
  example text not null
  PRIMARY KEY (centre_id, concept_id, "position")
  FOREIGN KEY (centre_id, concept_id) REFERENCES search.own_concept(centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK (((length(example) >= 2) AND (length(example) <= 200)))
  CHECK (((length(phrase) >= 2) AND (length(phrase) <= 200)))
  CHECK (("position" >= 1))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table search.query_day
  -- Dzień pytania (bez treści): on which days a question was asked, not what it said
  centre_id uuid not null
  query_hash text not null
  asked_on date not null
  PRIMARY KEY (centre_id, query_hash, asked_on)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK ((query_hash ~ '^[A-Za-z0-9_-]{43}$'::text))
  index (centre_id, asked_on)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table search.search_entry
  -- Wpis wyszukiwarki: one thing that residents of a centre can find, in their languages
  centre_id uuid not null
  subject_kind text not null
  subject_id uuid not null
  code text
  path text not null
  name text not null
  name_uk text
  name_en text
  summary text
  summary_uk text
  summary_en text
  body text
  body_uk text
  body_en text
  note text
  note_uk text
  note_en text
  concepts text[] not null default '{}'::text[]
  who text[] not null default '{}'::text[]
  age_from integer
  age_to integer
  is_free boolean
  spoken text[] not null default '{}'::text[]
  is_accessible boolean
  area_id uuid
  assured_on date
  expires_on date
  is_hidden boolean not null default false
  terms tsvector not null
  analyzer_version integer not null
  put_at timestamp with time zone not null
  PRIMARY KEY (centre_id, subject_kind, subject_id)
  FOREIGN KEY (centre_id, area_id) REFERENCES kernel.area(centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK (((age_from >= 0) AND (age_from <= 130)))
  CHECK (((age_to >= 0) AND (age_to <= 130)))
  CHECK ((analyzer_version >= 0))
  CHECK ((length(body) <= 20000))
  CHECK ((length(body_en) <= 20000))
  CHECK ((length(body_uk) <= 20000))
  CHECK ((age_to >= age_from))
  CHECK (((length(code) >= 1) AND (length(code) <= 60)))
  CHECK (((length(name) >= 1) AND (length(name) <= 300)))
  CHECK ((length(name_en) <= 300))
  CHECK ((length(name_uk) <= 300))
  CHECK ((length(note) <= 500))
  CHECK ((length(note_en) <= 500))
  CHECK ((length(note_uk) <= 500))
  CHECK (((path ~ '^/'::text) AND (length(path) <= 300)))
  CHECK ((subject_kind ~ '^[a-z][a-z_]{0,39}$'::text))
  CHECK ((length(summary) <= 2000))
  CHECK ((length(summary_en) <= 2000))
  CHECK ((length(summary_uk) <= 2000))
  CHECK ((who <@ ARRAY['parent'::text, 'small-child'::text, 'child'::text, 'teenager'::text, 'adult'::text, 'senior'::text, 'carer'::text, 'disabled'::text, 'sick'::text, 'unemployed'::text, 'poor'::text, 'homeless'::text, 'migrant'::text, 'victim'::text, 'addicted'::text, 'family-of-addicted'::text, 'ngo'::text, 'volunteer'::text, 'prisoner'::text, 'everyone'::text]))
  index (centre_id, analyzer_version)
  index (centre_id, area_id)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)
  policy published using (NOT is_hidden)

table setup.accessibility_gap
  -- Treść niedostępna w deklaracji dostępności: what is not accessible, why, and the other way
  centre_id uuid not null
  id uuid not null
  kind text not null
  words jsonb not null
  made_at timestamp with time zone not null
  closed_on date
  version integer not null default 1
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK ((kind = ANY (ARRAY['non_compliance'::text, 'undue_burden'::text, 'exclusion'::text])))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table setup.barrier_answer
  -- Odpowiedź na zgłoszenie bariery: what was answered, how and by whom
  centre_id uuid not null
  id uuid not null
  report_id uuid not null
  body text not null
  way text not null
  answered_at timestamp with time zone not null
  answered_by_kind text not null
  answered_by_id uuid
  UNIQUE (centre_id, report_id)
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  FOREIGN KEY (centre_id, report_id) REFERENCES setup.barrier_report(centre_id, id)
  CHECK (((length(body) >= 1) AND (length(body) <= 4000)))
  CHECK ((way = ANY (ARRAY['email'::text, 'call'::text, 'letter'::text, 'in_person'::text])))
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

table setup.barrier_report
  -- Zgłoszenie bariery (żądanie zapewnienia dostępności): who met a barrier, where, and until when we answer
  centre_id uuid not null
  id uuid not null
  what text not null
  wish text
  reporter_name text
  contact text not null
  language text not null
  reported_at timestamp with time zone not null
  due_on date not null
  PRIMARY KEY (centre_id, id)
  FOREIGN KEY (centre_id) REFERENCES kernel.centre(id)
  CHECK (((length(contact) >= 3) AND (length(contact) <= 300)))
  CHECK ((language = ANY (ARRAY['pl'::text, 'uk'::text, 'en'::text])))
  CHECK ((length(reporter_name) <= 150))
  CHECK (((length(what) >= 1) AND (length(what) <= 3000)))
  CHECK ((length(wish) <= 1000))
  index (centre_id, due_on)
  policy centre using (centre_id = (current_setting('app.centre'::text))::uuid)

