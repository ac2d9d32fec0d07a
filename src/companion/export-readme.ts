/** Stands in every export, for whoever finds it without this program. */
export const exportReadme = `This is everything that TalkTest keeps of one runner.

originals/      the files as they came from the watch, byte for byte
runs.csv        the runs as a table, for a spreadsheet
tables/         everything that is kept, one JSON object a line:
                athletes and athlete_facts   what the runner told, each with the day from which it holds
                activities                   the runs (SI units; moments are milliseconds since 1970, UTC)
                verdicts                     every version of every verdict, with what it was judged by
                samples, originals           the files that belong to a run, by name
samples/        the recordings, packed as the program keeps them; the originals say the same
manifest.json   what is in here: tables, columns, number of rows, and the SHA-256 of every file

Into an empty TalkTest it goes with:  talktest restore-export FILE.zip

Notes for programs. A column of bytes holds {"$file": name}. A column of text that held a JSON object or list stands
here as that object or list; written again without spaces it is the same text. {"$integer": "..."} and
{"$real": "..."} are numbers that JSON cannot say. The positions of the runs are in originals and samples.
`;
