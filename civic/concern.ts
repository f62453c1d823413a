/** What a concern can be; one intake for all, and staff may change it later. */
export const caseKinds = ['defect', 'complaint', 'question', 'idea', 'praise'] as const
export type CaseKind = (typeof caseKinds)[number]

/** Where a concern is: a shared point, an area named by the person, or words only. Longitude and latitude in degrees, WGS 84. */
export interface ConcernPlace {
  text: string | null
  longitude: number | null
  latitude: number | null
  subdistrict: string | null
  district: string | null
}
