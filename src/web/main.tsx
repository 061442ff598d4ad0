import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '#web/style/fonts.css'
import '#web/style/tokens.css'
import '#web/style/base.css'
import '#web/style/media.css'
import '#web/style/print.css'
import { startTheme } from '#web/choices/theme.ts'
import { onKeyDown } from '#web/keyboard/dispatcher.ts'
import { keepShell } from '#web/offline/newer.ts'
import { startPrinting } from '#web/print/printing.ts'
import { App } from './app.tsx'

startTheme()
startPrinting()
document.addEventListener('keydown', onKeyDown)

const page = document.getElementById('page')
if (page)
  createRoot(page).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )

// Not while the pages are being worked on: then every file is new.
if (import.meta.env.PROD) addEventListener('load', () => void keepShell().catch(() => {}))
