/**
 * What people call a device. The number stands by itself: the form of an enrolment is checked before the
 * parser of schemas is there.
 */
export const LABEL_MAX = 64
