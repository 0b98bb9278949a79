/** Addresses of the open data; links go only through here. */
export const paths = {
  /** The page for people. */
  openData: '/otwarte-dane',
  csv: '/otwarte-dane/uslugi.csv',
  dcat: '/otwarte-dane/katalog.jsonld',
  feed: '/otwarte-dane/zmiany.rss',
  sitemap: '/sitemap.xml',
  hsds: '/hsds',
  openapi: '/hsds/openapi.json',
  profile: '/hsds/profile',
  services: '/hsds/services',
  service: (id: string) => `/hsds/services/${id}`,
  organizations: '/hsds/organizations',
  organization: (id: string) => `/hsds/organizations/${id}`,
  serviceAtLocations: '/hsds/service_at_locations',
  serviceAtLocation: (id: string) => `/hsds/service_at_locations/${id}`,
  taxonomies: '/hsds/taxonomies',
  taxonomy: (id: string) => `/hsds/taxonomies/${id}`,
  taxonomyTerms: '/hsds/taxonomy_terms',
  taxonomyTerm: (id: string) => `/hsds/taxonomy_terms/${id}`,
} as const
