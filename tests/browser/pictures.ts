import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))

/** With PICTURES=1, keeps a picture of the page for the README: `docs/pictures/<name>.png` in few colours, so that it stays small. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES !== '1') return
  await mkdir(folder, { recursive: true })
  const picture = await page.screenshot({ animations: 'disabled' })
  await writeFile(`${folder}${name}.png`, await sharp(picture).png({ palette: true, effort: 10 }).toBuffer())
}
