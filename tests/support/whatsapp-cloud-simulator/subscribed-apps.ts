import type { World } from './world.ts'

const app = {
  whatsapp_business_api_data: {
    id: '670843887433847',
    link: 'https://www.facebook.com/games/?app_id=670843887433847',
    name: 'Kurzer Draht',
  },
}

/** Who is told what happens on the account: asks (GET), subscribes (POST) or ends it (DELETE); `null`: no other method is known. */
export function subscribedApps({ rules }: World, method: string): object | null {
  if (method === 'GET') return { data: rules.isSubscribed ? [app] : [] }
  if (method !== 'POST' && method !== 'DELETE') return null
  rules.isSubscribed = method === 'POST'
  return { success: true }
}
