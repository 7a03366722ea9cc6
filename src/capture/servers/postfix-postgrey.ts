/** Where Postgrey listens, with its own delay and with a short one, and its version: what readers are shown names them. */
export const POSTGREY_PORT = 10_023;
export const POSTGREY_QUICK_PORT = 10_024;
export const POSTGREY_VERSION = '1.37';
