import { WhatsAppClient } from '@kapso/whatsapp-cloud-api'
import {
  ActionButtons,
  ActionList,
  ActionLocation,
  Body,
  Button,
  Interactive,
  ListSection,
  Row,
} from 'whatsapp-api-js/messages/interactive'
import { Audio, Document, Image } from 'whatsapp-api-js/messages/media'
import { BodyComponent, BodyParameter, PayloadComponent, Template } from 'whatsapp-api-js/messages/template'
import { Text } from 'whatsapp-api-js/messages/text'
import type { Call } from '#bots/channels/whatsapp-cloud/dress.ts'
import type { Uploaded } from '#bots/channels/whatsapp-cloud/upload.ts'

/**
 * Two libraries for the Cloud API that nobody here wrote say the same call in their own words, each after its own list of limits. They
 * throw where a limit is broken.
 */

type Json = Record<string, unknown>

/** What @kapso/whatsapp-cloud-api would send for a call. */
export async function kapsoSays(
  call: Call,
  file: Uploaded | undefined,
  to: { to: string } | { recipient: string },
  carried: string,
): Promise<Json> {
  let body = '{}'
  const client = new WhatsAppClient({
    accessToken: 'x',
    fetch: async (_url: unknown, init?: RequestInit) => {
      body = `${init?.body}`
      return Response.json({ messaging_product: 'whatsapp', contacts: [], messages: [{ id: 'wamid.1' }] })
    },
  })
  const { messages } = client
  const base = { phoneNumberId: '1', bizOpaqueCallbackData: carried, ...to }
  switch (call.type) {
    case 'text':
      await messages.sendText({ ...base, body: call.body, previewUrl: false })
      break
    case 'buttons':
      await messages.sendInteractiveButtons({ ...base, bodyText: call.body, buttons: call.buttons })
      break
    case 'list':
      await messages.sendInteractiveList({
        ...base,
        bodyText: call.body,
        buttonText: call.open,
        sections: [{ rows: call.rows }],
      })
      break
    case 'placeRequest':
      await messages.sendInteractiveLocationRequest({
        ...base,
        bodyText: call.body,
        parameters: { requestMessage: call.body },
      })
      break
    case 'media': {
      const caption = call.caption === undefined ? {} : { caption: call.caption }
      if (file?.type === 'image') await messages.sendImage({ ...base, image: { ...file.image, ...caption } })
      if (file?.type === 'audio') await messages.sendAudio({ ...base, audio: file.audio })
      if (file?.type === 'document') {
        await messages.sendDocument({ ...base, document: { ...file.document, ...caption } })
      }
      break
    }
    case 'template':
      await messages.sendTemplate({ ...base, template: kapsoTemplate(call.template) })
      break
  }
  // The library adds `parameters` to a request for a place; Meta's own sample and the other library know none.
  return JSON.parse(body, (key, value) =>
    key === 'parameters' && value?.request_message !== undefined ? undefined : value,
  )
}

type Wanted = Extract<Call, { type: 'template' }>['template']
const plain = (text: string) => text.replace(/\s+/gu, ' ').trim() || '–'

function kapsoTemplate({ name, languageCode, values, choiceIds }: Wanted) {
  const body = { type: 'body', parameters: values.map((text) => ({ type: 'text', text: plain(text) })) }
  const buttons = choiceIds.map((payload, index) => ({
    type: 'button',
    subType: 'quick_reply',
    index: `${index}`,
    parameters: [{ type: 'payload', payload }],
  }))
  const components = [...(values.length > 0 ? [body] : []), ...buttons]
  return { name, language: { code: languageCode }, ...(components.length > 0 ? { components } : {}) }
}

/** What whatsapp-api-js would send for a call: the part below its type. */
export function classesSay(call: Call, file: Uploaded | undefined): unknown {
  return JSON.parse(JSON.stringify(messageOf(call, file)), (key, value) => {
    // The library spells out the one policy there is, and writes a button's place as a number; Meta's own samples do neither.
    if (key === 'index') return `${value}`
    return key === 'policy' && value === 'deterministic' ? undefined : value
  })
}

function messageOf(call: Call, file: Uploaded | undefined): object {
  switch (call.type) {
    case 'text':
      return new Text(call.body, false)
    case 'buttons':
      return new Interactive(
        new ActionButtons(...atLeastOne(call.buttons.map(({ id, title }) => new Button(id, title)))),
        new Body(call.body),
      )
    case 'list': {
      const rows = call.rows.map(({ id, title, description }) => new Row(id, title, description))
      return new Interactive(
        new ActionList(call.open, new ListSection(undefined, ...atLeastOne(rows))),
        new Body(call.body),
      )
    }
    case 'placeRequest':
      return new Interactive(new ActionLocation(), new Body(call.body))
    case 'media': {
      if (file?.type === 'image') return new Image(file.image.id, true, call.caption)
      if (file?.type === 'audio') return new Audio(file.audio.id, true, file.audio.voice)
      if (file?.type === 'document') {
        return new Document(file.document.id, true, call.caption, file.document.filename)
      }
      throw new Error('a file without a place')
    }
    case 'template': {
      const { name, languageCode, values, choiceIds } = call.template
      const words = values.map((text) => new BodyParameter(plain(text)))
      const body = words.length > 0 ? [new BodyComponent(...atLeastOne(words))] : []
      return new Template(name, languageCode, ...body, ...choiceIds.map((id) => new PayloadComponent(id)))
    }
  }
}

function atLeastOne<T>([first, ...others]: T[]): [T, ...T[]] {
  if (first === undefined) throw new Error('a list without an item')
  return [first, ...others]
}
