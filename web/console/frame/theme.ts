import { useEffect, useState } from 'react'

/** Light, dark, or as the device is set. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const storageKey = 'desk.theme'
const darkDevice = matchMedia('(prefers-color-scheme: dark)')

function keptTheme(): Theme {
  return themes.find((one) => one === localStorage.getItem(storageKey)) ?? 'system'
}

function isDark(theme: Theme): boolean {
  return theme === 'dark' || (theme === 'system' && darkDevice.matches)
}

/** The theme of the desk and how to choose another; it is kept on the device and follows it as long as nobody chose. */
export function useTheme(): { theme: Theme; chooseTheme: (theme: Theme) => void } {
  const [theme, setTheme] = useState(keptTheme)

  useEffect(() => {
    const show = () => {
      document.documentElement.dataset.kernTheme = isDark(theme) ? 'dark' : 'light'
    }
    show()
    darkDevice.addEventListener('change', show)
    return () => darkDevice.removeEventListener('change', show)
  }, [theme])

  function chooseTheme(chosen: Theme) {
    localStorage.setItem(storageKey, chosen)
    setTheme(chosen)
  }
  return { theme, chooseTheme }
}
