import Fastify, { type FastifyInstance } from 'fastify'

/**
 * Has a server compile the schemas of a route when it is first called. Compiling those of all routes at once is more than half of a
 * start, and most of them a process serves rarely or never. What is compiled serves every server of the process.
 */
export async function compileAtFirstUse(app: FastifyInstance): Promise<void> {
  compilers ??= readCompilers()
  const { validator, serializer } = await compilers
  app.setValidatorCompiler(validator)
  app.setSerializerCompiler(serializer)
}

let compilers: ReturnType<typeof readCompilers> | undefined

/** Fastify's own compilers. It shows them once a server with a schema is ready. */
async function readCompilers() {
  const app = Fastify()
  const anything = { type: 'object' }
  app.get('/', { schema: { querystring: anything, response: { 200: anything } } }, async () => ({}))
  await app.ready()
  const { validatorCompiler, serializerCompiler } = app
  if (!validatorCompiler || !serializerCompiler) throw new Error('Fastify does not show its schema compilers')
  return { validator: atFirstUse(validatorCompiler), serializer: atFirstUse(serializerCompiler) }
}

function atFirstUse<Route extends { schema: unknown }, Compiled extends (...values: never[]) => unknown>(
  compile: (route: Route) => Compiled,
): (route: Route) => Compiled {
  const known = new Map<unknown, Compiled>()
  const compiled = (route: Route): Compiled => {
    const found = known.get(route.schema) ?? compile(route)
    known.set(route.schema, found)
    return found
  }
  // A stand-in, because Fastify also reads what a validator leaves at itself, such as its errors.
  return (route) =>
    new Proxy(compile.bind(null, route) as never, {
      apply: (_, self, values) => Reflect.apply(compiled(route), self, values),
      get: (_, name) => Reflect.get(compiled(route), name),
    })
}
