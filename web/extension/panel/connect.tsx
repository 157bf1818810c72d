/** The first meeting: which deployment this extension belongs to, and the code that makes it a device. */
export const Connect = () => null
