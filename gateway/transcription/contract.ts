/** A voice note as it is stored. */
export interface Recording {
  bytes: Uint8Array
  mimeType: string
  /** What language the speaker reads us in (BCP 47, without region): a hint. */
  language: string
}

/** What every speech service is to the house. Throws `ServiceError` only (gateway/services/call.ts). */
export interface Transcriber {
  transcribe(recording: Recording): Promise<string>
}
