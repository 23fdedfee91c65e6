import * as fc from 'fast-check';
import { documents } from './model/document.js';
import { chooseMistakes, mistakesIn, plant } from './mistakes/plant.js';

const picks = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 });

/** Documents with a few mistakes in them, or none. */
export const spoiled = fc.tuple(documents(), picks).map(([model, wished]) => ({
  model,
  ...plant(model, chooseMistakes(mistakesIn(model), wished)),
}));
