import type { SendErrorKind } from '#bots/channels/contract.ts'

/**
 * Meta's codes and what they mean to us (developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes). They
 * come as the answer to a call, or hours later in a status. Titles are for people and will go away: only codes are read.
 */
const kinds: Record<SendErrorKind, readonly number[]> = {
  throttled: [
    4, // calls of the app
    80007, // calls for the business account
    130429, // messages of the number, 80 in a second
    131048, // too many people blocked or reported us: the number may send less for a while
    131056, // messages from this number to this person
  ],
  unreachable: [
    1, // unknown error of the API
    2, // service down or overloaded
    131000, // unknown error of messaging
    131016, // service overloaded
    131057, // number in maintenance (it is being upgraded)
    133004, // server unavailable
    134101, // template not yet known everywhere, up to ten minutes after its approval
  ],
  misconfigured: [
    0, // token cannot be read
    3, // right or method missing
    10, // right missing
    33, // number deleted
    190, // token expired or withdrawn
    368, // blocked for a while for a breach of policy
    131005, // right missing
    131031, // account locked
    131037, // the number's display name is not approved
    131042, // nobody pays
    131045, // number not registered with its certificate
    133010, // number not registered
  ],
  windowClosed: [131047],
  mediaRefused: [131053], // its kind, its size, or it is damaged
  templateRefused: [
    132000, // number of values: its words were changed there
    132001, // not there, or not in this language
    132012, // kind of value
    132015, // paused, people complained
    132016, // disabled for good
    134102, // not to be used
  ],
  notHere: [
    130472, // the person is in an experiment of Meta's
    130497, // this business may not write to that country
    131026, // no WhatsApp there, an old version, or its terms not accepted
    131030, // a test number, and the person is not on its list
    131049, // enough advertising for this person, says Meta
    131050, // the person wants no marketing from us
    131062, // not possible with a user id
  ],
  // A person who blocked us is never named: their messages stay "sent". Nothing here is proof that somebody is gone.
  gone: [],
  stopped: [],
  rejected: [
    100, // a parameter is wrong
    131008, // a parameter is missing
    131009, // a value is wrong
    131021, // we would write to ourselves
    131051, // kind of message not known
    131052, // their file could not be fetched
    132005, // template: too long with its values
    132007, // template: characters
    132018, // template: line breaks in a value
    135000, // something about the parameters, Meta does not say what
  ],
}

const kindByCode = new Map(
  Object.entries(kinds).flatMap(([kind, codes]) =>
    codes.map((code) => [code, kind as SendErrorKind] as const),
  ),
)

/** The person told WhatsApp that they want no announcements of ours. */
export const marketingStopped = 131050
/** What people complained of are announcements: those wait. */
export const spamLimit = 131048
/** Too many messages to one person: the wait grows with each refusal. */
export const pairLimit = 131056

/** What a code means; `undefined` for one that is not on Meta's list yet. */
export function kindOfCode(code: number): SendErrorKind | undefined {
  return kindByCode.get(code) ?? (code >= 200 && code <= 299 ? 'misconfigured' : undefined)
}
