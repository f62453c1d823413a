import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { DeskRefusal } from '../../staff/desk-refusal.ts'

/** The body of every answer that is not a success: a stable code, the field it is about, and what to do. */
const ProblemSchema = Type.Object(
  {
    code: Type.String({ description: 'Stable; programs decide by it.' }),
    field: Type.Optional(Type.String({ description: 'The field of the request that must change.' })),
    message: Type.String({ description: 'For developers: what is wrong and what to do.' }),
  },
  { description: 'Why not, and what to do.' },
)

/** A request that cannot be served as it is. `message` says what is wrong and what to do about it. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly field: string | undefined

  constructor(status: number, code: string, message: string, field?: string) {
    super(message)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.field = field
  }
}

/** Turns every error below `/api/staff` into the one error body. What is not the caller's fault is logged and answered 500. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    const problem = problemOf(error)
    if (problem.status >= 500) request.log.error({ err: error }, 'The staff API failed to answer')
    sendProblem(reply, problem)
  })
  app.setNotFoundHandler((request: FastifyRequest, reply) => {
    const path = request.url.split('?')[0]
    const message = `There is no ${request.method} ${path}. docs/openapi.json lists what there is.`
    sendProblem(reply, new Problem(404, 'unknownRoute', message, 'path'))
  })
}

/** What the answers of a route are besides success, for its schema. */
export function problems<Status extends number>(...statuses: Status[]): Record<Status, typeof ProblemSchema> {
  return Object.fromEntries(statuses.map((status) => [status, ProblemSchema])) as Record<
    Status,
    typeof ProblemSchema
  >
}

function sendProblem(reply: FastifyReply, { status, code, field, message }: Problem): void {
  reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ code, ...(field !== undefined && { field }), message })
}

function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error
  if (error instanceof DeskRefusal) return new Problem(error.status, error.code, error.message, error.field)
  return toProblem(error as FastifyError)
}

function toProblem(error: FastifyError): Problem {
  const [first] = error.validation ?? []
  if (first) {
    const missing = first.params.missingProperty
    const path = [first.instancePath, missing].filter(Boolean).join('/')
    const field = path.replace(/^\//, '').replaceAll('/', '.') || (error.validationContext ?? 'body')
    return new Problem(400, 'invalid', `${field} ${first.message ?? 'is not valid'}.`, field)
  }
  const status = error.statusCode ?? 500
  if (status === 415) {
    return new Problem(415, 'notJson', 'Send the body as application/json.', 'content-type')
  }
  if (status === 413) return new Problem(413, 'tooLong', 'Send a shorter body.', 'body')
  if (status >= 400 && status < 500) {
    return new Problem(status, 'malformed', 'Send a body that is valid JSON.', 'body')
  }
  return new Problem(
    500,
    'failed',
    'Something failed on our side. Try again; the log of the gateway says more.',
  )
}
