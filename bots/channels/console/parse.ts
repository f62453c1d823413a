import type { EventBody } from '#bots/channels/contract.ts'

const placePattern = /^\/location\s+(-?\d+(?:\.\d+)?)[\s,]+(-?\d+(?:\.\d+)?)$/
const photoPattern = /^\/photo\s+(\S.*)$/
const commandPattern = /^\/([a-z0-9_]+)(?:\s+(.+))?$/i

/**
 * What a typed line means: `/location 51.34 12.37` shares a place (latitude first, as people read it off a map),
 * `/photo lamp.jpg` a picture from the disk, `/start …` is a command, anything else is said. Empty lines mean nothing.
 */
export function parseLine(line: string): EventBody | undefined {
  const text = line.trim()
  if (text === '') return undefined
  const place = placePattern.exec(text)
  if (place !== null) {
    const [latitude, longitude] = [Number(place[1]), Number(place[2])]
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)
      return { type: 'location', longitude, latitude }
  }
  const photo = photoPattern.exec(text)
  if (photo?.[1] !== undefined) return { type: 'media', media: { kind: 'photo', ref: photo[1] } }
  const command = commandPattern.exec(text)
  if (command?.[1] === undefined) return { type: 'message', text }
  return { type: 'command', name: command[1].toLowerCase(), ...(command[2] ? { payload: command[2] } : {}) }
}
