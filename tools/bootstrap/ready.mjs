import { ensureBuilt } from './built.mjs';
import { ensureInstalled } from './installed.mjs';
import { inTurn } from './turn.mjs';

/** Makes a clone ready to run: installed as the lock file says, built from the present sources. Quick when it is. */
export async function ready() {
  await inTurn(async () => {
    await ensureInstalled();
    await ensureBuilt();
  });
}
