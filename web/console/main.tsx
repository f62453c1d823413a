import { createRoot } from 'react-dom/client'
import '@kern-ux/native/dist/kern.min.css'
import '@kern-ux/native/dist/fonts/fira-sans.css'
import './desk.css'
import { App } from './app.tsx'

const place = document.querySelector('#desk')
if (place) createRoot(place).render(<App />)
