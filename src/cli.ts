#!/usr/bin/env node
import { main } from './main.ts';
import { thisTerminal } from './this-terminal.ts';

process.exitCode = await main(process.argv.slice(2), thisTerminal());
