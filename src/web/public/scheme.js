// Runs before the first paint, in a file of its own since the content policy forbids inline scripts.
const root = document.documentElement
const system = matchMedia('(prefers-color-scheme: dark)')

function applyScheme() {
  let pinned = null
  try {
    pinned = localStorage.getItem('styrbord-scheme')
  } catch {
    // Storage can be closed to us; then the system decides.
  }
  root.dataset.colorScheme = /^(light|dark)$/.test(pinned) ? pinned : system.matches ? 'dark' : 'light'
}

applyScheme()
system.addEventListener('change', applyScheme)
window.addEventListener('styrbord-scheme', applyScheme)
if (/PARAGLIDE_LOCALE=en\b/.test(document.cookie)) root.lang = 'en'
