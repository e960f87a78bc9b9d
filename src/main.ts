import './ui/tokens.css'
import './ui/base.css'
import './ui/print.css'
import { showFirstLight } from './features/join/firstLight'

/** What is on the glass is painted before the rest is asked for: the two would share a thin wire. */
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))

const SOON = 8_000

/** The wire broke before the app was here. What can be read stays; the page asks anew when there is hope. */
function comeBack() {
  const again = () => location.reload()
  if (navigator.onLine) setTimeout(again, SOON)
  else addEventListener('online', again, { once: true })
}

if (await showFirstLight(new Date())) await painted()
void import('./app/start').then(({ start }) => start(), comeBack)
