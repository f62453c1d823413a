import { createContext, useContext } from 'react'
import type { Session } from '../data/session.ts'

/** Who is at the desk. */
export const SessionContext = createContext<Session | null>(null)

/** The session of the person at the desk; there is one wherever a page is shown. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('Nobody is at the desk: show pages inside <Desk> only.')
  return session
}

/** Something one may be allowed to do, by its name in the staff API. */
export type Permission = Session['permissions'][number]

/** Whether the person may do something somewhere. What they see is a courtesy; the server decides. */
export function isAllowed({ permissions }: Session, permission: Permission): boolean {
  return permissions.includes(permission)
}
