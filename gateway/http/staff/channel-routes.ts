import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Runtime } from '../../runtime.ts'
import { readAlarmedChannels } from '../../staff/channel-alarms.ts'
import { ChannelAlarmsShape, ChannelsShape, readChannels } from '../../staff/channels.ts'
import {
  ChannelAccountShape,
  LinkBody,
  linkAccount,
  readChannelAccount,
  unlinkAccount,
} from '../../staff/channels-account.ts'
import { checkTemplates } from '../../staff/channels-templates.ts'
import { line } from '../../staff/shape.ts'
import { sessionOf } from './guard.ts'
import { problems } from './problem.ts'

const ChannelParams = Type.Object({
  id: line({ minLength: 1, maxLength: 40, description: 'Id of a channel.' }),
})

/** The channels of the house, and the accounts that are linked at the desk. */
export const channelRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  const answers = { 200: ChannelAccountShape, ...problems(400, 401, 403, 404, 409, 413, 415) }

  app.get(
    '/channels',
    {
      config: { rule: 'channel.read' },
      schema: {
        summary: 'How every channel is, and what waits there',
        tags: ['channels'],
        response: { 200: ChannelsShape, ...problems(401, 403) },
      },
    },
    async () => readChannels(runtime),
  )

  app.get(
    '/channels/alarms',
    {
      config: { rule: 'channel.read' },
      schema: {
        summary: 'Which channels need somebody just now',
        tags: ['channels'],
        response: { 200: ChannelAlarmsShape, ...problems(401, 403) },
      },
    },
    async () => ({ channels: await readAlarmedChannels(runtime) }),
  )

  app.get(
    '/channels/:id/account',
    {
      config: { rule: 'channel.read' },
      schema: {
        summary: 'The account of a channel; what links it only for who may link it',
        tags: ['channels'],
        params: ChannelParams,
        response: { 200: ChannelAccountShape, ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => readChannelAccount(runtime, sessionOf(request).staff, request.params.id),
  )

  app.post(
    '/channels/:id/link',
    {
      config: { rule: 'channel.manage' },
      schema: {
        summary: 'Begin to link the account of a channel, by QR code or by a code for a number',
        tags: ['channels'],
        params: ChannelParams,
        body: LinkBody,
        response: answers,
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      await linkAccount(runtime, staff.id, request.params.id, request.body)
      return readChannelAccount(runtime, staff, request.params.id)
    },
  )

  app.post(
    '/channels/:id/unlink',
    {
      config: { rule: 'channel.manage' },
      schema: {
        summary: 'Give up the account of a channel and remove its keys',
        tags: ['channels'],
        params: ChannelParams,
        response: answers,
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      await unlinkAccount(runtime, staff.id, request.params.id)
      return readChannelAccount(runtime, staff, request.params.id)
    },
  )

  app.post(
    '/channels/:id/templates/check',
    {
      config: { rule: 'channel.manage' },
      schema: {
        summary: 'Ask the platform now how the templates of a channel stand',
        tags: ['channels'],
        params: ChannelParams,
        response: { 200: ChannelsShape, ...problems(400, 401, 403, 404, 409, 413, 415) },
      },
    },
    async (request) => {
      await checkTemplates(runtime, request.params.id)
      return readChannels(runtime)
    },
  )
}
