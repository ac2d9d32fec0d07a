/** Nobody lives there: open sea in the North Atlantic, a thousand kilometres from any shore. */
const seaLatitude = 47;
const seaLongitude = -35;
/** metres; the runner goes round and round a circle on the water. */
const radius = 210;
const metresPerDegree = 111_195;

/**
 * A place on the invented course.
 * @param metres along it
 * @param aside metres to its left, the error of the satellites
 * @returns degrees
 */
export function placeAt(metres: number, aside: number): { latitude: number; longitude: number } {
  const angle = metres / radius;
  const out = radius + aside;
  const narrowing = Math.cos((seaLatitude * Math.PI) / 180);
  return {
    latitude: seaLatitude + (out * Math.sin(angle)) / metresPerDegree,
    longitude: seaLongitude + (out * Math.cos(angle)) / (metresPerDegree * narrowing),
  };
}
