import type { FastifyRequest } from 'fastify'
import type { Runtime } from '../../runtime.ts'

/** The address people reach this house at: the public one, or the one the caller used. For links that are handed over. */
export function ownAddress(
  { publicUrl }: Pick<Runtime['config'], 'publicUrl'>,
  request: FastifyRequest,
): string {
  return publicUrl ?? `${request.protocol}://${request.host}`
}
