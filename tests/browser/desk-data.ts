import { v7 as uuidv7 } from 'uuid'
import { newPseudonym } from '#civic/pseudonym.ts'
import { fileCase } from '#gateway/cases/file.ts'
import type { Runtime } from '#gateway/runtime.ts'
import { newAddress } from '#tests/support/new-address.ts'

const concerns: [language: string, category: string, text: string, kind?: 'idea' | 'question'][] = [
  ['de', 'streetLight', 'Die Laterne vor dem Haus ist seit Tagen dunkel.'],
  ['uk', 'wildWaste', 'Біля контейнерів уже тиждень лежить старий диван і сміття.'],
  ['ar', 'roadDamage', 'توجد حفرة كبيرة في الطريق أمام المدرسة.'],
  ['en', 'trafficLight', 'The pedestrian light at the crossing turns red far too quickly.'],
  ['de-simple', 'wildWaste', 'Im Park liegt viel Müll. Der Müll soll weg.'],
  ['tr', 'streetLight', 'Parktaki lambalar akşamları yanmıyor.'],
  ['de', 'needles', 'Auf dem Spielplatz liegen Spritzen.'],
  ['vi', 'roadDamage', 'Vỉa hè bị vỡ, xe đẩy không đi được.'],
  ['de', 'streetLight', 'Könnte man hier eine Bank für ältere Leute aufstellen?', 'idea'],
  ['fa', 'wildWaste', 'کیسه‌های زباله کنار رودخانه رها شده است.'],
]

/**
 * Cases of ten people in many languages, one every two hours before now; gives their reference numbers. They are spread evenly over
 * the city's subdistricts, or as `place` says: the position of one in their list, from zero.
 */
export async function fileCases(
  runtime: Runtime,
  rounds = 1,
  place = (index: number) => index * 7,
): Promise<string[]> {
  const areas = runtime.city.areas.filter(({ level }) => level === 'subdistrict')
  const references: string[] = []
  for (let index = 0; index < concerns.length * rounds; index += 1) {
    const concern = concerns[index % concerns.length]
    const area = areas[place(index) % areas.length]
    if (concern === undefined || area === undefined) throw new Error('The city has no subdistricts.')
    const [language, category, text, kind = 'defect'] = concern
    const known = runtime.city.categories.some(({ id }) => id === category)
    const [longitude = 0, latitude = 0] = middleOf(area.boundary.geometry.coordinates)
    const residentId = await addPerson(runtime, language)
    const { reference } = await runtime.prisma.$transaction((transaction) =>
      fileCase(runtime, transaction, {
        residentId,
        kind,
        text,
        language,
        category: known ? category : null,
        place: { text: null, longitude, latitude, subdistrict: area.code, district: area.parent },
        mediaKeys: [],
        channel: 'webchat',
        author: 'resident',
        at: new Date(runtime.clock().getTime() - (index + 1) * 2 * 3_600_000),
      }),
    )
    references.push(reference)
  }
  return references
}

/** The mean of an outline's corners: near enough to be inside. */
function middleOf(coordinates: unknown): [number, number] {
  const numbers = (coordinates as unknown[]).flat(9) as number[]
  const mean = (offset: number) =>
    numbers.filter((_, index) => index % 2 === offset).reduce((sum, one) => sum + one, 0) /
    (numbers.length / 2)
  return [mean(0), mean(1)]
}

/** Somebody on web chat who wishes to hear of a topic, for the whole city. */
export async function addSubscriber(runtime: Runtime, language: string, topic: string): Promise<string> {
  const residentId = await addPerson(runtime, language)
  const [consentId, at] = [uuidv7(), runtime.clock()]
  await runtime.prisma.consent.create({
    data: {
      ...{ id: consentId, residentId, purpose: `news:${topic}`, wordingVersion: '1', language },
      ...{ channel: 'webchat', givenAt: at },
      subscriptions: { create: { id: uuidv7(), residentId, topic, area: '', createdAt: at } },
    },
  })
  return residentId
}

/** Somebody who wrote on web chat. */
export async function addPerson(runtime: Runtime, language: string): Promise<string> {
  const id = uuidv7()
  const handle = uuidv7()
  await runtime.prisma.resident.create({
    data: {
      id,
      cityId: runtime.city.id,
      pseudonym: newPseudonym(),
      language,
      addresses: {
        create: {
          ...newAddress(runtime, 'webchat', handle),
        },
      },
    },
  })
  return id
}
