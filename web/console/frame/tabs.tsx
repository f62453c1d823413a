interface TabsProps {
  label: string
  /** Each part's address and name. */
  parts: readonly (readonly [address: string, name: string])[]
  /** The address of the part that is shown. */
  current: string
}

/** The parts of a page, each with an address of its own. */
export function Tabs({ label, parts, current }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {parts.map(([address, name]) => (
          <li key={address}>
            <a href={address} aria-current={address === current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
