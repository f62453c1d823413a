import { DeskRefusal } from './desk-refusal.ts'

/** Stable; programs decide by it. The number is the HTTP status. */
export const staffRefusalStatus = {
  unknownAccount: 404,
  unknownGrant: 404,
  unknownSession: 404,
  unknownInvitation: 404,
  invitationExpired: 410,
  invitationUsed: 410,
  invitationRevoked: 410,
  loginTaken: 409,
  alreadyGranted: 409,
  lastAdmin: 409,
  ownAccount: 409,
  unknownBooking: 404,
  noPhone: 404,
  bookingStep: 409,
  noTotp: 409,
  totpConfirmed: 409,
  cityWideRole: 400,
  unknownDistrict: 400,
  unknownTeam: 400,
  unknownDeputy: 400,
  inPast: 400,
  weakPassword: 400,
  wrongPassword: 400,
  wrongCode: 400,
  localOnly: 409,
} as const
export type StaffRefusalCode = keyof typeof staffRefusalStatus

/** Why something about accounts, logins, invitations or bookings is not done; nothing was changed. */
export class StaffRefusal extends DeskRefusal<StaffRefusalCode> {
  constructor(code: StaffRefusalCode, message: string, field?: string) {
    super('StaffRefusal', staffRefusalStatus[code], code, field, message)
  }
}
