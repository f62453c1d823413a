import { trustDouble } from './trust.ts'

/** For a process that runs the gateway against the double: `node --import <this file, built>`, with `environment` of the double. */
const { WHATSAPP_WEB_DOUBLE_ROOT: rootKey, WHATSAPP_WEB_DOUBLE_CERTIFICATE: certificate } = process.env
if (rootKey === undefined || certificate === undefined) {
  throw new Error(
    'WHATSAPP_WEB_DOUBLE_ROOT and WHATSAPP_WEB_DOUBLE_CERTIFICATE are not set: start this with the double’s environment',
  )
}
trustDouble({ rootKey, certificate })
