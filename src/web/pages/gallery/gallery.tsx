import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../look/look.css'
import { ReceiptProvider } from '../../parts/receipt'
import { GalleryPage } from './galleryPage'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <ReceiptProvider>
        <GalleryPage />
      </ReceiptProvider>
    </StrictMode>,
  )
