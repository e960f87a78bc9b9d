/** Decodes one `xn--` label by RFC 3492; gives it back unchanged where it is no sound Punycode. */
function decodeLabel(label: string): string {
  if (!label.startsWith('xn--') || label.length > 63) return label
  const body = label.slice(4)
  const cut = body.lastIndexOf('-')
  const out = cut > 0 ? Array.from(body.slice(0, cut), (char) => char.charCodeAt(0)) : []
  let [n, i, bias] = [128, 0, 72]
  for (let at = cut > 0 ? cut + 1 : 0; at < body.length;) {
    const before = i
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(body.charAt(at++) || '?')
      if (digit < 0) return label
      i += digit * weight
      const threshold = Math.min(Math.max(k - bias, 1), 26)
      if (digit < threshold) break
      weight *= 36 - threshold
    }
    const size = out.length + 1
    let delta = Math.floor((i - before) / (before === 0 ? 700 : 2))
    delta += Math.floor(delta / size)
    let k = 0
    for (; delta > 455; k += 36) delta = Math.floor(delta / 35)
    bias = k + Math.floor((36 * delta) / (delta + 38))
    n += Math.floor(i / size)
    i %= size
    if (n > 0x10ffff) return label
    out.splice(i++, 0, n)
  }
  return String.fromCodePoint(...out)
}

/** A host with its real letters, for showing: `xn--80ak6aa92e.com` is «аррӏе.com». */
export const decodeHost = (host: string): string => host.split('.').map(decodeLabel).join('.')
