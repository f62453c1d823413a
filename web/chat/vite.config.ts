import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** A language's file, or nothing while it is still to be translated. */
function readLocale(tag: string, name: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(here(`../../locales/${tag}/${name}.json`), 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
}

const tags = readdirSync(here('../../locales'))
const german = readLocale('de', 'webchat')
const byLanguage = <T>(pick: (texts: Record<string, string>, tag: string) => T | undefined) =>
  Object.fromEntries(
    tags.map((tag) => [tag, pick(readLocale(tag, 'webchat'), tag)]).filter(([, texts]) => texts),
  )

/** Few texts are needed where no gateway has been asked yet: they are taken out of locales into the built files. */
const offlineTexts = byLanguage(({ loadFailed, tryAgain }) => loadFailed && { loadFailed, tryAgain })
const widgetTexts = byLanguage(
  ({ widgetOpen, widgetClose, widgetFrame }, tag) =>
    widgetOpen && {
      open: widgetOpen,
      close: widgetClose,
      frame: widgetFrame,
      direction: readLocale(tag, '_language').direction,
    },
)
const widgetStyle = readFileSync(here('widget.css'), 'utf8').replace(/\s+/g, ' ')

export default defineConfig({
  root: here('.'),
  base: './',
  define: {
    OFFLINE_TEXTS: JSON.stringify(offlineTexts),
    WIDGET_TEXTS: JSON.stringify(widgetTexts),
    WIDGET_STYLE: JSON.stringify(widgetStyle),
  },
  build: {
    outDir: here('../../dist/chat'),
    emptyOutDir: true,
    target: ['es2019', 'safari13'],
    /** Newer than the script's: for older ones the build would guess a direction from the language, which is wrong here. */
    cssTarget: 'safari15',
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: { page: here('index.html'), widget: here('widget.ts') },
      output: {
        entryFileNames: ({ name }) => (name === 'widget' ? 'widget.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  plugins: [
    {
      name: 'texts-of-the-shell',
      transformIndexHtml: (html) =>
        html.replace('%TITLE%', german.widgetFrame ?? '').replace('%NEEDS_SCRIPT%', german.needsScript ?? ''),
    },
  ],
})
