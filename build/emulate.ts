import { runHeadless } from 'sheets-emulator';
import { PRODUCT } from './product.ts';

/** `npm run emulate -- [OPTIONS]`: works with the product, or another script, without a window. */
await runHeadless(process.argv.slice(2), PRODUCT);
