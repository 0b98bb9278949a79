/** Roles of a centre's staff (domain.md 2). A person acts in one of them at a time. */
export const roles = [
  'DIRECTOR',
  'SERVICES_ORGANISER',
  'ASSISTANCE_ORGANISER',
  'PLAN_COORDINATOR',
  'COMMUNITY_ORGANISER',
  'CARE_WORKER',
  'VENUE_HOST',
  'VOLUNTEER_COORDINATOR',
  'INFORMATION_DESK',
  'DATA_PROTECTION_OFFICER',
  'ADMINISTRATOR',
] as const

export type Role = (typeof roles)[number]

/** The name of the role as the Act and the trade say it. */
export const roleTitles: Readonly<Record<Role, string>> = {
  DIRECTOR: 'Dyrektor CUS',
  SERVICES_ORGANISER: 'Organizator usług społecznych',
  ASSISTANCE_ORGANISER: 'Organizator pomocy społecznej',
  PLAN_COORDINATOR: 'Koordynator indywidualnych planów (KIPUS)',
  COMMUNITY_ORGANISER: 'Organizator społeczności lokalnej (OSL)',
  CARE_WORKER: 'Pracownik wykonujący usługi',
  VENUE_HOST: 'Gospodarz miejsca',
  VOLUNTEER_COORDINATOR: 'Koordynator wolontariatu',
  INFORMATION_DESK: 'Punkt informacyjny',
  DATA_PROTECTION_OFFICER: 'Inspektor ochrony danych (IOD)',
  ADMINISTRATOR: 'Administrator systemu',
}

/** True for the name of a role. */
export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text)
}
