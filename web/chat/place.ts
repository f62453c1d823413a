/** Where the device is, asked only when the person pressed for it. Rejects with `denied` or `failed`. */
export function findPlace(): Promise<{ longitude: number; latitude: number }> {
  return new Promise((resolve, reject) => {
    if (navigator.geolocation === undefined) return reject(new Error('failed'))
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ longitude: coords.longitude, latitude: coords.latitude }),
      (error) => reject(new Error(error.code === error.PERMISSION_DENIED ? 'denied' : 'failed')),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    )
  })
}
