import { doAndHear, plain } from '#tests/integration/telegram-story/line.ts'
import { until } from '#tests/support/gateway.ts'
import type { Act, Shown } from '#tests/support/whatsapp-web-double/acts.ts'
import type { WhatsAppWebDouble } from '#tests/support/whatsapp-web-double/control.ts'

/** A person's phone as a test holds it: does something and reads what comes. A sign is a part of the answer, or a pattern in it. */
export interface Phone {
  does(act: Act, sign: string | RegExp): Promise<string>
  writes(text: string, sign: string | RegExp): Promise<string>
  /** Answers with the number that stands before these words in the last list. */
  picks(label: string, sign: string | RegExp): Promise<string>
  /** Waits for words that come by themselves. */
  hears(sign: string): Promise<Shown>
  screen(): Promise<Shown[]>
}

/** The phone with this number. */
export function phoneOf(double: WhatsAppWebDouble, number: string): Phone {
  const screen = () => double.shown(number)
  const said = async () => (await screen()).map(({ text }) => ({ text, buttons: [] }))
  const does = (act: Act, sign: string | RegExp) => doAndHear(said, () => double.say(number, act), sign)
  const writes = (text: string, sign: string | RegExp) => does({ type: 'text', text }, sign)
  return {
    does,
    writes,
    async picks(label, sign) {
      const lines = (await screen()).flatMap(({ text }) => plain(text).split('\n'))
      const line = lines.findLast((each) => /^\d+\) /.test(each) && each.endsWith(`) ${label}`))
      if (line === undefined) throw new Error(`"${label}" was not offered:\n${lines.join('\n')}`)
      return writes(line.split(')')[0] ?? '', sign)
    },
    hears: (sign) =>
      until(
        async () => (await screen()).find(({ text }) => plain(text).includes(sign)),
        `"${sign}" on the phone`,
      ),
    screen,
  }
}
