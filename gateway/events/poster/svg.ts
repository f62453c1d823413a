import { toHtml } from '../../html.ts'
import { type Poster, page } from './design.ts'

const number = (value: number) => Number(value.toFixed(3)).toString()

/** The poster as SVG. Its letters are outlines, so that every printer shows the same; its words stand in the description. */
export function drawSvg({ title, language, texts, rules, qr }: Poster): string {
  const words = texts
    .map(({ text, language }) => `<tspan lang="${toHtml(language)}">${toHtml(text)}</tspan>`)
    .join(' ')
  const letters = texts.flatMap(({ lines }) =>
    lines.flatMap(({ x, y, outlines }) =>
      outlines.map(
        ({ path, scale, ...at }) =>
          `<path transform="translate(${number(x + at.x)} ${number(y - at.y)}) scale(${number(scale)} ${number(-scale)})" d="${path}"/>`,
      ),
    ),
  )
  const lines = rules.map(({ y }) => `<path d="M42 ${number(y)}H553.28" stroke="#888" stroke-width="0.5"/>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 ${page.width} ${page.height}" role="img" lang="${toHtml(language)}">
<title>${toHtml(title)}</title><desc>${words.replaceAll(/<\/?tspan[^>]*>/g, '')}</desc>
<path fill="#fff" d="M0 0H${page.width}V${page.height}H0z"/>
${lines.join('')}<g fill="#111">${letters.join('')}
<path transform="translate(${number(qr.x)} ${number(qr.y)}) scale(${qr.scale.toFixed(5)})" d="${qr.path}" shape-rendering="crispEdges"/></g></svg>
`
}
