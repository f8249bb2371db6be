/**
 * Whom somebody tells who meets an obstacle: the law on accessible digital service (2018:1937) asks for a way to reach
 * the municipality. It stands in the page itself, so that it is read without being signed in.
 */
export const withContact = (html: string, contact: string | undefined): string =>
  contact === undefined
    ? html
    : html.replace('</head>', () => `  <meta name="styrbord-contact" content="${escaped(contact)}" />\n  </head>`)

const escaped = (text: string): string => text.replace(/[&"<>]/g, (sign) => `&#${sign.codePointAt(0)};`)
