import { createRoot } from 'react-dom/client'
import '@kern-ux/native/dist/kern.min.css'
import '@kern-ux/native/dist/fonts/fira-sans.css'
import './frame/frame.css'
import './account/account.css'
import './admin/admin.css'
import './case/case.css'
import './directory/directory.css'
import './figures/figures.css'
import './filing/filing.css'
import './form/form.css'
import './inbox/inbox.css'
import './map/map.css'
import './notices/notices.css'
import './routing/routing.css'
import { App } from './frame/app.tsx'

const place = document.querySelector('#desk')
if (place) createRoot(place).render(<App />)
