import './look/look.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ProblemAnswer } from './asking/api'
import { queryClient } from './asking/queries'
import { LinksBy } from './parts/linkTo'
import { ReceiptProvider } from './parts/receipt'
import { renderLink } from './routing/renderLink'
import { Routed } from './routing/routed'
import { getLocale } from './words/compiled/runtime'

document.documentElement.lang = getLocale()

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no #root')
// What the server said instead of an answer is shown in place of the page; only what is our own fault is logged.
const onCaughtError = (error: unknown) => {
  if (!(error instanceof ProblemAnswer)) console.error(error)
}
createRoot(root, { onCaughtError }).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LinksBy renderLink={renderLink}>
        <ReceiptProvider>
          <Routed />
        </ReceiptProvider>
      </LinksBy>
    </QueryClientProvider>
  </StrictMode>,
)
