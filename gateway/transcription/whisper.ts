import { Type } from 'typebox'
import { callService, type ServiceLine } from '../services/call.ts'
import type { Transcriber } from './contract.ts'

const Answer = Type.Object({ text: Type.String() })

/** Servers tell the format by the file's name. Messengers send Opus in Ogg, browsers Opus in WebM or AAC in MP4. */
const endings: Record<string, string> = {
  'audio/ogg': 'ogg',
  'audio/opus': 'ogg',
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/flac': 'flac',
}

/**
 * `POST /v1/audio/transcriptions` as OpenAI defined it and as servers for one's own house speak it (speaches, formerly
 * faster-whisper-server; LocalAI; whisper.cpp). Kurmanji is in no Whisper model, so no hint is given for it.
 */
export function createWhisper(
  { url, key, model }: { url: string; key: string | undefined; model: string },
  line: ServiceLine,
): Transcriber {
  return {
    async transcribe({ bytes, mimeType, language }) {
      const [type = ''] = mimeType.split(';')
      const form = new FormData()
      form.set('file', new Blob([Uint8Array.from(bytes)], { type }), `voice.${endings[type] ?? 'ogg'}`)
      form.set('model', model)
      form.set('response_format', 'json')
      if (language !== 'ku') form.set('language', language)
      const headers = key === undefined ? {} : { authorization: `Bearer ${key}` }
      const init = { method: 'POST', headers, body: form }
      const { text } = await callService(line, `${url}/v1/audio/transcriptions`, init, Answer)
      return text.trim()
    },
  }
}
