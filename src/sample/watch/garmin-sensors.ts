import type { FitRow } from '../fit-file/write-fit.ts';

/** What a Garmin lists in `device_info`. */
export type WornSensors = {
  readonly heartRate: 'strap' | 'optical' | 'none';
  readonly barometer: boolean;
  readonly footPod: boolean;
};

type Watch = {
  readonly product: number;
  readonly serialNumber: number;
  readonly softwareVersion: number;
  readonly start: number;
};

/** FIT profile 21.217, types `source_type`, `antplus_device_type`, `local_device_type`. */
const Source = { antPlus: 1, local: 5 } as const;
const Ant = { heartRate: 120, strideSpeedDistance: 124 } as const;
const Local = { gps: 0, barometer: 4, wristHeartRate: 10 } as const;
const garmin = 1;

/** The watch itself, then every sensor in and around it. */
export function garminSensors(worn: WornSensors, watch: Watch): FitRow[] {
  const { product, serialNumber, softwareVersion, start } = watch;
  const sensors: FitRow['values'][] = [{ sourceType: Source.local, deviceType: Local.gps }];
  if (worn.barometer) sensors.push({ sourceType: Source.local, deviceType: Local.barometer });
  if (worn.heartRate === 'optical') {
    sensors.push({ sourceType: Source.local, deviceType: Local.wristHeartRate });
  }
  if (worn.heartRate === 'strap') sensors.push(ant(Ant.heartRate, 20_001));
  if (worn.footPod) sensors.push(ant(Ant.strideSpeedDistance, 20_002));
  const creator = {
    timestamp: start,
    deviceIndex: 0,
    manufacturer: garmin,
    serialNumber,
    product,
    softwareVersion,
    sourceType: Source.local,
  };
  return [creator, ...sensors.map((sensor, i) => ({ timestamp: start, deviceIndex: i + 1, ...sensor }))].map(
    (values) => ({ message: 'deviceInfo', values }),
  );
}

const ant = (deviceType: number, serialNumber: number): FitRow['values'] => ({
  sourceType: Source.antPlus,
  deviceType,
  manufacturer: garmin,
  serialNumber,
});
