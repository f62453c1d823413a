/** A voice note being recorded. */
export interface Recording {
  /** Ends it and gives the sound. */
  finish(): Promise<Blob>
  discard(): void
}

const LONGEST_MS = 180_000

const formats = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

/** Whether this browser can record at all. */
export function canRecord(): boolean {
  return typeof MediaRecorder !== 'undefined' && navigator.mediaDevices !== undefined
}

/**
 * Asks for the microphone and starts. Rejects when the person or the device says no. After three minutes it stops by
 * itself; `finish` then gives what there is.
 */
export async function record(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const mimeType = formats.find((format) => MediaRecorder.isTypeSupported(format))
  const recorder = new MediaRecorder(stream, mimeType ? { mimeType, audioBitsPerSecond: 32_000 } : {})
  const parts: Blob[] = []
  recorder.ondataavailable = (event) => parts.push(event.data)
  const stopped = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve()
  })
  const limit = setTimeout(() => end(), LONGEST_MS)
  const end = () => {
    clearTimeout(limit)
    if (recorder.state !== 'inactive') recorder.stop()
    for (const track of stream.getTracks()) track.stop()
  }
  recorder.start()
  return {
    async finish() {
      end()
      await stopped
      return new Blob(parts, { type: recorder.mimeType })
    },
    discard: end,
  }
}
