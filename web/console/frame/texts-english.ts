import englishFrame from '../../../locales/en/desk.json' with { type: 'json' }
import englishAdmin from '../../../locales/en/desk-admin.json' with { type: 'json' }
import englishAttention from '../../../locales/en/desk-attention.json' with { type: 'json' }
import englishCase from '../../../locales/en/desk-case.json' with { type: 'json' }
import englishChannels from '../../../locales/en/desk-channels.json' with { type: 'json' }
import englishDirectory from '../../../locales/en/desk-directory.json' with { type: 'json' }
import englishEvents from '../../../locales/en/desk-events.json' with { type: 'json' }
import englishFigures from '../../../locales/en/desk-figures.json' with { type: 'json' }
import englishFiling from '../../../locales/en/desk-filing.json' with { type: 'json' }
import englishInbox from '../../../locales/en/desk-inbox.json' with { type: 'json' }
import englishMap from '../../../locales/en/desk-map.json' with { type: 'json' }
import englishNotices from '../../../locales/en/desk-notices.json' with { type: 'json' }
import englishPolls from '../../../locales/en/desk-polls.json' with { type: 'json' }
import englishPublication from '../../../locales/en/desk-publication.json' with { type: 'json' }
import englishRouting from '../../../locales/en/desk-routing.json' with { type: 'json' }
import englishSensitive from '../../../locales/en/desk-sensitive.json' with { type: 'json' }
import englishSimple from '../../../locales/en/desk-simple.json' with { type: 'json' }
import englishWork from '../../../locales/en/desk-work.json' with { type: 'json' }

/** Everything the desk says in English. One file a part of the desk, so that each stays short; the keys are unique over all of them. */
export const texts = {
  ...englishFrame,
  ...englishAdmin,
  ...englishAttention,
  ...englishCase,
  ...englishChannels,
  ...englishDirectory,
  ...englishEvents,
  ...englishFigures,
  ...englishFiling,
  ...englishInbox,
  ...englishMap,
  ...englishNotices,
  ...englishPolls,
  ...englishPublication,
  ...englishRouting,
  ...englishSensitive,
  ...englishSimple,
  ...englishWork,
}
