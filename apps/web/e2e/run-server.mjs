/** The built server as `npm start` runs it, without installing and building first. */
import { main } from '../../server/dist/main.js';

await main();
