// Made by scripts/db-types.ts from the migrated database. Do not edit: change a migration.
import type { ColumnType, Generated } from 'kysely'
import type { Id } from '../id.ts'
import type { CalendarDay, Instant } from '../instant.ts'

/** jsonb: read as parsed data, written as JSON text. */
export type Json = ColumnType<unknown, string, string>

export interface DB {
  'audit.chain_head': {
    centre_id: Id<'centre'>
    seq: bigint
    hash: Buffer
  }
  'audit.entry': {
    centre_id: Id<'centre'>
    seq: bigint
    at: Instant
    actor_kind: 'account' | 'link' | 'anonymous' | 'system' | 'operator'
    actor_id: Generated<string | null>
    actor_role: Generated<string | null>
    action: string
    ids: Json
    request_id: Generated<string | null>
    hash: Buffer
  }
  'catalogue.act_area': {
    code: string
    number: number
    name: string
    short_name: string
    basis: string
  }
  'catalogue.assurance': {
    centre_id: Id<'centre'>
    id: Id<'assurance'>
    service_id: Id<'service'>
    checked_on: CalendarDay
    how: 'phone' | 'visit' | 'email' | 'website' | 'link' | 'import' | 'worker'
    due_on: CalendarDay
    noted_at: Instant
    noted_by_kind: string
    noted_by_id: Generated<string | null>
  }
  'catalogue.correction': {
    centre_id: Id<'centre'>
    id: Id<'correction'>
    service_id: Id<'service'>
    change: Json
    note: Generated<string | null>
    made_at: Instant
    made_by_kind: string
    made_by_id: Generated<string | null>
    state: Generated<'waiting' | 'accepted' | 'rejected'>
    decided_at: Generated<Instant | null>
    decided_by_kind: Generated<string | null>
    decided_by_id: Generated<string | null>
    version: Generated<number>
  }
  'catalogue.eligibility_example': {
    centre_id: Id<'centre'>
    id: Id<'eligibility_example'>
    service_id: Id<'service'>
    name: string
    expected: 'yes' | 'likely' | 'no'
    age: Generated<number | null>
    resident: Generated<boolean | null>
    certificate: Generated<'none' | 'child' | 'light' | 'moderate' | 'severe' | null>
    carer: Generated<boolean | null>
    income_percent: Generated<number | null>
    situations: Generated<string[] | null>
  }
  'catalogue.eligibility_rule': {
    centre_id: Id<'centre'>
    id: Id<'eligibility_rule'>
    service_id: Id<'service'>
    basis: string
    confirmed: boolean
    valid_from: CalendarDay
    valid_to: Generated<CalendarDay | null>
    age_from: Generated<number | null>
    age_to: Generated<number | null>
    residents_only: Generated<boolean>
    disability: Generated<'any' | 'moderate' | 'severe' | null>
    carer: Generated<boolean>
    income_percent: Generated<number | null>
    groups: Generated<string[]>
    checks: Generated<string | null>
    checks_uk: Generated<string | null>
    checks_en: Generated<string | null>
    instead: Generated<string | null>
    instead_uk: Generated<string | null>
    instead_en: Generated<string | null>
    version: Generated<number>
  }
  'catalogue.error_report': {
    centre_id: Id<'centre'>
    id: Id<'error_report'>
    service_id: Id<'service'>
    what: string
    contact: Generated<string | null>
    language: 'pl' | 'uk' | 'en'
    reported_at: Instant
    due_on: CalendarDay
    answer: Generated<string | null>
    answered_at: Generated<Instant | null>
    answered_by_kind: Generated<string | null>
    answered_by_id: Generated<string | null>
    version: Generated<number>
  }
  'catalogue.income_criterion': {
    household: 'single' | 'family'
    valid_from: CalendarDay
    valid_to: Generated<CalendarDay | null>
    amount_grosze: number
    basis: string
  }
  'catalogue.provider': {
    centre_id: Id<'centre'>
    id: Id<'provider'>
    name: string
    kind: 'own' | 'social-economy' | 'ngo' | 'market' | 'municipal'
    basis: Generated<string | null>
    phone: Generated<string | null>
    email: Generated<string | null>
    website: Generated<string | null>
    withdrawn_on: Generated<CalendarDay | null>
    version: Generated<number>
  }
  'catalogue.service': {
    centre_id: Id<'centre'>
    id: Id<'service'>
    slug: string
    code: Generated<string | null>
    state: 'draft' | 'published' | 'closed' | 'withdrawn'
    name: string
    number: Generated<number | null>
    area_code: Generated<string | null>
    regime: Generated<'programme' | 'social-assistance' | 'ministerial' | 'open' | null>
    benefit: Generated<'service' | 'money' | null>
    urgency: Generated<'crisis' | 'quarterly' | 'yearly' | null>
    provider_id: Generated<Id<'provider'> | null>
    phone: Generated<string | null>
    email: Generated<string | null>
    website: Generated<string | null>
    age_from: Generated<number | null>
    age_to: Generated<number | null>
    helped_age_from: Generated<number | null>
    helped_age_to: Generated<number | null>
    residents_only: Generated<boolean>
    disability: Generated<'any' | 'moderate' | 'severe' | null>
    fee: Generated<'free' | 'fixed' | 'by-income' | 'part' | null>
    next_step: Generated<'call' | 'come' | 'apply' | 'ask-worker' | 'online' | null>
    answer_days: Generated<number | null>
    languages: Generated<string[]>
    access_facts: Generated<string[]>
    gaps: Generated<string[]>
    intake: Generated<'open' | 'waitlist' | 'closed'>
    free_places: Generated<number | null>
    intake_from: Generated<CalendarDay | null>
    intake_to: Generated<CalendarDay | null>
    intake_noted_at: Generated<Instant | null>
    visible_from: Generated<CalendarDay | null>
    visible_to: Generated<CalendarDay | null>
    reopens_on: Generated<CalendarDay | null>
    checked_on: Generated<CalendarDay | null>
    check_due_on: Generated<CalendarDay | null>
    made_at: Instant
    version: Generated<number>
  }
  'catalogue.service_concept': {
    centre_id: Id<'centre'>
    service_id: Id<'service'>
    concept: string
  }
  'catalogue.service_draft': {
    centre_id: Id<'centre'>
    id: Id<'service_draft'>
    service_id: Id<'service'>
    state: 'writing' | 'waiting'
    card: Json
    checked_on: Generated<CalendarDay | null>
    checked_how: Generated<'phone' | 'visit' | 'email' | 'website' | 'link' | 'import' | 'worker' | null>
    returned_because: Generated<string | null>
    written_by_kind: string
    written_by_id: Generated<string | null>
    sent_by_kind: Generated<string | null>
    sent_by_id: Generated<string | null>
    sent_at: Generated<Instant | null>
    version: Generated<number>
  }
  'catalogue.service_paper': {
    centre_id: Id<'centre'>
    service_id: Id<'service'>
    position: number
    name: string
  }
  'catalogue.service_place': {
    centre_id: Id<'centre'>
    service_id: Id<'service'>
    position: number
    kind: 'venue' | 'address' | 'home' | 'phone' | 'online'
    venue_id: Generated<Id<'venue'> | null>
    address: Generated<string | null>
    hours: 'own' | 'venue' | 'agreed'
  }
  'catalogue.service_span': {
    centre_id: Id<'centre'>
    service_id: string
    position: number
    weekday: number
    opens_minute: number
    closes_minute: number
  }
  'catalogue.service_step': {
    centre_id: Id<'centre'>
    id: Id<'service_step'>
    service_id: Id<'service'>
    step: 'made' | 'sent' | 'returned' | 'published' | 'closed' | 'reopened' | 'withdrawn' | 'restored' | 'expired'
    reason: Generated<string | null>
    taken_at: Instant
    taken_by_kind: string
    taken_by_id: Generated<string | null>
  }
  'catalogue.service_target': {
    centre_id: Id<'centre'>
    service_id: Id<'service'>
    who: 'parent' | 'small-child' | 'child' | 'teenager' | 'adult' | 'senior' | 'carer' | 'disabled' | 'sick' | 'unemployed' | 'poor' | 'homeless' | 'migrant' | 'victim' | 'addicted' | 'family-of-addicted' | 'ngo' | 'volunteer' | 'prisoner' | 'everyone'
  }
  'catalogue.service_text': {
    centre_id: Id<'centre'>
    service_id: Id<'service'>
    language: 'pl' | 'uk' | 'en'
    name: Generated<string | null>
    summary: Generated<string | null>
    description: Generated<string | null>
    easy_read: Generated<string | null>
    next_step: Generated<string | null>
    for_whom: Generated<string | null>
    fee_rule: Generated<string | null>
    fee_exemptions: Generated<string | null>
    provider_note: Generated<string | null>
  }
  'catalogue.service_version': {
    centre_id: Id<'centre'>
    id: Id<'service_version'>
    service_id: Id<'service'>
    number: number
    card: Json
    published_at: Instant
    written_by_kind: string
    written_by_id: Generated<string | null>
    approved_by_kind: string
    approved_by_id: Generated<string | null>
  }
  'community_plan.activity': {
    centre_id: Id<'centre'>
    id: Id<'activity'>
    plan_id: Id<'plan'>
    kind_id: Id<'activity_kind'>
    title: string
    held_on: CalendarDay
    starts_at_time: Generated<string | null>
    place: Generated<string | null>
    area_id: Generated<Id<'area'> | null>
    led_by: 'resident' | 'staff' | 'together' | 'organisation'
    leader_label: Generated<string | null>
    description: Generated<string | null>
    funding: Generated<string | null>
    participants: number
    first_timers: Generated<number | null>
    returners: Generated<number | null>
    leaders: Generated<number | null>
    state: Generated<'planned' | 'held' | 'cancelled' | 'withdrawn'>
    is_public: Generated<boolean>
    noted_at: Instant
    noted_by_kind: string
    noted_by_id: Generated<string | null>
    version: Generated<number>
  }
  'community_plan.activity_age': {
    centre_id: Id<'centre'>
    activity_id: Id<'activity'>
    age_group: '0-5' | '6-12' | '13-17' | '18-29' | '30-59' | '60+' | 'all'
  }
  'community_plan.activity_group': {
    centre_id: Id<'centre'>
    activity_id: Id<'activity'>
    target_group_id: Id<'target_group'>
  }
  'community_plan.activity_kind': {
    centre_id: Id<'centre'>
    id: Id<'activity_kind'>
    name: string
    position: number
    ended_at: Generated<Instant | null>
  }
  'community_plan.activity_organisation': {
    centre_id: Id<'centre'>
    activity_id: Id<'activity'>
    name: string
    part: 'organiser' | 'co_organiser' | 'host' | 'guest' | 'funder'
  }
  'community_plan.activity_step': {
    centre_id: Id<'centre'>
    id: Id<'activity_step'>
    activity_id: Id<'activity'>
    from_state: 'planned' | 'held' | 'cancelled' | 'withdrawn'
    to_state: 'planned' | 'held' | 'cancelled' | 'withdrawn'
    changed: Json
    reason: Generated<string | null>
    taken_at: Instant
    taken_by_kind: string
    taken_by_id: Generated<string | null>
  }
  'community_plan.activity_task': {
    centre_id: Id<'centre'>
    plan_id: string
    activity_id: Id<'activity'>
    task_id: Id<'task'>
  }
  'community_plan.annual_report': {
    centre_id: Id<'centre'>
    id: Id<'annual_report'>
    plan_id: Id<'plan'>
    conclusions: Generated<string>
    state: Generated<'draft' | 'frozen'>
    content: ColumnType<unknown, string | null, string | null>
    frozen_at: Generated<Instant | null>
    frozen_by_id: Generated<string | null>
    version: Generated<number>
  }
  'community_plan.annual_report_figure': {
    centre_id: Id<'centre'>
    annual_report_id: Id<'annual_report'>
    figure: string
    value: string
    row_ids: string[]
  }
  'community_plan.consultation': {
    centre_id: Id<'centre'>
    id: Id<'consultation'>
    plan_id: Id<'plan'>
    opens_on: CalendarDay
    closes_on: CalendarDay
    channels: string
    contact: string
    closed_at: Generated<Instant | null>
    version: Generated<number>
  }
  'community_plan.decision_step': {
    centre_id: Id<'centre'>
    id: Id<'decision_step'>
    documentation_id: Generated<Id<'documentation'> | null>
    evidence_id: Generated<Id<'evidence'> | null>
    deed: 'changed' | 'accepted' | 'rejected' | 'withdrawn' | 'restored' | 'published' | 'unpublished' | 'consent'
    from_state: 'proposed' | 'accepted' | 'rejected' | 'withdrawn'
    to_state: 'proposed' | 'accepted' | 'rejected' | 'withdrawn'
    reason: Generated<string | null>
    consent: Generated<'not_needed' | 'missing' | 'given' | 'withdrawn' | null>
    taken_at: Instant
    taken_by_kind: string
    taken_by_id: Generated<string | null>
  }
  'community_plan.documentation': {
    centre_id: Id<'centre'>
    id: Id<'documentation'>
    plan_id: Id<'plan'>
    activity_id: Generated<Id<'activity'> | null>
    kind: 'yearly_plan' | 'report' | 'attendance_list' | 'description' | 'meeting_note' | 'timetable' | 'request' | 'agreement' | 'leaflet' | 'poster' | 'photograph' | 'opinion'
    title: string
    dated_on: CalendarDay
    file_id: Generated<Id<'stored_file'> | null>
    link: Generated<string | null>
    note: Generated<string | null>
    voice: Generated<string | null>
    alt_text: Generated<string | null>
    consent: Generated<'not_needed' | 'missing' | 'given' | 'withdrawn'>
    is_published: Generated<boolean>
    state: Generated<'proposed' | 'accepted' | 'rejected' | 'withdrawn'>
    state_reason: Generated<string | null>
    decided_at: Generated<Instant | null>
    decided_by_id: Generated<string | null>
    noted_at: Instant
    noted_by_kind: string
    noted_by_id: Generated<string | null>
    version: Generated<number>
  }
  'community_plan.documentation_task': {
    centre_id: Id<'centre'>
    documentation_id: Id<'documentation'>
    task_id: Id<'task'>
  }
  'community_plan.evidence': {
    centre_id: Id<'centre'>
    id: Id<'evidence'>
    plan_id: Id<'plan'>
    goal_id: Id<'goal'>
    what_changed: string
    for_whom: string
    how_known: string
    strength: Generated<'account' | 'count' | 'before_after' | 'independent'>
    state: Generated<'proposed' | 'accepted' | 'rejected' | 'withdrawn'>
    state_reason: Generated<string | null>
    is_published: Generated<boolean>
    decided_at: Generated<Instant | null>
    decided_by_id: Generated<string | null>
    noted_at: Instant
    noted_by_kind: string
    noted_by_id: Generated<string | null>
    version: Generated<number>
  }
  'community_plan.evidence_documentation': {
    centre_id: Id<'centre'>
    evidence_id: Id<'evidence'>
    documentation_id: Id<'documentation'>
  }
  'community_plan.goal': {
    centre_id: Id<'centre'>
    id: Id<'goal'>
    plan_id: Id<'plan'>
    number: number
    title: string
    version: Generated<number>
  }
  'community_plan.indicator': {
    centre_id: Id<'centre'>
    id: Id<'indicator'>
    plan_id: Id<'plan'>
    goal_id: Generated<Id<'goal'> | null>
    number: number
    name: string
    unit: Generated<string | null>
    baseline: Generated<string | null>
    target: Generated<string | null>
    counted: Generated<'activities' | 'participations' | 'first_timers' | 'leaders' | 'resident_led' | 'evidence' | null>
    source: Generated<string | null>
    version: Generated<number>
  }
  'community_plan.indicator_value': {
    centre_id: Id<'centre'>
    id: Id<'indicator_value'>
    indicator_id: Id<'indicator'>
    value: string
    measured_on: CalendarDay
    source: string
    noted_at: Instant
    noted_by_kind: string
    noted_by_id: Generated<string | null>
  }
  'community_plan.legal_basis': {
    centre_id: Id<'centre'>
    id: Id<'legal_basis'>
    plan_id: Id<'plan'>
    parent_document_id: Generated<Id<'parent_document'> | null>
    number: number
    title: string
    act: Generated<'uchwała' | 'ustawa' | 'zarządzenie' | null>
    act_number: Generated<string | null>
    body: Generated<string | null>
    adopted_on: Generated<CalendarDay | null>
    version: Generated<number>
  }
  'community_plan.list_item': {
    centre_id: Id<'centre'>
    id: Id<'list_item'>
    plan_id: Id<'plan'>
    kind: 'method' | 'documentation' | 'expected_result' | 'place' | 'unit' | 'priority_need' | 'estate'
    number: number
    text: string
    is_target: Generated<boolean>
  }
  'community_plan.parent_document': {
    centre_id: Id<'centre'>
    id: Id<'parent_document'>
    kind: 'strategy' | 'programme' | 'yearly_plan' | 'diagnosis' | 'other'
    title: string
    act: Generated<'uchwała' | 'ustawa' | 'zarządzenie' | null>
    act_number: Generated<string | null>
    body: Generated<string | null>
    adopted_on: Generated<CalendarDay | null>
    valid_from: Generated<CalendarDay | null>
    valid_to: Generated<CalendarDay | null>
    address: Generated<string | null>
    version: Generated<number>
  }
  'community_plan.partner': {
    centre_id: Id<'centre'>
    id: Id<'partner'>
    plan_id: Id<'plan'>
    number: number
    name: string
    party: Generated<'partner' | 'members' | 'authorities' | 'volunteers' | 'funders' | 'staff' | 'unit'>
    wish: Generated<string | null>
    own_word: Generated<string | null>
    own_word_on: Generated<CalendarDay | null>
    version: Generated<number>
  }
  'community_plan.plan': {
    centre_id: Id<'centre'>
    id: Id<'plan'>
    year: number
    title: string
    document_type: Generated<string | null>
    municipality: Generated<string | null>
    institution: Generated<string | null>
    period_from: CalendarDay
    period_to: CalendarDay
    prepared_by_name: Generated<string | null>
    prepared_by_role: Generated<string | null>
    main_goal: Generated<string | null>
    population: Generated<number | null>
    population_on: Generated<CalendarDay | null>
    post_working_age: Generated<number | null>
    area_km2: Generated<string | null>
    state: Generated<'draft' | 'in_consultation' | 'consulted' | 'approved' | 'in_force' | 'updating' | 'reported' | 'closed' | 'withdrawn'>
    progress_rule: Generated<string>
    previous_id: Generated<Id<'plan'> | null>
    made_at: Instant
    made_by_kind: string
    made_by_id: Generated<string | null>
    version: Generated<number>
  }
  'community_plan.plan_import': {
    centre_id: Id<'centre'>
    id: Id<'plan_import'>
    file_name: string
    sha256: string
    source: string
    reading: Json
    state: Generated<'preview' | 'accepted' | 'dropped'>
    plan_id: Generated<Id<'plan'> | null>
    made_at: Instant
    made_by_kind: string
    made_by_id: Generated<string | null>
    version: Generated<number>
  }
  'community_plan.plan_step': {
    centre_id: Id<'centre'>
    id: Id<'plan_step'>
    plan_id: Id<'plan'>
    from_state: 'draft' | 'in_consultation' | 'consulted' | 'approved' | 'in_force' | 'updating' | 'reported' | 'closed' | 'withdrawn'
    to_state: 'draft' | 'in_consultation' | 'consulted' | 'approved' | 'in_force' | 'updating' | 'reported' | 'closed' | 'withdrawn'
    reason: Generated<string | null>
    approved_by: Generated<string | null>
    act_number: Generated<string | null>
    act_on: Generated<CalendarDay | null>
    taken_at: Instant
    taken_by_kind: string
    taken_by_id: Generated<string | null>
  }
  'community_plan.plan_version': {
    centre_id: Id<'centre'>
    id: Id<'plan_version'>
    plan_id: Id<'plan'>
    number: number
    content: Json
    approved_by: Generated<string | null>
    act_number: Generated<string | null>
    act_on: Generated<CalendarDay | null>
    note: Generated<string | null>
    frozen_at: Instant
  }
  'community_plan.recommended_action': {
    centre_id: Id<'centre'>
    id: Id<'recommended_action'>
    plan_id: Id<'plan'>
    number: number
    title: string
    version: Generated<number>
  }
  'community_plan.remark': {
    centre_id: Id<'centre'>
    id: Id<'remark'>
    consultation_id: Id<'consultation'>
    number: number
    about: Generated<string | null>
    text: string
    author_label: Generated<string | null>
    contact: Generated<string | null>
    channel: 'portal' | 'paper' | 'phone' | 'email' | 'meeting'
    received_at: Instant
    verdict: Generated<'accepted' | 'partly' | 'rejected' | 'noted' | null>
    answer: Generated<string | null>
    answered_at: Generated<Instant | null>
    answered_by_id: Generated<string | null>
    version: Generated<number>
  }
  'community_plan.section': {
    centre_id: Id<'centre'>
    id: Id<'section'>
    plan_id: Id<'plan'>
    number: number
    title: string
    text: Generated<string>
    version: Generated<number>
  }
  'community_plan.target_group': {
    centre_id: Id<'centre'>
    id: Id<'target_group'>
    plan_id: Id<'plan'>
    number: number
    name: string
  }
  'community_plan.task': {
    centre_id: Id<'centre'>
    id: Id<'task'>
    plan_id: Id<'plan'>
    number: number
    schedule_row: Generated<number | null>
    title: string
    term_from: Generated<CalendarDay | null>
    term_to: Generated<CalendarDay | null>
    term_precision: Generated<'day' | 'month' | 'year' | null>
    term_raw: Generated<string | null>
    responsible: Generated<string | null>
    state: Generated<'planned' | 'running' | 'done' | 'partly' | 'dropped'>
    state_reason: Generated<string | null>
    carried_from_id: Generated<Id<'task'> | null>
    carry_decision: Generated<'continue' | 'change' | 'close' | null>
    version: Generated<number>
  }
  'community_plan.task_answer': {
    centre_id: Id<'centre'>
    task_id: Id<'task'>
    recommended_action_id: Id<'recommended_action'>
  }
  'community_plan.task_goal': {
    centre_id: Id<'centre'>
    plan_id: string
    task_id: Id<'task'>
    goal_id: Id<'goal'>
  }
  'community_plan.task_realiser': {
    centre_id: Id<'centre'>
    task_id: Id<'task'>
    partner_id: Id<'partner'>
  }
  'community_plan.task_step': {
    centre_id: Id<'centre'>
    id: Id<'task_step'>
    plan_id: string
    task_id: Id<'task'>
    from_state: 'planned' | 'running' | 'done' | 'partly' | 'dropped'
    to_state: 'planned' | 'running' | 'done' | 'partly' | 'dropped'
    reason: Generated<string | null>
    activity_id: Generated<Id<'activity'> | null>
    taken_at: Instant
    taken_by_kind: string
    taken_by_id: Generated<string | null>
  }
  'desk.enquiry': {
    centre_id: Id<'centre'>
    id: Id<'enquiry'>
    asked: string
    topic: string
    need: Generated<string | null>
    channel: 'phone' | 'counter' | 'email'
    outcome: 'answered' | 'sent-to' | 'not-answered'
    answer: 'service' | 'venue' | 'person' | 'other' | 'none'
    service_id: Generated<Id<'service'> | null>
    venue_id: Generated<Id<'venue'> | null>
    office_phone_id: Generated<Id<'office_phone'> | null>
    sent_to: Generated<string | null>
    asked_at: Instant
    asked_on: CalendarDay
    noted_by_kind: 'account' | 'system' | 'operator'
    noted_by_id: Generated<string | null>
    undone_at: Generated<Instant | null>
  }
  'desk.office_phone': {
    centre_id: Id<'centre'>
    id: Id<'office_phone'>
    account_id: Id<'account'>
    phone: string
    helps_with: string
    reachable: Generated<string | null>
    withdrawn_on: Generated<CalendarDay | null>
    version: Generated<number>
  }
  'desk.review_decision': {
    centre_id: Id<'centre'>
    id: Id<'review_decision'>
    asked: string
    topics: string[]
    decision: 'phrase' | 'new-service' | 'unmet-need' | 'set-aside'
    concept: Generated<string | null>
    note: Generated<string | null>
    enquiry_count: number
    search_days: number
    first_on: CalendarDay
    last_on: CalendarDay
    decided_at: Instant
    decided_by_kind: 'account' | 'system' | 'operator'
    decided_by_id: Generated<string | null>
    taken_back_at: Generated<Instant | null>
  }
  'files.stored_file': {
    centre_id: Id<'centre'>
    id: Id<'stored_file'>
    sha256: string
    bytes: bigint
    content_type: string
    name: string
    state: Generated<'pending' | 'attached' | 'withdrawn'>
    scan: Generated<'unscanned' | 'clean' | 'infected'>
    width: Generated<number | null>
    height: Generated<number | null>
    thumbnail_sha256: Generated<string | null>
    stored_at: Instant
    stored_by_kind: string
    stored_by_id: Generated<string | null>
  }
  'kernel.area': {
    centre_id: Id<'centre'>
    id: Id<'area'>
    kind: 'municipality' | 'estate' | 'village' | 'district'
    name: string
    teryt: Generated<string | null>
    position: Generated<number>
    ended_on: Generated<CalendarDay | null>
  }
  'kernel.centre': {
    id: Id<'centre'>
    slug: string
    name: string
    municipality: Generated<string>
    state: Generated<'planned' | 'working' | 'closed'>
    predecessor: Generated<string | null>
    transformed_on: Generated<CalendarDay | null>
    zone: Generated<string>
    accent: Generated<string | null>
    is_demo: Generated<boolean>
    created_at: Instant
    version: Generated<number>
  }
  'kernel.change': {
    seq: Generated<bigint>
    centre_id: Generated<Id<'centre'> | null>
    topic: string
    made_at: Generated<Instant>
  }
  'kernel.draft': {
    centre_id: Id<'centre'>
    owner: string
    form: string
    fields: Json
    saved_at: Instant
    expires_at: Instant
  }
  'kernel.hostname': {
    host: string
    centre_id: Id<'centre'>
  }
  'kernel.idempotency': {
    centre_id: Id<'centre'>
    key: string
    body_hash: string
    result: Json
    made_at: Instant
  }
  'kernel.legal_parameter': {
    key: string
    value: Json
    valid_from: CalendarDay
    valid_to: Generated<CalendarDay | null>
    basis: string
    confirmed: boolean
  }
  'kernel.operation': {
    key: string
    value: Json
    set_at: Generated<Instant>
  }
  'kernel.outbox': {
    centre_id: Id<'centre'>
    id: Id<'outbox'>
    channel: 'email' | 'sms' | 'letter' | 'call'
    dedupe_key: string
    recipient: string
    subject: string
    body: string
    attachment: ColumnType<unknown, string | null, string | null>
    state: Generated<'waiting' | 'sending' | 'sent' | 'failed' | 'cancelled'>
    attempts: Generated<number>
    last_error: Generated<string | null>
    provider_id: Generated<string | null>
    made_at: Instant
    sent_at: Generated<Instant | null>
  }
  'kernel.setting': {
    centre_id: Id<'centre'>
    id: Id<'setting'>
    key: string
    value: Json
    valid_from: CalendarDay
    valid_to: Generated<CalendarDay | null>
    basis: Generated<string | null>
    set_at: Instant
    set_by_id: Generated<string | null>
  }
  'kernel.text_override': {
    centre_id: Id<'centre'>
    key: string
    language: 'pl' | 'uk' | 'en'
    text: string
    set_at: Instant
  }
  'notifications.call_attempt': {
    centre_id: Id<'centre'>
    id: Id<'call_attempt'>
    message_id: Id<'outbox'>
    result: 'reached' | 'not-reached'
    note: Generated<string | null>
    logged_at: Instant
    logged_by_kind: string
    logged_by_id: Generated<string | null>
  }
  'people.account': {
    centre_id: Id<'centre'>
    id: Id<'account'>
    person_id: Id<'person'>
    email: string
    password_hash: string
    totp_sealed: Generated<string | null>
    totp_confirmed_at: Generated<Instant | null>
    totp_step: Generated<bigint>
    state: Generated<'active' | 'suspended'>
    failures: Generated<number>
    locked_until: Generated<Instant | null>
    must_change_password: Generated<boolean>
    api_token_hash: Generated<string | null>
    made_at: Instant
    version: Generated<number>
  }
  'people.consent': {
    centre_id: Id<'centre'>
    id: Id<'consent'>
    person_id: Generated<Id<'person'> | null>
    subject_id: string
    purpose: 'image' | 'voice' | 'contact' | 'publication'
    text_version: string
    channel: 'paper' | 'portal' | 'oral'
    given_at: Instant
    withdrawn_at: Generated<Instant | null>
  }
  'people.contact': {
    centre_id: Id<'centre'>
    id: Id<'contact'>
    person_id: Generated<Id<'person'> | null>
    kind: 'email' | 'phone' | 'address'
    value: string
    proved_at: Generated<Instant | null>
    made_at: Instant
  }
  'people.login': {
    centre_id: Id<'centre'>
    id: Id<'login'>
    account_id: Id<'account'>
    token_hash: string
    role: string
    device: string
    made_at: Instant
    seen_at: Instant
    expires_at: Instant
    ended_at: Generated<Instant | null>
  }
  'people.person': {
    centre_id: Id<'centre'>
    id: Id<'person'>
    given_name: string
    family_name: string
    state: Generated<'active' | 'restricted' | 'anonymised'>
    made_at: Instant
    version: Generated<number>
  }
  'people.private_link': {
    centre_id: Id<'centre'>
    id: Id<'private_link'>
    purpose: string
    subject_id: string
    generation: Generated<number>
    number: string
    attempts: Generated<number>
    made_at: Instant
    expires_at: Instant
    revoked_at: Generated<Instant | null>
    rest_ends_at: Generated<Instant | null>
    made_by_kind: string
    made_by_id: Generated<string | null>
  }
  'people.recovery_code': {
    centre_id: Id<'centre'>
    id: Id<'recovery_code'>
    account_id: Id<'account'>
    code_hash: string
    used_at: Generated<Instant | null>
  }
  'people.role_assignment': {
    centre_id: Id<'centre'>
    id: Id<'role_assignment'>
    account_id: Id<'account'>
    role: 'DIRECTOR' | 'SERVICES_ORGANISER' | 'ASSISTANCE_ORGANISER' | 'PLAN_COORDINATOR' | 'COMMUNITY_ORGANISER' | 'CARE_WORKER' | 'VENUE_HOST' | 'VOLUNTEER_COORDINATOR' | 'INFORMATION_DESK' | 'DATA_PROTECTION_OFFICER' | 'ADMINISTRATOR'
    valid_from: CalendarDay
    valid_to: Generated<CalendarDay | null>
    proof: Generated<string | null>
    training_expires_on: Generated<CalendarDay | null>
    assigned_at: Instant
    assigned_by_kind: string
    assigned_by_id: Generated<string | null>
    version: Generated<number>
  }
  'places.day_exception': {
    centre_id: Id<'centre'>
    id: Id<'day_exception'>
    venue_id: Generated<Id<'venue'> | null>
    kind: 'closed' | 'hours'
    date_from: CalendarDay
    date_to: CalendarDay
    reason: string
    version: Generated<number>
  }
  'places.day_exception_span': {
    centre_id: Id<'centre'>
    exception_id: Id<'day_exception'>
    opens_minute: number
    closes_minute: number
  }
  'places.house_rules_draft': {
    centre_id: Id<'centre'>
    venue_id: Id<'venue'>
    body: string
    body_uk: Generated<string | null>
    body_en: Generated<string | null>
    version: Generated<number>
  }
  'places.house_rules_version': {
    centre_id: Id<'centre'>
    id: Id<'house_rules_version'>
    venue_id: Id<'venue'>
    number: number
    body: string
    body_uk: Generated<string | null>
    body_en: Generated<string | null>
    valid_from: CalendarDay
    published_at: Instant
    published_by_kind: string
    published_by_id: Generated<string | null>
  }
  'places.opening_season': {
    centre_id: Id<'centre'>
    id: Id<'opening_season'>
    venue_id: Id<'venue'>
    name: string
    valid_from: Generated<CalendarDay | null>
    valid_to: Generated<CalendarDay | null>
    version: Generated<number>
  }
  'places.opening_span': {
    centre_id: Id<'centre'>
    season_id: Id<'opening_season'>
    weekday: number
    opens_minute: number
    closes_minute: number
  }
  'places.room': {
    centre_id: Id<'centre'>
    id: Id<'room'>
    venue_id: Id<'venue'>
    name: string
    floor: Generated<number | null>
    area_m2: Generated<string | null>
    features: Generated<string[]>
    access_facts: Generated<string[]>
    note: Generated<string | null>
    buffer_before_minutes: Generated<number>
    buffer_after_minutes: Generated<number>
    withdrawn_on: Generated<CalendarDay | null>
    version: Generated<number>
  }
  'places.room_layout': {
    centre_id: Id<'centre'>
    room_id: Id<'room'>
    layout: 'standing' | 'theatre' | 'classroom' | 'tables' | 'circle'
    people_max: number
  }
  'places.venue': {
    centre_id: Id<'centre'>
    id: Id<'venue'>
    slug: string
    state: 'planned' | 'open' | 'closed'
    kind: 'mal' | 'centre' | 'day_room' | 'club' | 'library' | 'school' | 'other'
    name: string
    address: Generated<string | null>
    area_id: Generated<Id<'area'> | null>
    zone: Generated<string>
    phone: Generated<string | null>
    email: Generated<string | null>
    opens_on: Generated<CalendarDay | null>
    access_facts: Generated<string[]>
    description: Generated<string | null>
    description_uk: Generated<string | null>
    description_en: Generated<string | null>
    access_note: Generated<string | null>
    access_note_uk: Generated<string | null>
    access_note_en: Generated<string | null>
    made_at: Instant
    version: Generated<number>
  }
  'places.venue_step': {
    centre_id: Id<'centre'>
    id: Id<'venue_step'>
    venue_id: Id<'venue'>
    step: 'open' | 'close' | 'reopen' | 'give_up'
    reason: Generated<string | null>
    taken_at: Instant
    taken_by_kind: string
    taken_by_id: Generated<string | null>
  }
  'reservations.applicant': {
    centre_id: Id<'centre'>
    reservation_id: Id<'reservation'>
    name: string
    organisation: Generated<string | null>
    guardian: Generated<string | null>
    email: Generated<string | null>
    phone: Generated<string | null>
    address: Generated<string | null>
  }
  'reservations.policy': {
    centre_id: Id<'centre'>
    id: Id<'policy'>
    venue_id: Id<'venue'>
    valid_from: CalendarDay
    requests_occupy: Generated<boolean>
    approves_itself: Generated<boolean>
    opens_minute: Generated<number | null>
    closes_minute: Generated<number | null>
    length_min_minutes: number
    length_max_minutes: number
    notice_hours: number
    advance_days: number
    quota_a_month: Generated<number | null>
    people_itself_max: Generated<number | null>
    purposes_forbidden: Generated<string[]>
    purposes_asked: Generated<string[]>
    version: Generated<number>
  }
  'reservations.reservation': {
    centre_id: Id<'centre'>
    id: Id<'reservation'>
    number: string
    room_id: Id<'room'>
    series_id: Generated<Id<'series_rule'> | null>
    state: 'held' | 'requested' | 'needs_info' | 'approved' | 'refused' | 'withdrawn' | 'cancelled' | 'expired'
    starts_at: Instant
    ends_at: Instant
    held_until: Generated<Instant | null>
    extended: Generated<number>
    title: Generated<string | null>
    purpose: Generated<'meeting' | 'workshop' | 'course' | 'celebration' | 'culture' | 'sport' | 'children' | 'seniors' | 'help' | 'organisation' | 'political' | 'religious' | 'commercial' | 'other' | null>
    is_open: Generated<boolean | null>
    description: Generated<string | null>
    people: Generated<number | null>
    age_groups: Generated<string[]>
    setup_minutes: Generated<number>
    cleanup_minutes: Generated<number>
    needs: Generated<string | null>
    access_needs: Generated<string | null>
    fee_grosze: Generated<bigint | null>
    fee_reason: Generated<string | null>
    house_rules_version_id: Generated<Id<'house_rules_version'> | null>
    rules_accepted_at: Generated<Instant | null>
    queue_reasons: Generated<string[]>
    source: 'portal' | 'api' | 'staff'
    language: 'pl' | 'uk' | 'en'
    made_at: Instant
    requested_at: Generated<Instant | null>
    version: Generated<number>
  }
  'reservations.reservation_slot': {
    centre_id: Id<'centre'>
    reservation_id: Id<'reservation'>
    atom_id: Id<'room'>
    starts_at: Instant
    ends_at: Instant
  }
  'reservations.reservation_step': {
    centre_id: Id<'centre'>
    id: Id<'reservation_step'>
    reservation_id: Id<'reservation'>
    step: 'hold' | 'request' | 'approve' | 'refuse' | 'withdraw' | 'cancel' | 'expire' | 'move' | 'change' | 'undo'
    reason: Generated<string | null>
    taken_at: Instant
    taken_by_kind: string
    taken_by_id: Generated<string | null>
  }
  'reservations.room_part': {
    centre_id: Id<'centre'>
    whole_id: Id<'room'>
    part_id: Id<'room'>
  }
  'reservations.series_rule': {
    centre_id: Id<'centre'>
    id: Id<'series_rule'>
    room_id: Id<'room'>
    rule: string
    first_on: CalendarDay
    starts_minute: number
    length_minutes: number
    zone: string
    made_at: Instant
    version: Generated<number>
  }
  'search.frequent_query': {
    centre_id: Id<'centre'>
    query: string
    days: number
    result_count: number
    first_on: CalendarDay
    last_on: CalendarDay
  }
  'search.own_concept': {
    centre_id: Id<'centre'>
    id: Id<'own_concept'>
    code: string
    label: string
    label_uk: Generated<string | null>
    label_en: Generated<string | null>
    version: Generated<number>
    changed_at: Instant
  }
  'search.own_phrase': {
    centre_id: Id<'centre'>
    concept_id: Id<'own_concept'>
    position: number
    phrase: string
    example: string
  }
  'search.query_day': {
    centre_id: Id<'centre'>
    query_hash: string
    asked_on: CalendarDay
  }
  'search.search_entry': {
    centre_id: Id<'centre'>
    subject_kind: string
    subject_id: string
    code: Generated<string | null>
    path: string
    name: string
    name_uk: Generated<string | null>
    name_en: Generated<string | null>
    summary: Generated<string | null>
    summary_uk: Generated<string | null>
    summary_en: Generated<string | null>
    body: Generated<string | null>
    body_uk: Generated<string | null>
    body_en: Generated<string | null>
    note: Generated<string | null>
    note_uk: Generated<string | null>
    note_en: Generated<string | null>
    concepts: Generated<string[]>
    who: Generated<string[]>
    age_from: Generated<number | null>
    age_to: Generated<number | null>
    is_free: Generated<boolean | null>
    spoken: Generated<string[]>
    is_accessible: Generated<boolean | null>
    area_id: Generated<Id<'area'> | null>
    assured_on: Generated<CalendarDay | null>
    expires_on: Generated<CalendarDay | null>
    is_hidden: Generated<boolean>
    terms: string
    analyzer_version: number
    put_at: Instant
  }
  'setup.accessibility_gap': {
    centre_id: Id<'centre'>
    id: Id<'accessibility_gap'>
    kind: 'non_compliance' | 'undue_burden' | 'exclusion'
    words: Json
    made_at: Instant
    closed_on: Generated<CalendarDay | null>
    version: Generated<number>
  }
  'setup.barrier_answer': {
    centre_id: Id<'centre'>
    id: Id<'barrier_answer'>
    report_id: Id<'barrier_report'>
    body: string
    way: 'email' | 'call' | 'letter' | 'in_person'
    answered_at: Instant
    answered_by_kind: string
    answered_by_id: Generated<string | null>
  }
  'setup.barrier_report': {
    centre_id: Id<'centre'>
    id: Id<'barrier_report'>
    what: string
    wish: Generated<string | null>
    reporter_name: Generated<string | null>
    contact: string
    language: 'pl' | 'uk' | 'en'
    reported_at: Instant
    due_on: CalendarDay
  }
}
