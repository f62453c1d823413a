import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder that holds package.json, locales/, prisma/ and dist/, as an absolute path. What is read while we run is named from here,
 * since the same code runs from its sources and, built, from dist/server.
 */
export const home = folderWith('package.json', import.meta.dirname)

function folderWith(name: string, folder: string): string {
  if (existsSync(join(folder, name))) return folder
  if (dirname(folder) === folder) throw new Error(`${name} was not found in any folder above this program.`)
  return folderWith(name, dirname(folder))
}
