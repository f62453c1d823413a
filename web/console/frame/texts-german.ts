import germanFrame from '../../../locales/de/desk.json' with { type: 'json' }
import germanAdmin from '../../../locales/de/desk-admin.json' with { type: 'json' }
import germanAttention from '../../../locales/de/desk-attention.json' with { type: 'json' }
import germanCase from '../../../locales/de/desk-case.json' with { type: 'json' }
import germanChannels from '../../../locales/de/desk-channels.json' with { type: 'json' }
import germanDirectory from '../../../locales/de/desk-directory.json' with { type: 'json' }
import germanEvents from '../../../locales/de/desk-events.json' with { type: 'json' }
import germanFigures from '../../../locales/de/desk-figures.json' with { type: 'json' }
import germanFiling from '../../../locales/de/desk-filing.json' with { type: 'json' }
import germanInbox from '../../../locales/de/desk-inbox.json' with { type: 'json' }
import germanMap from '../../../locales/de/desk-map.json' with { type: 'json' }
import germanNotices from '../../../locales/de/desk-notices.json' with { type: 'json' }
import germanPolls from '../../../locales/de/desk-polls.json' with { type: 'json' }
import germanPublication from '../../../locales/de/desk-publication.json' with { type: 'json' }
import germanRouting from '../../../locales/de/desk-routing.json' with { type: 'json' }
import germanSensitive from '../../../locales/de/desk-sensitive.json' with { type: 'json' }
import germanSimple from '../../../locales/de/desk-simple.json' with { type: 'json' }
import germanWork from '../../../locales/de/desk-work.json' with { type: 'json' }

/** Everything the desk says in German. One file a part of the desk, so that each stays short; the keys are unique over all of them. */
export const texts = {
  ...germanFrame,
  ...germanAdmin,
  ...germanAttention,
  ...germanCase,
  ...germanChannels,
  ...germanDirectory,
  ...germanEvents,
  ...germanFigures,
  ...germanFiling,
  ...germanInbox,
  ...germanMap,
  ...germanNotices,
  ...germanPolls,
  ...germanPublication,
  ...germanRouting,
  ...germanSensitive,
  ...germanSimple,
  ...germanWork,
}
