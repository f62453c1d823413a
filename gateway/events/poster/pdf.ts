import PDFDocument from 'pdfkit'
import { languageOf } from '#content/languages.ts'
import { type Poster, page } from './design.ts'

/**
 * The poster as PDF. Its letters are outlines, because no PDF writer joins Arabic letters and mixes directions by itself; every
 * paragraph carries its words and language for whoever has it read aloud (tagged PDF, ISO 32000-1, 14.8 and 14.9.4).
 */
export async function drawPdf(poster: Poster, createdAt: Date): Promise<Buffer> {
  const { title, language, texts, rules, qr } = poster
  const document = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    pdfVersion: '1.5',
    tagged: true,
    displayTitle: true,
    lang: languageOf(language).intl,
    info: { Title: title, CreationDate: createdAt },
  })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const written = new Promise<void>((resolve, reject) => {
    document.on('end', resolve)
    document.on('error', reject)
  })

  document.fillColor('#111111')
  for (const [index, { text, language, lines }] of texts.entries()) {
    const draw = () => {
      for (const { x, y, outlines } of lines) {
        for (const { path, scale, ...at } of outlines) {
          document
            .save()
            .transform(scale, 0, 0, -scale, x + at.x, y - at.y)
            .path(path)
            .fill()
            .restore()
        }
      }
    }
    const options = { actual: text, lang: languageOf(language).intl }
    document.addStructure(document.struct(index === 1 ? 'H1' : 'P', options, [draw]))
  }
  document.markContent('Artifact', { type: 'Layout' })
  for (const { y } of rules) document.moveTo(42, y).lineTo(page.width - 42, y)
  if (rules.length > 0) document.lineWidth(0.5).stroke('#888888')
  document.endMarkedContent()
  document.addStructure(
    document.struct('Figure', { alt: qr.link }, [
      () => {
        document
          .save()
          .transform(qr.scale, 0, 0, qr.scale, qr.x, qr.y)
          .path(qr.path)
          .fill('#111111')
          .restore()
      },
    ]),
  )
  document.end()
  await written
  return Buffer.concat(parts)
}
