const hr =
  'The strap stored heart rates itself (hr messages); ours merges them through the SDK, fit-file-parser passes them over.';
const sameSecond =
  "Heart rate and position stand in separate records of the same second; a reader that holds each record's value loses the seconds behind a record without heart rate. Merging the SDK's records second by second gives our average to 12 digits.";
const clockSet =
  "The watch's clock was set 20 days forward during the run; ours moves the later times back and meets the device's own average of 139, theirs lets one heart rate hold for 20 days.";
const notAnActivity =
  'A course: its records are a route to follow, recorded by nobody; ours says so and makes no activity of it.';
const cutOff =
  'The last record is cut off by the end of the file; ours leaves it out as the SDK does, fit-file-parser completes it.';

/**
 * Where our reading of a real recording differs from another decoder's, and why ours is right or at least defensible.
 * The test fails on a difference that is not here and on an entry that is no difference any more.
 */
export const explained: ReadonlyMap<string, string> = new Map([
  [
    'activities/records-with-hr-but-mean-of-records-far-below-session-becaus-13727a75.fit fit-file-parser average',
    `${hr} (A swim; the device's own average, 80, is that of the records before merging: see the README beside the reader.)`,
  ],
  ['activities/hr-messages-chained-hr-file-b674d228.fit fit-file-parser maximum', hr],
  [
    'activities/hr-messages-chained-hr-file-b674d228.fit fit-file-parser average',
    `${hr} (The device says 127; ours is 126.1, theirs 132.6.)`,
  ],
  [
    'activities/hr-messages-chained-hr-file-3ff74a90.fit fit-file-parser average',
    `${hr} (The device says 81; both are 79.)`,
  ],
  ['activities/hr-messages-chained-hr-file-c37b847a.fit fit-file-parser maximum', hr],
  [
    'activities/hr-messages-chained-hr-file-c37b847a.fit fit-file-parser average',
    `${hr} (Its records have no heart rate at all; the device says 131, ours 128.3.)`,
  ],
  ['activities/garmin-product-fr225-24cd7f49.fit @garmin/fitsdk average', clockSet],
  ['activities/garmin-product-fr225-24cd7f49.fit fit-file-parser average', clockSet],
  ['activities/suunto-run-a78497c2.fit @garmin/fitsdk average', sameSecond],
  ['activities/suunto-run-a78497c2.fit fit-file-parser average', sameSecond],
  ['activities/suunto-run-dd262691.fit @garmin/fitsdk average', sameSecond],
  ['activities/suunto-run-dd262691.fit fit-file-parser average', sameSecond],
  [
    'activities/strava-android-app-87020eec.fit fit-file-parser does-not-read',
    'The file is 19 bytes short and damaged at byte 7471; fit-file-parser refuses it, the SDK and ours read the same 473 records before.',
  ],
  [
    'activities/compressed-timestamps-fitsdk-refuses-42c19c8d.fit @garmin/fitsdk does-not-read',
    'The SDK knows no compressed time stamps and stops at the first; fit-file-parser and ours read the same 633 records.',
  ],
  [
    'activities/fitsdk-throws-typeerror-ce81c255.fit @garmin/fitsdk does-not-read',
    'A valid triathlon at which the SDK throws; fit-file-parser and ours read the same 4,043 records.',
  ],
  ['activities/truncated-unterminated-with-records-8008b789.fit fit-file-parser sample-count', cutOff],
  ['activities/truncated-unterminated-with-records-8008b789.fit fit-file-parser distance', cutOff],
  [
    'other/datasize-0-unfinalised-file-9fcb1046.fit @garmin/fitsdk does-not-read',
    'The watch never wrote the size into the header (it says 0); with the size of the file put there the SDK reads the same 1,613 records as ours.',
  ],
  [
    'other/datasize-0-unfinalised-file-9fcb1046.fit fit-file-parser does-not-read',
    'The watch never wrote the size into the header (it says 0); fit-file-parser takes it at its word.',
  ],
  ['other/not-an-activity-course-9a9812c9.fit @garmin/fitsdk sample-count', notAnActivity],
  ['other/not-an-activity-course-9a9812c9.fit fit-file-parser sample-count', notAnActivity],
  [
    'other/bad-crc-truncated-small-7e61e290.fit @garmin/fitsdk sample-count',
    `${notAnActivity} (Of this one only 327 of 22,699 bytes are there.)`,
  ],
]);
