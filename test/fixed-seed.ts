// The same commit gets the same verdict, on every machine: property tests draw the same cases. To look further, set FC_SEED.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 2024) });
