type EmailPart = {
  type: string
  body: string | Uint8Array
  name?: string
  encoding?: string
}

const HEADERS: Readonly<Record<string, string>> = {
  From: 'Jane Roe <jane@quay.example>',
  To: 'Duty desk <desk@quay.example>',
  Date: 'Wed, 30 Sep 2015 23:30:00 +0300',
  Subject: 'Boats off the quay',
}

/** An e-mail of these parts, or of one body, as bytes. Letters are written in UTF-8; bodies of bytes go as they are. */
export function email(
  content: string | Uint8Array | readonly EmailPart[],
  headers: Readonly<Record<string, string>> = {},
): Uint8Array {
  const isWhole = typeof content === 'string' || content instanceof Uint8Array
  const type = isWhole ? 'text/plain; charset=utf-8' : 'multipart/mixed; boundary="quay"'
  const all = { ...HEADERS, 'MIME-Version': '1.0', 'Content-Type': type, ...headers }
  const top = Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
  const body = isWhole
    ? Buffer.from(content)
    : Buffer.concat([...content.map(partOf), Buffer.from('--quay--\r\n')])
  return new Uint8Array(Buffer.concat([Buffer.from(`${top}\r\n`), body]))
}

function partOf({ type, body, name, encoding }: EmailPart): Buffer {
  const lines = [
    '--quay',
    `Content-Type: ${type}`,
    ...(name ? [`Content-Disposition: attachment; filename="${name}"`] : []),
    ...(encoding ? [`Content-Transfer-Encoding: ${encoding}`] : []),
  ]
  return Buffer.concat([
    Buffer.from(`${lines.join('\r\n')}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ])
}
