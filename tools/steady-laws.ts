import { configureGlobal } from 'fast-check';

const chosen = process.env['SHIJI_LAW_SEED'] ?? '20260101';

/** A red run must be red for a reason in the change: laws are tried on the same cases each time, on others when asked. */
if (chosen !== 'any') configureGlobal({ seed: Number(chosen) });
