import type { ButtonHTMLAttributes } from 'react'

interface DeskButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'primary' | 'secondary' | 'tertiary'
  /** Name of a KERN icon that stands before the words. */
  icon?: string
  small?: boolean
  /** Shows the icon alone; the words are for screen readers. */
  wordless?: boolean
  children: string
}

/** A button as KERN draws it. */
export function DeskButton({
  look = 'secondary',
  icon,
  small = false,
  wordless = false,
  children,
  className = '',
  ...rest
}: DeskButtonProps) {
  const size = small ? ' kern-btn--x-small' : ''
  return (
    <button type="button" className={`kern-btn kern-btn--${look}${size} ${className}`} {...rest}>
      {icon && <span className={`kern-icon kern-icon--${icon}`} aria-hidden="true" />}
      <span className={wordless ? 'kern-label kern-sr-only' : 'kern-label'}>{children}</span>
    </button>
  )
}
