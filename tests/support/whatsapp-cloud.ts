import type { Account } from './whatsapp-cloud-simulator/account.ts'

/** What a gateway needs in its environment to speak to a simulated account. `apiRoot`: where the Graph API is for it. */
export function whatsappCloudAt(
  account: Omit<Account, 'displayPhoneNumber'>,
  apiRoot: string,
): Record<string, string> {
  return {
    WHATSAPP_CLOUD_ACCESS_TOKEN: account.accessToken,
    WHATSAPP_CLOUD_PHONE_NUMBER_ID: account.phoneNumberId,
    WHATSAPP_CLOUD_BUSINESS_ACCOUNT_ID: account.businessAccountId,
    WHATSAPP_CLOUD_APP_SECRET: account.appSecret,
    WHATSAPP_CLOUD_VERIFY_TOKEN: account.verifyToken,
    WHATSAPP_CLOUD_API_ROOT: apiRoot,
  }
}
