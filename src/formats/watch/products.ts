/** A watch we know by its number: what people call it, and whether it has a barometer (PHYSIOLOGY 12.3). */
export type Product = { readonly name: string; readonly barometer: boolean };

type Row = readonly [name: string, barometer: boolean, ...ids: number[]];

const garminManufacturer = 1;
const corosManufacturer = 294;

/** Garmin watches; product numbers of the FIT profile 21.217, regional editions included. Barometers as in Garmin's own specifications. */
const garmin: readonly Row[] = [
  ['Forerunner 10', false, 1482, 1688],
  ['Forerunner 15', false, 1903, 2061],
  ['Forerunner 25', false, 2148],
  ['Forerunner 30', false, 2891, 2977],
  ['Forerunner 35', false, 2503, 2650, 2667, 2668, 2727, 2814],
  ['Forerunner 45', false, 3282, 3469],
  ['Forerunner 50', false, 782],
  ['Forerunner 55', false, 3869, 4033],
  ['Forerunner 60', false, 988],
  ['Forerunner 70', false, 1436],
  ['Forerunner 110', false, 1124, 1274],
  ['Forerunner 165', true, 4432, 4433],
  ['Forerunner 210', false, 1360],
  ['Forerunner 220', false, 1632, 1930, 1931, 2073, 2174],
  ['Forerunner 225', false, 2153, 2219],
  ['Forerunner 230', false, 2157, 2313],
  ['Forerunner 235', false, 2431, 2396, 2397, 2733, 3144],
  ['Forerunner 245', false, 3076, 3077, 3145, 3321],
  ['Forerunner 255', true, 3990, 3991, 3992, 3993],
  ['Forerunner 265', true, 4257, 4258],
  ['Forerunner 310XT', false, 1018, 1446],
  ['Forerunner 405', false, 717, 987],
  ['Forerunner 570', true, 4570, 4574],
  ['Forerunner 610', false, 1345, 1410],
  ['Forerunner 620', false, 1623, 1928, 1929, 2072, 2173],
  ['Forerunner 630', false, 2156, 2310, 2311],
  ['Forerunner 645', true, 2886, 2888, 3003, 3004],
  ['Forerunner 735XT', false, 2158, 2533, 2534],
  ['Forerunner 745', true, 3589, 3794],
  ['Forerunner 910XT', true, 1328, 1537, 1600, 1664],
  ['Forerunner 920XT', true, 1765, 2130, 2131, 2132],
  ['Forerunner 935', true, 2691, 2833],
  ['Forerunner 945', true, 3113, 3441, 3652, 3978],
  ['Forerunner 955', true, 4024],
  ['Forerunner 965', true, 4315],
  ['Forerunner 970', true, 4565],
  ['fenix', true, 1551],
  ['fenix 2', true, 1967],
  ['fenix 3', true, 2050, 2188, 2189, 2293, 2407, 2408, 2432, 2675],
  ['fenix 3 HR', true, 2413, 2473, 2474, 2475, 2476, 2477],
  ['fenix 5', true, 2697, 2796],
  ['fenix 5S', true, 2544, 2797],
  ['fenix 5X', true, 2604, 2798],
  ['fenix 5 Plus', true, 3110],
  ['fenix 5S Plus', true, 2900, 3134],
  ['fenix 5X Plus', true, 3111, 3135],
  ['fenix 6', true, 3289, 3290, 3514, 3515],
  ['fenix 6S', true, 3287, 3288, 3512, 3513],
  ['fenix 6X', true, 3291, 3516],
  ['fenix 7', true, 3906, 3909, 4375, 4595],
  ['fenix 7S', true, 3905, 3908, 4374],
  ['fenix 7X', true, 3907, 3910, 4376],
  ['fenix 8', true, 4532, 4533, 4534, 4536, 4631],
  ['fenix E', true, 4666],
  ['epix', true, 1988, 3943, 3944, 4312, 4313, 4314],
  ['Enduro', true, 3638, 3872, 4341, 4575],
  ['Instinct', true, 3126, 3466],
  ['Instinct 2', true, 3888, 3889, 4071, 4394],
  ['Instinct 3', true, 4585, 4586, 4587, 4759],
  ['Instinct Crossover', true, 4155, 4678],
  ['vivoactive', false, 1907, 2160],
  ['vivoactive HR', true, 2337, 2497],
  ['vivoactive 3', true, 2700, 2988, 3066, 3163, 3446, 3473],
  ['vivoactive 4', true, 3224, 3225, 3387, 3388, 3389],
  ['vivoactive 5', false, 4426],
  ['vivoactive 6', false, 4625],
  ['Venu', true, 3226, 3740, 3737],
  ['Venu Sq', false, 3596, 3599, 3600, 3837, 4115, 4116],
  ['Venu 2', true, 3703, 3704, 3851, 3949, 3950, 4017],
  ['Venu 3', true, 4260, 4261],
  ['Swim 2', false, 3405, 3639],
];

/** COROS; numbers as seen in recordings. Every model has a barometer (COROS specifications). */
const coros: readonly Row[] = [
  ['COROS PACE 2', true, 802],
  ['COROS PACE 3', true, 804],
  ['COROS PACE Pro', true, 805],
  ['COROS PACE 4', true, 806],
  ['COROS APEX 2 Pro', true, 822],
  ['COROS APEX Pro', true, 841],
  ['COROS DURA', true, 851],
  ['COROS Wearables', false, 899],
];

const byId = (rows: readonly Row[]): ReadonlyMap<number, Product> =>
  new Map(rows.flatMap(([name, barometer, ...ids]) => ids.map((id) => [id, { name, barometer }] as const)));

const products: ReadonlyMap<number, ReadonlyMap<number, Product>> = new Map([
  [garminManufacturer, byId(garmin)],
  [corosManufacturer, byId(coros)],
]);

/** The product with these FIT numbers, or null when it is not one we know. */
export function productOf(manufacturerId: number | null, productId: number | null): Product | null {
  if (manufacturerId === null || productId === null) return null;
  return products.get(manufacturerId)?.get(productId) ?? null;
}
