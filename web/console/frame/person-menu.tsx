import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { useSession } from './person.ts'
import { type DeskLanguage, useTexts } from './text.ts'
import { type Theme, themes } from './theme.ts'

interface PersonMenuProps {
  theme: Theme
  onTheme: (theme: Theme) => void
  onLanguage: (language: DeskLanguage) => void
  onLogOut: () => void
}

const languages: [DeskLanguage, string][] = [
  ['de', 'Deutsch'],
  ['en', 'English'],
]

/** Who one is, how the desk looks and speaks, and the way out. */
export function PersonMenu({ theme, onTheme, onLanguage, onLogOut }: PersonMenuProps) {
  const { language, text } = useTexts()
  const { staff } = useSession()
  return (
    <MenuTrigger>
      <Button className="kern-btn kern-btn--tertiary person-button">
        <span className="kern-icon kern-icon--account-circle" aria-hidden="true" />
        <span className="kern-label">{staff.displayName}</span>
        <span className="kern-icon kern-icon--small kern-icon--arrow-down" aria-hidden="true" />
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={text('person.menu')}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme]}
            onSelectionChange={(chosen) => onTheme(chosenOf(chosen) as Theme)}
          >
            <Header className="menu-header">{text('person.theme')}</Header>
            {themes.map((one) => (
              <MenuItem key={one} id={one} className="menu-item" textValue={text(`person.theme.${one}`)}>
                <Check />
                {text(`person.theme.${one}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[language]}
            onSelectionChange={(chosen) => onLanguage(chosenOf(chosen) as DeskLanguage)}
          >
            <Header className="menu-header">{text('person.language')}</Header>
            {languages.map(([tag, name]) => (
              <MenuItem key={tag} id={tag} className="menu-item" textValue={name}>
                <Check />
                <span lang={tag}>{name}</span>
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection aria-label={staff.displayName}>
            <MenuItem id="account" className="menu-item" href="#/account">
              <span className="kern-icon kern-icon--small kern-icon--account-circle" aria-hidden="true" />
              {text('account')}
            </MenuItem>
            <MenuItem id="logout" className="menu-item" onAction={onLogOut}>
              <span className="kern-icon kern-icon--small kern-icon--logout" aria-hidden="true" />
              {text('logout')}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** Room for the tick of the chosen line; CSS shows it. */
function Check() {
  return <span className="kern-icon kern-icon--small kern-icon--check menu-check" aria-hidden="true" />
}

function chosenOf(keys: 'all' | Set<string | number>): string {
  const [first = ''] = keys === 'all' ? [] : keys
  return String(first)
}
