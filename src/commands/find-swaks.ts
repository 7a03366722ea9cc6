import { findProgram } from './find-program.ts';

/** The path of swaks, a test client for SMTP. Throws with what to do when there is none. */
export const findSwaks = (): string =>
  findProgram({
    title: 'swaks',
    variable: 'SWAKS_PATH',
    names: ['swaks'],
    places: [],
    // Net::SSLeay is for --tls.
    packages: ['swaks', 'libnet-ssleay-perl'],
    advice: ['download it from https://jetmore.org/john/code/swaks/ (it needs Perl with Net::SSLeay)'],
  });
