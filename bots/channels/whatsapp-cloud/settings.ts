import { type TSchema, Type } from 'typebox'
import { numberSetting } from '#bots/channels/whatsapp-number.ts'
import type { Account } from './account.ts'

const defaultApiRoot = 'https://graph.facebook.com'
const defaultGraphVersion = 'v25.0'
const optional = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Undefined()])

/** Environment of the official WhatsApp channel; without an access token it stays off. */
export const settings = {
  accessToken: {
    variable: 'WHATSAPP_CLOUD_ACCESS_TOKEN',
    schema: optional(Type.String({ pattern: '^[A-Za-z0-9_|-]{20,}$' })),
    hint: 'A permanent token of a system user with whatsapp_business_messaging and whatsapp_business_management. Leave it out to run without the WhatsApp Cloud API.',
    secret: true,
  },
  phoneNumberId: {
    variable: 'WHATSAPP_CLOUD_PHONE_NUMBER_ID',
    schema: optional(Type.String({ pattern: '^[0-9]{5,20}$' })),
    hint: 'The id (not the number) of your telephone number, from "API Setup" of the app at developers.facebook.com.',
  },
  businessAccountId: {
    variable: 'WHATSAPP_CLOUD_BUSINESS_ACCOUNT_ID',
    schema: optional(Type.String({ pattern: '^[0-9]{5,20}$' })),
    hint: 'The id of the WhatsApp Business account that the number and the message templates belong to.',
  },
  appSecret: {
    variable: 'WHATSAPP_CLOUD_APP_SECRET',
    schema: optional(Type.String({ pattern: '^[A-Za-z0-9]{16,128}$' })),
    hint: 'The app secret from "App settings, Basic": calls to the webhook are signed with it.',
    secret: true,
  },
  verifyToken: {
    variable: 'WHATSAPP_CLOUD_VERIFY_TOKEN',
    schema: optional(Type.String({ pattern: '^[A-Za-z0-9_-]{16,256}$' })),
    hint: 'A word of your own, 16 to 256 characters of A-Z, a-z, 0-9, _ and -, that you also type where you set up the webhook.',
    secret: true,
  },
  publicNumber: numberSetting('WHATSAPP_CLOUD_NUMBER'),
  apiRoot: {
    variable: 'WHATSAPP_CLOUD_API_ROOT',
    schema: Type.String({ pattern: '^https?://[^/].*[^/]$', default: defaultApiRoot }),
    hint: 'Address of the Graph API without a slash at the end; https://graph.facebook.com unless you test.',
  },
  graphVersion: {
    variable: 'WHATSAPP_CLOUD_GRAPH_VERSION',
    schema: Type.String({ pattern: '^v[0-9]{1,3}\\.[0-9]$', default: defaultGraphVersion }),
    hint: 'Version of the Graph API, such as v25.0. Meta keeps each for about two years.',
  },
}

/** The account that the settings describe; `null` without an access token. Throws when something else is missing beside one. */
export function accountOf(
  values: Partial<Record<keyof typeof settings, string | undefined>>,
): Account | null {
  if (values.accessToken === undefined) return null
  const required = (name: keyof typeof settings): string => {
    const value = values[name]
    if (value !== undefined) return value
    const { variable, hint } = settings[name]
    throw new Error(`${variable} is missing: WHATSAPP_CLOUD_ACCESS_TOKEN needs it. ${hint}`)
  }
  return {
    accessToken: values.accessToken,
    phoneNumberId: required('phoneNumberId'),
    businessAccountId: required('businessAccountId'),
    appSecret: required('appSecret'),
    verifyToken: required('verifyToken'),
    apiRoot: values.apiRoot ?? defaultApiRoot,
    graphVersion: values.graphVersion ?? defaultGraphVersion,
    publicNumber: values.publicNumber,
  }
}
