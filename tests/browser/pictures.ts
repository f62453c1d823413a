import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import sharp, { type Sharp } from 'sharp'

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))
const handbook = fileURLToPath(new URL('../../docs/handbuch/bilder/', import.meta.url))

/** Whether this run keeps pictures. */
export const takesPictures = process.env.PICTURES === '1'

/** As wide as a page of the handbook shows a picture, in pixels. */
const handbookWidth = 1000

/** With PICTURES=1, keeps a picture of the page for the README: `docs/pictures/<name>.png` in few colours, so that it stays small. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!takesPictures) return
  await page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
  await keep(folder, name, sharp(await takeShot(page)))
}

/** With PICTURES=1, keeps a picture for the staff handbook, `docs/handbuch/bilder/<name>.png`, with `part` in sight. */
export async function takeHandbookPicture(page: Page, name: string, part?: Locator): Promise<void> {
  if (!takesPictures) return
  if (part) {
    await part.evaluate((node: { scrollIntoView(options: object): void }) =>
      node.scrollIntoView({ block: 'center', behavior: 'instant' }),
    )
  } else await page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
  const size = { width: handbookWidth, withoutEnlargement: true }
  await keep(handbook, name, sharp(await takeShot(page)).resize(size))
}

function takeShot(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled' })
}

async function keep(into: string, name: string, picture: Sharp): Promise<void> {
  await mkdir(into, { recursive: true })
  await writeFile(`${into}${name}.png`, await picture.png({ palette: true, effort: 10 }).toBuffer())
}

/** A photo of a dark street lamp, as a telephone takes it. */
export function lampPhoto(): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
    <rect width="640" height="480" fill="#1d2a3a"/>
    <path d="M0 400 L120 310 L210 360 L330 290 L470 350 L640 270 V480 H0 Z" fill="#131c27"/>
    <circle cx="520" cy="90" r="34" fill="#d9dfe6"/>
    <path d="M300 480 V150 q0-70 80-70 h30" fill="none" stroke="#8c97a3" stroke-width="14"/>
    <path d="M396 62 h70 l-14 34 h-56 Z" fill="#5d6976"/>
  </svg>`
  return sharp(Buffer.from(drawing)).jpeg().toBuffer()
}
