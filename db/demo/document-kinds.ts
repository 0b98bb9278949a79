/** The kinds of documentation and of consent, as the database names them. */
export type DocumentKind =
  | 'yearly_plan'
  | 'report'
  | 'attendance_list'
  | 'description'
  | 'meeting_note'
  | 'timetable'
  | 'request'
  | 'agreement'
  | 'leaflet'
  | 'poster'
  | 'photograph'
  | 'opinion'

export type Consent = 'not_needed' | 'missing' | 'given' | 'withdrawn'
