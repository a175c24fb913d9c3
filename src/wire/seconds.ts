import * as v from 'valibot';

/** Whole seconds from now, so the device's clock need not be right. */
export const Seconds = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A count of things. */
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
