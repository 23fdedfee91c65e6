/** A document whose property throws: no parser gives one, but a caller may. */
export const document = {
  get lakes() {
    throw new Error('changeme');
  },
};
