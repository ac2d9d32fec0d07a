#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from './main.ts';
import { thisTerminal } from './this-terminal.ts';

// Judging one run is over before optimised code would pay for its making: on Node 20 a third of the time of a check
// went into the compiler. What runs long, an import of years, is still optimised, a little later.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000');

process.exitCode = await main(process.argv.slice(2), thisTerminal());
