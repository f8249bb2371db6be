import { cookieMaxAge, cookieName, type Locale, setLocale } from './compiled/runtime'

/** The words are compiled into functions that read the language when they are called: the page is loaded anew. */
export function chooseLanguage(locale: Locale): void {
  void setLocale(locale, { reload: false })
  // The library's cookie says nothing of where it may be sent.
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the library reads it so, in every browser
  document.cookie = `${cookieName}=${locale}; Path=/; Max-Age=${cookieMaxAge}; SameSite=Lax${secure}`
  location.reload()
}
