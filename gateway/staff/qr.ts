import qrcode from 'qrcode'

/** A QR code as an SVG document, for a phone's camera. */
export function drawQr(text: string): Promise<string> {
  return qrcode.toString(text, { type: 'svg', margin: 2 })
}
