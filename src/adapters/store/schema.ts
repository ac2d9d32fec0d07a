/** 0 or 1: SQLite has no other truth. */
export type Flag = 0 | 1;

export type AthletesTable = {
  athlete_id: string;
  name: string | null;
  birth_year: number | null;
  units: string;
  sample: Flag;
  cross_trained: Flag;
  revision: number;
  /** the rules and plans that the verdicts follow; null: something came in since. */
  settled_rules: string | null;
};

/** What an athlete told, each with the day from which it holds; '' is always. `value` is JSON. */
export type FactsTable = { athlete_id: string; fact: string; from_day: string; value: string };

export type OriginalsTable = {
  athlete_id: string;
  sha256: string;
  path: string;
  provenance: string;
  received_at: number;
  byte_length: number;
  bytes: Uint8Array;
};

/** One run: what its recording says, samples apart. SI units and bpm; `laps` and the like are JSON. */
export type ActivitiesTable = {
  athlete_id: string;
  id: string;
  original_sha256: string;
  part: number;
  content_hash: string;
  current_version: number;
  start_time: number;
  local_day: string;
  /** the recording's own offset, or null; `day_offset_seconds` is what `local_day` was told by. */
  utc_offset_seconds: number | null;
  day_offset_seconds: number;
  sport: string;
  sub_sport: string | null;
  elapsed_seconds: number;
  timer_seconds: number;
  distance_metres: number | null;
  record_count: number;
  average_heart_rate: number | null;
  max_heart_rate: number | null;
  device: string;
  sensors: string;
  device_totals: string;
  laps: string;
  pauses: string;
  embedded_workout: string;
  embedded_name: string | null;
  embedded_notation: string | null;
  warnings: string;
};

export type SamplesTable = { athlete_id: string; activity_id: string; block: Uint8Array };

/** One version of a verdict; the columns repeat of its judgement what lists and plans ask for. */
export type VerdictsTable = {
  athlete_id: string;
  activity_id: string;
  version: number;
  judged_at: number;
  rules_version: string;
  inputs_key: string;
  caps: string;
  planned: string;
  session: string;
  evidence: string;
  verdict: string;
  score: number | null;
  treated_as_intervals: string;
  pace_tier: string;
  heart_rate_tier: string;
  pace_status: string;
  heart_rate_status: string;
  done: number | null;
  notation: string | null;
  running_seconds: number;
  run_bouts: string;
  run_speed: number | null;
  judgement: string;
};

/** What became of a file on this machine's disks; `path` is absolute, `runs` JSON. */
export type SeenFilesTable = {
  athlete_id: string;
  path: string;
  byte_length: number;
  modified_at: number;
  sha256: string | null;
  outcome: string;
  code: string | null;
  reason: string | null;
  runs: string;
  seen_at: number;
  reader: string;
};

/** What one run says about its runner, JSON; `version` is that of the measuring. */
export type RunMeasuresTable = { athlete_id: string; activity_id: string; version: string; measures: string };

/** What was offered to an athlete; `proposal`, `effect` and `decision` are JSON. */
export type ProposalsTable = {
  athlete_id: string;
  kind: string;
  number: number;
  offered_at: number;
  proposal: string;
  effect: string;
  basis: string;
  decision: string;
};

/** What a person told of one run; the one of the highest number holds, all stay. `rule`: null: told of this run alone. */
export type MarksTable = {
  athlete_id: string;
  activity_id: string;
  number: number;
  marked_at: number;
  intent: string | null;
  rpe: number | null;
  talk_test: string | null;
  rule: string | null;
};

/** The whole database. Every table has `athlete_id`; ids are text; moments are milliseconds since 1970 in UTC. */
export type Schema = {
  athletes: AthletesTable;
  athlete_facts: FactsTable;
  originals: OriginalsTable;
  activities: ActivitiesTable;
  samples: SamplesTable;
  verdicts: VerdictsTable;
  seen_files: SeenFilesTable;
  marks: MarksTable;
  run_measures: RunMeasuresTable;
  proposals: ProposalsTable;
};
