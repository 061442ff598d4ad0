import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '#web/style/fonts.css'
import '#web/style/tokens.css'
import '#web/style/base.css'
import { showTheme } from '#web/choices/theme.ts'
import { onKeyDown } from '#web/keyboard/dispatcher.ts'
import { App } from './app.tsx'

showTheme()
document.addEventListener('keydown', onKeyDown)

const page = document.getElementById('page')
if (page)
  createRoot(page).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
