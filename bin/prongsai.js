#!/usr/bin/env node
// The launcher: works right after a clone. It installs what is missing by the lock file, builds
// what changed, and then becomes the program in this same process.
import { build, install, refuseOldNode } from './ready.js';

refuseOldNode();
install();
build();
await import('../dist/main.js');
